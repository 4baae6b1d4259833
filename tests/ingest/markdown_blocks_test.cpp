#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"headings, with attributes, and their levels",
     R"_(
# Un
Deux
====

#### Trois {.sans-numero #ancre}

# Quatre {-} 

# {{ titre }}

##
)_",
     R"_(
heading 1 "Un"
heading 1 "Deux"
heading 4 "Trois" #ancre unnumbered
heading 1 "Quatre" unnumbered
heading 1 "{{ titre }}"
)_"},
    {"paragraphs: lines join, hard breaks stay",
     R"_(
Une ligne
et la suite.

Deux espaces  
puis une barre\
puis une balise<br>fin.
)_",
     R"_(
paragraph
  text "Une ligne "
  text "et la suite."
paragraph
  text "Deux espaces"
  break
  text "puis une barre"
  break
  text "puis une balise"
  break
  text "fin."
)_"},
    {"lists: nested, tight or loose, with their first number",
     R"_(
- un
- **deux** :
  - deux a
  - deux b
- trois

3) a
4) b

* x

* y
)_",
     R"_(
list tight
  item
    paragraph
      text "un"
  item
    paragraph
      text "deux" strong
      text " :"
    list tight
      item
        paragraph
          text "deux a"
      item
        paragraph
          text "deux b"
  item
    paragraph
      text "trois"
list ordered start=3 tight
  item
    paragraph
      text "a"
  item
    paragraph
      text "b"
list
  item
    paragraph
      text "x"
  item
    paragraph
      text "y"
)_"},
    {"numbers that Markdown changes are told, a list of ones is not",
     R"_(
1. un
2. deux
4. quatre

---

1. un
1. deux
)_",
     R"_(
list ordered start=1 tight
  item
    paragraph
      text "un"
  item
    paragraph
      text "deux"
  item
    paragraph
      text "quatre"
thematic_break
list ordered start=1 tight
  item
    paragraph
      text "un"
  item
    paragraph
      text "deux"
)_",
     R"_(
3:1 N076
)_"},
    {"a table with alignments and escaped bars",
     R"_(
| Poste | Montant | État |
|:------|--------:|:----:|
| A \| B | 12 | `x` |
| seul |
)_",
     R"_(
table columns=left,right,center
  row header
    cell
      paragraph
        text "Poste"
    cell
      paragraph
        text "Montant"
    cell
      paragraph
        text "État"
  row body
    cell
      paragraph
        text "A "
        text "| B"
    cell
      paragraph
        text "12"
    cell
      paragraph
        text "x" code
  row body
    cell
      paragraph
        text "seul"
    cell
      paragraph
    cell
      paragraph
)_"},
    {"a row with too many cells gets columns",
     R"_(
| a | b |
|---|---|
| 1 | 2 | **3** |
)_",
     R"_(
table columns=auto,auto,auto
  row header
    cell
      paragraph
        text "a"
    cell
      paragraph
        text "b"
    cell
      paragraph
  row body
    cell
      paragraph
        text "1"
    cell
      paragraph
        text "2"
    cell
      paragraph
        text "3" strong
)_",
     R"_(
3:1 N068
)_"},
    {"a table whose dashes do not match is told",
     R"_(
| a | b |
|---|
| 1 |
)_",
     R"_(
paragraph
  text "| a | b | "
  text "|---| "
  text "| 1 |"
)_",
     R"_(
1:1 N069
)_"},
    {"captions: before, after, under the rows",
     R"_(
Tableau : Avant

| a |
|---|

| b |
|---|

: *Après*

| c |
|---|
| 1 |
Table: Dessous
)_",
     R"_(
table caption="Avant" columns=auto
  row header
    cell
      paragraph
        text "a"
table caption="Après" columns=auto
  caption
    text "Après" emphasis
  row header
    cell
      paragraph
        text "b"
