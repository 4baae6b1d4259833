#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"a list of rows",
     R"_(
::: tableau titre="Les *coûts*" largeurs="30 70" entetes=1
- - Poste
  - Détail
- - Étude
  - - un
    - deux
- - Seul
- Section
:::
)_",
     R"_(
table caption="Les coûts" columns=auto:0.3,auto:0.7
  caption
    text "Les "
    text "coûts" emphasis
  row header
    cell
      paragraph
        text "Poste"
    cell
      paragraph
        text "Détail"
  row body
    cell
      paragraph
        text "Étude"
    cell
      list tight
        item
          paragraph
            text "un"
        item
          paragraph
            text "deux"
  row body
    cell 2x1
      paragraph
        text "Seul"
  row body
    cell 2x1
      paragraph
        text "Section"
)_"},
    {"the item's own text is its first cell",
     R"_(
::: tableau entetes=0
- Un
  - a
  - b
- Deux
  - c
  - d

    e
:::
)_",
     R"_(
table columns=auto,auto,auto
  row body
    cell
      paragraph
        text "Un"
    cell
      paragraph
        text "a"
    cell
      paragraph
        text "b"
  row body
    cell
      paragraph
        text "Deux"
    cell
      paragraph
        text "c"
    cell
      paragraph
        text "d"
      paragraph
        text "e"
)_"},
    {"a Markdown table with settings",
     R"_(
::: tableau titre="T" totaux=1 alignements="gauche droite" nom=couts
| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |
:::
)_",
     R"_(
table name="couts" caption="T" columns=left,right
  row header
    cell
      paragraph
        text "a"
    cell
      paragraph
        text "b"
  row body
    cell
      paragraph
        text "1"
    cell
      paragraph
        text "2"
  row total
    cell
      paragraph
        text "3"
    cell
      paragraph
        text "4"
)_"},
    {"CSV with quotes, semicolons and Markdown inside",
     R"_(
::: tableau
```csv
Nom;Rôle
"DUPONT; Jean";**maire**
PETIT;"une ""adjointe"""
```
Source : mairie.
:::
)_",
     R"_(
table columns=auto,auto
  row header
    cell
      paragraph
        text "Nom"
    cell
      paragraph
        text "Rôle"
  row body
    cell
      paragraph
        text "DUPONT; Jean"
    cell
      paragraph
        text "maire" strong
  row body
    cell
      paragraph
        text "PETIT"
    cell
      paragraph
        text "une \"adjointe\""
paragraph
  text "Source : mairie."
)_"},
    {"TSV",
     R"_(
::: tableau
```tsv
A	B
1	
```
:::
)_",
     R"_(
table columns=auto,auto
  row header
    cell
      paragraph
        text "A"
    cell
      paragraph
        text "B"
  row body
    cell
      paragraph
        text "1"
    cell
      paragraph
)_"},
    {"settings that mean nothing",
     R"_(
::: tableau largeurs="1 2 3" entetes=9 totaux=x couleur=rouge
| a |
|---|
| b |
:::
)_",
     R"_(
table columns=auto
  row header
    cell
      paragraph
        text "a"
  row body
    cell
      paragraph
        text "b"
)_",
     R"_(
1:13 N082
1:30 N083
1:40 N083
1:49 N085
)_"},
    {"nothing to make a table of",
     R"_(
::: tableau
texte
:::
)_",
     R"_(
container tableau
  paragraph
    text "texte"
)_",
     R"_(
1:1 N080
)_"},
};

TEST_CASE("a tableau container becomes a table") {
  check_cases(kCases);
}

}  // namespace
