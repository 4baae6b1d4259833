// Words asked of the lexicon.
#include "typography/spelling.hpp"

#include "catch.hpp"

using namespace greffier;
using namespace greffier::typography;

TEST_CASE("the capitals of a word") {
  CHECK(capitals_of("état") == Capitals::none);
  CHECK(capitals_of("État") == Capitals::first);
  CHECK(capitals_of("É") == Capitals::first);
  CHECK(capitals_of("ÉTAT") == Capitals::all);
  CHECK(capitals_of("ÉTAt") == Capitals::mixed);
  CHECK(capitals_of("éTAT") == Capitals::mixed);
  CHECK(capitals_of("") == Capitals::none);
}

TEST_CASE("a word is known with other capitals, a proper noun and a unit with their own") {
  for (const char* word : {"état", "État", "ÉTAT", "Évry", "ÉVRY", "kWh"})
    CHECK(traits_of(word) != 0);
  for (const char* word : {"Etat", "etat", "évry", "KWH", "Kwh", "éTAT", "", "Reunion"})
    CHECK(traits_of(word) == 0);
}

TEST_CASE("what a word can be") {
  CHECK((traits_of("voté") & lexicon::kParticiple) != 0);
  CHECK((traits_of("été") & lexicon::kParticiple) != 0);
  CHECK((traits_of("VOTER") & lexicon::kInfinitive) != 0);
  CHECK((traits_of("Élise") & lexicon::kFirstName) != 0);
  CHECK((traits_of("Évry") & lexicon::kProper) == lexicon::kOtherName);
  CHECK((traits_of("Écosse") & lexicon::kProper) == 0);
  CHECK((traits_of("voter") & lexicon::kParticiple) == 0);
}

TEST_CASE("a respelling is told with how many there are") {
  const Respelling state = respelled("ETAT", Change::every_accent);
  CHECK(state.count == 1);
  CHECK(state.spelling == "état");
  CHECK(respelled("EVENEMENT", Change::every_accent).count == 2);
  CHECK(respelled("Evenement", Change::first_accent).count == 0);
  CHECK(respelled("Evry", Change::first_accent).traits == lexicon::kOtherName);
  CHECK(respelled("coeur", Change::ligatures).spelling == "cœur");
  CHECK(respelled("OECUMENIQUE", Change::every_accent).spelling == "œcuménique");
  CHECK(respelled("OECUMENIQUE", Change::ligatures).count == 0);
  CHECK(respelled("", Change::every_accent).count == 0);
  CHECK(respelled(std::string(1000, 'E'), Change::every_accent).count == 0);
}

TEST_CASE("capitals are put back") {
  CHECK(with_capitals("œuvre", Capitals::all) == "ŒUVRE");
  CHECK(with_capitals("œuvre", Capitals::first) == "Œuvre");
  CHECK(with_capitals("œuvre", Capitals::none) == "œuvre");
}