table caption="Dessous" columns=auto
  row header
    cell
      paragraph
        text "c"
  row body
    cell
      paragraph
        text "1"
)_"},
    {"a caption between two tables belongs to the second",
     R"_(
| a |
|---|

Tableau : Seconde

| b |
|---|
)_",
     R"_(
table columns=auto
  row header
    cell
      paragraph
        text "a"
table caption="Seconde" columns=auto
  row header
    cell
      paragraph
        text "b"
)_"},
    {"code is literal, fences and tags in it too",
     R"_(
```csv
::: decision
{{ x | y }}
[[sommaire]]
```

    quatre espaces
)_",
     R"_(
code "::: decision\n{{ x | y }}\n[[sommaire]]\n" info="csv"
code "quatre espaces\n"
)_",
     R"_(
7:5 N077
)_"},
    {"an unclosed code block is told",
     R"_(
```
x
)_",
     R"_(
code "x\n"
)_",
     R"_(
1:1 N078
)_"},
    {"quotes and rules",
     R"_(
> Cité
> **deux**
>
> - liste

---
)_",
     R"_(
quote
  paragraph
    text "Cité "
    text "deux" strong
  list tight
    item
      paragraph
        text "liste"
thematic_break
)_"},
    {"headings in a list or a quote become bold",
     R"_(
- # Titre

> ## Autre
)_",
     R"_(
list tight
  item
    paragraph
      text "Titre" strong
quote
  paragraph
    text "Autre" strong
)_",
     R"_(
1:3 N071
3:3 N071
)_"},
    {"contents and page breaks",
     R"_(
[[sommaire]]

[[Sommaire 2]]
texte
[[saut de page]]
suite

\newpage

[[inconnu]]

- [[saut de page]]
)_",
     R"_(
contents depth=3
contents depth=2
paragraph
  text "texte"
page_break
paragraph
  text "suite"
page_break
paragraph
  text "[[inconnu]]"
list tight
  item
    paragraph
      text "[[saut de page]]"
)_",
     R"_(
10:1 N072
12:3 N073
)_"},
    {"footnotes are shared and global",
     R"_(
Un[^a] et deux[^a].

::: encadre
Trois[^b]
:::

[^a]: Note *a*.

    Suite.
[^b]: Note b.
)_",
     R"_(
paragraph
  text "Un"
  footnote
    paragraph
      text "Note "
      text "a" emphasis
      text "."
    paragraph
      text "Suite."
  text " et deux"
  footnote
    paragraph
      text "Note "
      text "a" emphasis
      text "."
    paragraph
      text "Suite."
  text "."
container encadre
  paragraph
    text "Trois"
    footnote
      paragraph
        text "Note b."
)_"},
    {"footnotes that nothing calls, or that nothing defines",
     R"_(
Un[^rien].

[^perdue]: Texte perdu
[^a]: une
[^a]: deux

Appel[^a]
)_",
     R"_(
paragraph
  text "Un[^rien]."
paragraph
  text "[^perdue]: Texte perdu"
paragraph
  text "[^a]: deux"
paragraph
  text "Appel"
  footnote
    paragraph
      text "une"
)_",
     R"_(
1:3 N064
3:1 N065
5:1 N065
)_"},
    {"a footnote in a footnote stays as text",
     R"_(
Un[^a]

[^a]: A[^b]
[^b]: B
)_",
     R"_(
paragraph
  text "Un"
  footnote
    paragraph
      text "A[B]"
)_",
     R"_(
3:8 N066
)_"},
    {"link definitions that nothing uses stay as text",
     R"_(
Voir [ici].

[ici]: http://example.org
[Rappel]: lundi
)_",
     R"_(
paragraph
  text "Voir "
  text "ici" link="http://example.org"
  text "."
paragraph
  text "[Rappel]: lundi"
)_",
     R"_(
4:1 N067
)_"},
};

TEST_CASE("Markdown blocks become the blocks of the tree") {
  check_cases(kCases);
}

}  // namespace
