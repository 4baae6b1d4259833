#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"a colon with a backslash starts no container and no caption",
     R"_(
Décision \: reportée.

&#58; légende ?

| a |
| --- |
| b |

**Vote** &#58; 3 pour
)_",
     R"_(
paragraph
  text "Décision "
  text ": reportée."
paragraph
  text ":"
  text " légende ?"
table columns=auto
  row header
    cell
      paragraph
        text "a"
  row body
    cell
      paragraph
        text "b"
paragraph
  text "Vote" strong
  text " :"
  text " 3 pour"
)_"},
    {"backslashes in a row",
     R"_(
[\\\\\* \] a]{lang=en}
)_",
     R"_(
paragraph
  text "\\" lang=en
  text "\\" lang=en
  text "* " lang=en
  text "] a" lang=en
)_"},
    {"a footnote called in a heading stays there",
     R"_(
# Titre[^1]

[^1]: note
)_",
     R"_(
heading 1 "Titre"
  text "Titre"
  footnote
    paragraph
      text "note"
)_"},
    {"a list of captions with a figure, a container in a quote in a list, a free column",
     R"_(
[[liste des tableaux 2]]

- > ::: encadre
  > a
  > :::

::: tableau alignements="auto droite"
- - a
  - b
:::
)_",
     R"_(
contents depth=3 of=tables
list tight
  item
    quote
      container encadre
        paragraph
          text "a"
table columns=auto,right
  row header
    cell
      paragraph
        text "a"
    cell
      paragraph
        text "b"
)_"},
};

}  // namespace

TEST_CASE("signs that are escaped") {
  check_cases(kCases);
}
