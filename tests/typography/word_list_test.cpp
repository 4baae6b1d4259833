// The author's own words: any file is read, and what it lists is left as it is.
#include "typography/word_list.hpp"

#include "catch.hpp"
#include "typography/case_file.hpp"
#include "typography/engine.hpp"
#include "typography/rule_table.hpp"

using namespace greffier::typography;
using greffier::typography::testing::rules_of;

TEST_CASE("one word a line, with comments, blanks and any line ends") {
  const WordList list = WordList::read(
      "\uFEFF# nos mots\r\n  Etat-Major \nécotaxe # un impôt\n\n#rien\rSESAME\tEcomusée\nC#\n");
  CHECK(list.size() == 5);
  for (const char* word : {"Etat-Major", "écotaxe", "SESAME", "Ecomusée", "C#"})
    CHECK(list.contains(word));
  for (const char* word : {"rien", "un", "impôt", "#", ""}) CHECK_FALSE(list.contains(word));
}

TEST_CASE("a word in small letters goes for its capitals, a capital only for more of them") {
  const WordList list = WordList::read("écotaxe\nEcomusée\nl’aune\n");
  for (const char* word : {"écotaxe", "Écotaxe", "ÉCOTAXE", "Ecomusée", "ECOMUSÉE", "l'aune"})
    CHECK(list.contains(word));
  CHECK_FALSE(list.contains("ecomusée"));
}

TEST_CASE("any bytes give a list") {
  CHECK(WordList::read("").empty());
  CHECK(WordList::read("\xFF\xFE\n\xC3\n# \xFF").empty());
  CHECK(WordList::read("bon\n\xE9tat\nmot").size() == 2);
  CHECK(WordList::read(std::string_view("a\0b\nc", 5)).size() == 2);
  CHECK_FALSE(WordList().contains("mot"));
}

TEST_CASE("the engine leaves the author's words as they are") {
  const WordList list = WordList::read("Etat-Major\nSESAME\ncoeurville\nREUNION\nL'Ecume\nsoeur");
  Profile profile = default_profile();
  profile.words = &list;
  const auto corrected = [&profile](std::string_view text) {
    return greffier::typography::apply(text, edits({.text = text}, profile));
  };
  CHECK(corrected("l’Etat-Major de l’Etat") == "l’Etat-Major de l’État");
  CHECK(corrected("la REUNION des SEANCES") == "la REUNION des SÉANCES");
  CHECK(corrected("L’Ecume et l’Ecole") == "L’Ecume et l’École");
  CHECK(corrected("la soeur, la Soeur, le coeur") == "la soeur, la Soeur, le cœur");
  CHECK(edits({.text = "le logiciel SESAME"}, profile).empty());
}

TEST_CASE("each of the two rules is switched off alone") {
  const std::string_view text = "A la suite, l’Etat a du coeur, OEUVRE ECOEURANTE";
  const auto rules_without = [text](std::string_view id) {
    Profile profile = default_profile();
    profile.rules = profile.rules.without(*find_rule(id));
    return rules_of(edits({.text = text}, profile));
  };
  CHECK(rules_without("T22") == "T23");
  CHECK(rules_without("T23") == "T22");
}
