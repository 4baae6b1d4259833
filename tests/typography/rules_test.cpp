// The rules as data: complete, in both languages, and their own examples hold.
#include <algorithm>

#include "catch.hpp"
#include "typography/case_file.hpp"
#include "typography/correct.hpp"
#include "typography/engine.hpp"
#include "typography/messages.hpp"

using namespace greffier::typography;
using greffier::typography::testing::rules_of;

namespace {

// The default profile with the rule on, if it is not.
Profile profile_with(const Rule& rule) {
  Profile profile = default_profile();
  profile.rules = profile.rules.with(rule);
  return profile;
}

}  // namespace

TEST_CASE("rules are found by their identifier, and stand in order") {
  CHECK(std::ranges::is_sorted(rules(), {}, &Rule::id));
  for (const Rule& each : rules()) CHECK(find_rule(each.id) == &each);
  CHECK(find_rule("T05")->number() == 5);
  CHECK(find_rule("T99") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("the rules of the specification are there") {
  for (const char* id :
       {"T00", "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12",
        "T13", "T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T24", "T25", "T26", "T27",
        "T28", "T29", "T30", "T31", "T32", "T33", "T34", "T35", "T36", "T37", "T38", "T39"})
    CHECK(find_rule(id) != nullptr);
}

TEST_CASE("every rule is explained in French and in English, with examples and traps") {
  for (const Rule& each : rules()) {
    INFO(each.id);
    for (const std::string_view text :
         {each.title_fr, each.title_en, each.explanation_fr, each.explanation_en, each.source})
      CHECK_FALSE(text.empty());
    CHECK_FALSE(each.counter_examples.empty());
    CHECK((each.id == "T00" || !each.examples.empty()));
  }
}

TEST_CASE("every example of a rule comes out as it says, by that rule") {
  for (const Rule& each : rules()) {
    if (each.scope == Scope::document) continue;
    for (const Example& example : each.examples) {
      INFO(each.id << ": " << visible(example.input));
      const std::vector<Edit> found = edits({.text = example.input}, profile_with(each));
      CHECK(visible(greffier::typography::apply(example.input, found)) ==
            visible(example.expected));
      CHECK(rules_of(found).find(each.id) != std::string::npos);
    }
  }
}

TEST_CASE("no safe edit of a rule touches its counter-examples; T00 allows none at all") {
  for (const Rule& each : rules()) {
    if (each.scope == Scope::document) continue;
    for (const std::string_view text : each.counter_examples) {
      INFO(each.id << ": " << visible(text));
      for (const Edit& edit : edits({.text = text}, profile_with(each)))
        CHECK_FALSE((edit.mode != Mode::to_check && (edit.rule == &each || each.id == "T00")));
    }
  }
}

TEST_CASE("the French of the rules obeys the rules") {
  for (const Rule& each : rules()) {
    for (const std::string_view text : {each.title_fr, each.explanation_fr}) {
      INFO(visible(text));
      for (const Edit& edit : edits({.text = text, .can_style = false}, default_profile()))
        CHECK_FALSE(edit.mode == Mode::safe);
    }
  }
}

TEST_CASE("the French of the messages obeys the rules") {
  for (const greffier::diag::Message* message : kMessages) {
    for (const std::string_view text : {message->fr, message->hint_fr}) {
      INFO(visible(text));
      CHECK(edits({.text = text, .can_style = false}, default_profile()).empty());
    }
  }
}

TEST_CASE("a rule switched off makes no edit") {
  Profile profile = default_profile();
  profile.rules = profile.rules.without(*find_rule("T03"));
  const std::vector<Edit> found = edits({.text = "Sujet : l'avis"}, profile);
  CHECK(rules_of(found) == "T07");
}

TEST_CASE("the five profiles are found by name, the default one first") {
  for (const std::string_view name : {"bureautique", "imprimerie", "suisse", "quebec", "ue"}) {
    REQUIRE(find_profile(name) != nullptr);
    CHECK(find_profile(name)->name == name);
    for (const Rule& each : rules())
      CHECK(find_profile(name)->rules.contains(each) ==
            (each.on_by_default || std::ranges::find(each.on_in, name) != each.on_in.end()));
  }
  CHECK(profiles().size() == 5);
  CHECK(&default_profile() == find_profile("bureautique"));
  CHECK(find_profile("belge") == nullptr);
}
