#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"one line each",
     R"_(
Décision : le groupe retient l'axe 1.
Action (Mme BERNARD, 15 février 2026) : rédiger la *convention*.
Vote : 12 pour, 1 contre, 2 abstentions
Adoption du rapport.
)_",
     R"_(
container decision
  paragraph
    text "le groupe retient l'axe 1."
container action qui="Mme BERNARD" echeance="15 février 2026"
  paragraph
    text "rédiger la "
    text "convention" emphasis
    text "."
container vote pour="12" contre="1" abstention="2"
  paragraph
    text "Adoption du rapport."
)_"},
    {"in a paragraph right above a table, whose titles have no more cells for it",
     R"_(
Intro | a | b
Décision : c
| D | E |
|---|---|
)_",
     R"_(
paragraph
  text "Intro | a | b"
container decision
  paragraph
    text "c"
table columns=auto,auto
  row header
    cell
      paragraph
        text "D"
    cell
      paragraph
        text "E"
)_"},
    {"in bold, the colon in or out",
     R"_(
**Décision :** a

**DECISION** : b

**Action** (DGS) : c
)_",
     R"_(
container decision
  paragraph
    text "a"
container decision
  paragraph
    text "b"
container action qui="DGS"
  paragraph
    text "c"
)_"},
    {"who and when",
     R"_(
Action (avant fin mars) : a

Action (M. A, Mme B ; dès que possible) : b

Action (M. A, Mme B) : c

Action : d
)_",
     R"_(
container action echeance="avant fin mars"
  paragraph
    text "a"
container action qui="M. A, Mme B" echeance="dès que possible"
  paragraph
    text "b"
container action qui="M. A, Mme B"
  paragraph
    text "c"
container action
  paragraph
    text "d"
)_"},
    {"votes in words",
     R"_(
Vote : adopté à l'unanimité

Vote : pour : 12 ; contre : 0 ; abstention : une

Vote : 12 voix pour et aucune abstention. Le rapport est adopté.

Vote : 11 pour, 1 contre (M. X)
)_",
     R"_(
container vote resultat="adopté à l'unanimité"
container vote pour="12" contre="0" abstention="1"
container vote pour="12" abstention="0" resultat="Le rapport est adopté"
container vote pour="11" contre="1"
  paragraph
    text "11 pour, 1 contre (M. X)"
)_"},
    {"the body may come next",
     R"_(
Décision :

- a
- b

**Action (DGS) :**

Le texte.

Décision :
)_",
     R"_(
container decision
  list tight
    item
      paragraph
        text "a"
    item
      paragraph
        text "b"
container action qui="DGS"
  paragraph
    text "Le texte."
container decision
)_"},
    {"a list of short forms is unwrapped",
     R"_(
- Décision : a
- Action (B) : b
)_",
     R"_(
container decision
  paragraph
    text "a"
container action qui="B"
  paragraph
    text "b"
)_"},
    {"a mixed list keeps its items",
     R"_(
- Décision : a
- autre
)_",
     R"_(
list tight
  item
    container decision
      paragraph
        text "a"
  item
    paragraph
      text "autre"
)_"},
    {"what looks alike but is not",
     R"_(
Décisions : a

La décision : b

Décision du bureau : c

Vote secret : d

Action (sans fin : e
)_",
     R"_(
paragraph
  text "Décisions : a"
paragraph
  text "La décision : b"
paragraph
  text "Décision du bureau : c"
paragraph
  text "Vote secret : d"
paragraph
  text "Action (sans fin : e"
)_"},
    {"with a number",
     R"_(
Décision n°3 : a

Décision n° 2026-07 : b

Action 2 (DGS) : c
)_",
     R"_(
container decision numero="3"
  paragraph
    text "a"
container decision numero="2026-07"
  paragraph
    text "b"
container action qui="DGS" numero="2"
  paragraph
    text "c"
)_"},
    {"figures between slashes, abstentions cut short",
     R"_(
vote: 12 pour / 0 contre / 1 abst.
)_",
     R"_(
container vote pour="12" contre="0" abstention="1"
)_"},
    {"in a container",
     R"_(
::: encadre
Intro.
Décision : a
:::
)_",
     R"_(
container encadre
  paragraph
    text "Intro."
  container decision
    paragraph
      text "a"
)_"},
};

TEST_CASE("hurried notes become containers") {
  check_cases(kCases);
}

}  // namespace
