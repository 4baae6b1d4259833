// The built-in lexicon as a whole.
#include <algorithm>

#include "catch.hpp"
#include "lexicon/lexicon.hpp"

using namespace greffier::lexicon;

TEST_CASE("the lexicon is there, whole and small") {
  const Lexicon lexicon = french();
  CHECK(lexicon.size_in_bytes() < 1'000'000);
  const std::vector<std::string> forms = lexicon.forms();
  CHECK(forms.size() > 400'000);
  CHECK(std::ranges::is_sorted(forms));
  CHECK(std::ranges::adjacent_find(forms) == forms.end());
}

TEST_CASE("a form is found as it is written") {
  const Lexicon lexicon = french();
  for (const char* form : {"état", "œuvre", "aujourd'hui", "Écosse", "kWh", "arc-en-ciel"})
    CHECK(lexicon.find(form) != 0);
  for (const char* form : {"", "etat", "éta", "états ", "l'état", "ÉTAT", "\xC3", "\xFF"})
    CHECK(lexicon.find(form) == 0);
}

TEST_CASE("nowhere leads nowhere") {
  const Lexicon lexicon = french();
  CHECK(lexicon.step(kNowhere, 'a') == 0);
  CHECK(lexicon.step(kStart, "éééé") == 0);
  CHECK(lexicon.traits(kNowhere) == 0);
  CHECK(lexicon.traits(kStart) == 0);
  CHECK(lexicon.traits(lexicon.step(kStart, "état")) == kCommon);
}
