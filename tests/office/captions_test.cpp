// Captions: numbered in document order, tables above, pictures below.
#include "office/captions.hpp"

#include "catch.hpp"
#include "shown.hpp"

using namespace greffier;
using namespace greffier::office::testing;

TEST_CASE("a table has its caption above, a picture below") {
  CHECK(shown_notes("Tableau : Recettes\n\n| A |\n|---|\n| a |\n\n![Plan](p.png \"Le plan\")\n") ==
        "legende: Tableau⍽#1 – Recettes\nhead:\n  cell:\n    -: A\nrow:\n  cell:\n    -: a\n"
        "figure: □p.png\nlegende: Figure⍽#1 – Le plan\n");
}

TEST_CASE("tables and pictures are counted apart, in the order of the document") {
  const std::string shown = shown_notes(
      "![a](a.png \"un\")\n\n::: colonnes\n![b](b.png \"deux\")\n:::\n\n"
      "::: opposition Choix\n# A\nx\n# B\ny\n:::\n\n![c](c.png \"trois\")\n");
  for (const char* caption :
       {"Figure⍽#1 – un", "Figure⍽#2 – deux", "Tableau⍽#1 – Choix", "Figure⍽#3 – trois"})
    CHECK(shown.find(caption) != std::string::npos);
}

TEST_CASE("a picture in a line of text, or without title, has no caption") {
  CHECK(shown_notes("Voici ![a](a.png \"un\").\n\n![b](b.png)\n").find("legende") ==
        std::string::npos);
}

TEST_CASE("captions in lists and cells are not lost") {
  CHECK(shown_notes("- Voir :\n\n  ![a](a.png \"un\")\n") ==
        "item:\n  -: Voir :\n  figure: □a.png\n  legende: Figure⍽#1 – un\n");
  model::Table inner;
  inner.columns.resize(1);
  inner.rows = {{model::RowKind::body, {model::Cell{{model::paragraph("x")}, 1, 1, false, {}}}}};
  inner.caption = {model::text("Dedans")};
  model::Table outer = inner;
  outer.caption = {model::text("Dehors")};
  outer.rows[0].cells[0].blocks = {{inner, {}}};
  model::Blocks blocks{{outer, {}}};
  office::set_captions(blocks);
  CHECK(shown(blocks) ==
        "legende: Tableau⍽#1 – Dehors\nrow:\n  cell:\n    legende: Tableau⍽#2 – Dedans\n"
        "    row:\n      cell:\n        -: x\n");
}
