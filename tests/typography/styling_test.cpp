// Edits of formatting in the model: small capitals, superscripts, italics; and what T34 names.
#include "catch.hpp"
#include "typography/correct.hpp"
#include "typography/messages.hpp"

using namespace greffier;
using namespace greffier::typography;

namespace {

const Profile& fine() {
  return *find_profile("imprimerie");
}

// Runs as text, with { } around small capitals, ^ around superscripts and _ around italics.
std::string shown(const model::Inlines& runs) {
  std::string result;
  for (const model::Inline& run : runs) {
    std::string part = std::get<model::Text>(run.node).text;
    if (run.format.small_caps) part = "{" + part + "}";
    if (run.format.script == model::Script::superscript) part = "^" + part + "^";
    if (run.format.emphasis) part = "_" + part + "_";
    result += part;
  }
  return result;
}

std::string corrected(model::Inlines& runs, const Profile& profile) {
  Corrections corrections;
  correct(runs, profile, corrections);
  return shown(runs) + " " + std::to_string(corrections.size());
}

model::Format italic() {
  model::Format format;
  format.emphasis = true;
  return format;
}

}  // namespace

TEST_CASE("a century takes small capitals and a superscript, once") {
  model::Inlines runs{model::text("au XXe siècle")};
  CHECK(corrected(runs, fine()) == "au {XX}^e^ siècle 2");
  CHECK(corrected(runs, fine()) == "au {XX}^e^ siècle 0");
}

TEST_CASE("formatting goes to the words of the rule, whatever the runs") {
  model::Inlines runs{model::text("une réunion ad "), model::text("hoc, supra", italic())};
  CHECK(corrected(runs, fine()) == "une réunion _ad hoc__, supra_ 1");
  CHECK(corrected(runs, fine()) == "une réunion _ad hoc__, supra_ 0");
}

TEST_CASE("a plain field takes no formatting, but takes characters") {
  std::string field = "au XXe siècle, a-t-il lu ad hoc";
  Corrections corrections;
  Profile profile = fine();
  profile.rules = profile.rules.with(*find_rule("T33"));
  correct(field, {}, profile, corrections);
  CHECK(field == "au XXe siècle, a\u2011t\u2011il lu ad hoc");
  CHECK(corrections.size() == 2);
}

TEST_CASE("a correction shows formatting as the notes write it") {
  model::Inlines runs{model::text("au XXe siècle, ad hoc")};
  Corrections corrections;
  correct(runs, fine(), corrections);
  REQUIRE(corrections.size() == 3);
  CHECK(corrections[0].after == "au [XX]{.petites-capitales}e");
  CHECK(corrections[1].after == "XX<sup>e</sup>");
  CHECK(corrections[2].after == "siècle, *ad hoc*");
  CHECK(corrections[0].mode == Mode::style);
}

TEST_CASE("a rule that only reports proposes its formatting") {
  Profile profile = default_profile();
  profile.only_reported = profile.only_reported.with(*find_rule("T20"));
  model::Inlines runs{model::text("le 1er mai")};
  Corrections corrections;
  correct(runs, profile, corrections);
  REQUIRE(corrections.size() == 2);
  CHECK(corrections[0].mode == Mode::to_check);
  CHECK(corrections[0].after == "1<sup>er</sup>");
  CHECK(shown(runs) == "le 1er\u00A0mai");
}

TEST_CASE("letters of another alphabet are named") {
  model::Inlines runs{model::text("la vоіrie")};
  Corrections corrections;
  correct(runs, default_profile(), corrections);
  REQUIRE(corrections.size() == 1);
  const diag::Diagnostic told = diagnostic(corrections.front());
  CHECK(told.message == &kStrangers);
  CHECK(diag::text_of(told, diag::Language::english) ==
        "T34, to check: “la vоіrie” mixes Latin letters with others that are drawn like them: "
        "о (U+043E), і (U+0456).");
  CHECK(diag::hint_of(told, diag::Language::english) == "Type the word again: “la voirie”.");
}
