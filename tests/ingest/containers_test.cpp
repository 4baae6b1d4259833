#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"kind, title, attributes in every kind of quotes",
     R"_(
::: encadre À retenir absolument couleur=bleu
x
:::
::: action qui="Mme Zoé B." echeance='15 mars' Priorité=« très haute » note=“oui”
y
:::
::: {.exergue auteur=X}
z
:::
)_",
     R"_(
container encadre titre="À retenir absolument" couleur="bleu"
  paragraph
    text "x"
container action qui="Mme Zoé B." echeance="15 mars" priorite="très haute" note="oui"
  paragraph
    text "y"
container exergue auteur="X"
  paragraph
    text "z"
)_"},
    {"nesting by number of colons, and by order",
     R"_(
:::: colonnes
::: cle
a
:::
b
::::

::: encadre
::: cle
c
:::
d
:::
)_",
     R"_(
container colonnes
  container cle
    paragraph
      text "a"
  paragraph
    text "b"
container encadre
  container cle
    paragraph
      text "c"
  paragraph
    text "d"
)_"},
    {"an unclosed container ends with its parent",
     R"_(
- ::: decision
  a
- b

::: encadre
c
)_",
     R"_(
list tight
  item
    container decision
      paragraph
        text "a"
  item
    paragraph
      text "b"
container encadre
  paragraph
    text "c"
)_",
     R"_(
1:3 N052
5:1 N052
)_"},
    {"an inner container left open closes with the outer one",
     R"_(
:::: encadre
::: cle
a
::::
b
)_",
     R"_(
container encadre
  container cle
    paragraph
      text "a"
paragraph
  text "b"
)_",
     R"_(
2:1 N052
)_"},
    {"a stray fence is told and left out",
     R"_(
a
:::
b
)_",
     R"_(
paragraph
  text "a"
paragraph
  text "b"
)_",
     R"_(
2:1 N053
)_"},
    {"a block without a name is told as one",
     R"_(
::: {#plan}
a
:::
)_",
     R"_(
container  ancre="plan"
  paragraph
    text "a"
)_",
     R"_(
1:1 N058
)_"},
    {"unknown kinds keep their content",
     R"_(
::: decison
a
:::
::: zzzzzzzz
b
:::
)_",
     R"_(
container decison
  paragraph
    text "a"
container zzzzzzzz
  paragraph
    text "b"
)_",
     R"_(
1:1 N051
4:1 N050
)_"},
    {"in lists and quotes",
     R"_(
- un
  ::: encadre
  a

  b
  :::
- deux

> ::: exergue
> c
> :::
)_",
     R"_(
list
  item
    paragraph
      text "un"
    container encadre
      paragraph
        text "a"
      paragraph
        text "b"
  item
    paragraph
      text "deux"
quote
  container exergue
    paragraph
      text "c"
)_"},
    {"a fence in the middle of a paragraph cuts it",
     R"_(
un
::: cle
deux
:::
trois
)_",
     R"_(
paragraph
  text "un"
container cle
  paragraph
    text "deux"
paragraph
  text "trois"
)_"},
    {"a fence too far to the right is text",
     R"_(
un
      ::: cle
deux
)_",
     R"_(
paragraph
  text "un "
  text "::: cle "
  text "deux"
)_",
     R"_(
2:7 N054
)_"},
    {"attributes twice, quotes left open",
     R"_(
::: action qui=A qui=B
:::
::: encadre titre="sans fin
:::
)_",
     R"_(
container action qui="A, B"
container encadre titre="sans fin"
)_",
     R"_(
1:18 N056
3:19 N055
)_"},
    {"a value without quotes goes on to the next attribute, and that is told",
     R"_(
::: action qui=Mme BERNARD echeance=2026-06-15
:::
::: vote pour=MM. Roy et Bel contre=2
:::
::: action echeance=15 juin 2026 qui=DGS
:::
)_",
     R"_(
container action qui="Mme BERNARD" echeance="2026-06-15"
container vote pour="MM. Roy et Bel" contre="2"
container action echeance="15 juin 2026" qui="DGS"
)_",
     R"_(
1:12 N097
3:10 N097
5:12 N097
)_"},
    {"a value that is a figure or a choice ends at the space",
     R"_(
::: fiche-action numero=1.1 Un service commun
:::
::: calendrier par=trimestre Le phasage
:::
::: vote pour=12 Le budget
:::
)_",
     R"_(
container fiche_action titre="Un service commun" numero="1.1"
container calendrier titre="Le phasage" par="trimestre"
container vote titre="Le budget" pour="12"
)_"},
    {"headings in a container of the body stay headings",
     R"_(
::: opposition
## Pour
- a
## Contre
- b
:::
)_",
     R"_(
container opposition
  heading 2 "Pour"
  list tight
    item
      paragraph
        text "a"
  heading 2 "Contre"
  list tight
    item
      paragraph
        text "b"
)_"},
    {"tags in attributes",
     R"_(
::: tableau titre="{{ t | date("d") }}"
| a |
|---|
:::
)_",
     R"_(
table caption="{{ t | date(\"d\") }}" columns=auto
  row header
    cell
      paragraph
        text "a"
)_"},
};

TEST_CASE("fences become containers") {
  check_cases(kCases);
}

}  // namespace
