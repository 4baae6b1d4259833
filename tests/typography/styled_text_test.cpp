// What a plain text gets when it is shown.
#include "typography/styled_text.hpp"

#include "catch.hpp"

using namespace greffier;
using namespace greffier::typography;

namespace {

// The text with ^ around superscripts and { } around small capitals; "" when it stays plain.
std::string shown(const std::string& text, const Profile& profile = default_profile()) {
  std::string result;
  const auto runs = styled_text(text, profile);
  if (!runs) return result;
  for (const model::Inline& run : *runs) {
    const std::string& part = std::get<model::Text>(run.node).text;
    const bool is_raised = run.format.script == model::Script::superscript;
    result += is_raised ? "^" + part + "^" : run.format.small_caps ? "{" + part + "}" : part;
  }
  return result;
}

Profile without(std::string_view id) {
  Profile profile = default_profile();
  profile.rules = profile.rules.without(*find_rule(id));
  return profile;
}

}  // namespace

TEST_CASE("the ending of an ordinal is raised") {
  CHECK(shown("1re adjointe") == "1^re^ adjointe");
  CHECK(shown("2e vice-président, puis 1er") == "2^e^ vice-président, puis 1^er^");
  CHECK(shown("2nde chance") == "2^nde^ chance");
  CHECK(shown("1er\u00A0mars\u00A02026") == "1^er^\u00A0mars\u00A02026");
  CHECK(shown("les 2es prix") == "les 2^es^ prix");
}

TEST_CASE("a text without one stays plain") {
  for (const char* text : {"", "1", "Rue des Tilleuls 12", "lot 2e", "12e3", "0x1e", "A1re",
                           "https://example.org/1re", "IVe République", "\xFF 1re"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
}

TEST_CASE("letters stay: what is written otherwise is no matter of formatting") {
  CHECK(shown("2ème étage").empty());
  CHECK(shown("la 1ère et la 2e") == "la 1ère et la 2^e^");
}

TEST_CASE("the profile says whether") {
  CHECK(shown("1re adjointe", without("T20")).empty());
  Profile reported = default_profile();
  reported.only_reported = reported.only_reported.with(*find_rule("T20"));
  CHECK(shown("1re adjointe", reported).empty());
  const Profile& fine = *find_profile("imprimerie");
  CHECK(shown("église du XIIe siècle, 1re travée", fine) ==
        "église du {XII}^e^ siècle, 1^re^ travée");
  CHECK(shown("église du XIIe siècle").empty());
}
