#include "repair/piece_text.hpp"

#include "catch.hpp"

using namespace greffier;
using namespace greffier::repair;

namespace {

model::Inlines three_runs() {
  model::Format strong;
  strong.strong = true;
  return {model::text("Le con"),
          {model::LineBreak{}, {}, {}},
          model::text("seil", strong),
          model::text(" vote")};
}

std::string edited(std::vector<TextEdit> edits) {
  model::Inlines inlines = three_runs();
  edit_text(inlines, edits);
  return model::plain_text(inlines);
}

}  // namespace

TEST_CASE("edits reach over runs and line breaks") {
  CHECK(edited({{6, 7, ""}}) == "Le conseil vote");
  CHECK(edited({{3, 11, "maire"}}) == "Le maire vote");
  CHECK(edited({{0, 0, "« "}, {6, 7, "-"}, {16, 16, " »"}}) == "« Le con-seil vote »");
  CHECK(edited({{0, 16, ""}}).empty());
  CHECK(edited({}) == "Le con\nseil vote");
}

TEST_CASE("what is put in looks as the run in which it begins") {
  model::Inlines inlines = three_runs();
  replace_text(inlines, 7, 9, "SE");
  CHECK(inlines.at(2).format.strong);
  CHECK(model::plain_text(inlines) == "Le con\nSEil vote");
}

TEST_CASE("sentences go on, or do not") {
  CHECK(goes_on("la commune de", "Valrieux a voté"));
  CHECK(goes_on("les élus du territoire", "se réunissent"));
  CHECK(goes_on("les élus, les agents,", "les habitants"));
  CHECK_FALSE(goes_on("Mme Ana Petit,", "M. Luc Roche,"));
  CHECK_FALSE(goes_on("les élus se réunissent.", "les agents aussi"));
  CHECK_FALSE(goes_on("les élus du territoire", "Les agents"));
  CHECK_FALSE(goes_on("Les freins évoqués :", "la distance"));
  CHECK_FALSE(goes_on("les élus du territoire", "a) les agents"));
  CHECK_FALSE(goes_on("PARTIE A", "Les agents"));
}

TEST_CASE("lines that differ by their numbers have one key") {
  CHECK(running_key("Commune de Valrieux – page 3 sur 12") ==
        running_key("COMMUNE DE VALRIEUX - Page 11 sur 12"));
  CHECK(running_key("12/03/2026") == "#_#_#");
}
