// A small dictionary of invented words, every way of the French one in it.
#include "dictionary/expansion.hpp"

#include "catch.hpp"
#include "dictionary/automaton.hpp"
#include "dictionary/embedding.hpp"
#include "dictionary/messages.hpp"

using namespace greffier;
using namespace greffier::dictionary;

namespace {

constexpr std::string_view kAffixes = R"(# a comment
SET UTF-8
FLAG long
FULLSTRIP
NEEDAFFIX ()
FORBIDDENWORD {}
CIRCUMFIX **
KEEPCASE ||
NOSUGGEST --
ICONV 1
ICONV ’ '

PFX L' Y 2
PFX L' 0 l' .
PFX L' a l'A a

PFX Um Y 2
PFX Um 0 0/S. .
PFX Um 0 kilo/S.() [^aé]

PFX U. N 1
PFX U. 0 k .

SFX S. Y 3
SFX S. 0 0/L' [^sx] is:sg
SFX S. 0 s/L' [^sx] is:pl
SFX S. al aux al is:pl

SFX v0 Y 2
SFX v0 er er er po:infi
SFX v0 er é/L' [^i]er po:ppas
)";

std::string listed(std::string_view dic) {
  const auto affixes = read_affixes(kAffixes);
  REQUIRE(affixes);
  const auto forms = expanded(dic, *affixes);
  REQUIRE(forms);
  std::string result;
  for (const Form& form : *forms) result += form.text + ":" + std::to_string(form.traits) + " ";
  return result;
}

}  // namespace

TEST_CASE("suffixes apply where their condition holds") {
  CHECK(listed("1\nmaison/S.() po:nom") == "maison:1 maisons:1 ");
  CHECK(listed("1\nbois/S. po:nom") == "bois:1 ");
  CHECK(listed("1\nbocal/S.()") == "bocal:1 bocals:1 bocaux:1 ");
}

TEST_CASE("prefixes that elide are left out, others cross with what they bring") {
  CHECK(listed("1\nami/L' po:nom") == "ami:1 ");
  CHECK(listed("1\nmètre/Um() po:nom") == "kilomètre:1 kilomètres:1 mètre:1 mètres:1 ");
  CHECK(listed("1\nampère/Um() po:nom") == "ampère:1 ampères:1 ");
  CHECK(listed("1\nW/U.||-- po:nom") == "W:33 kW:33 ");
}

TEST_CASE("parts of speech come from the word and from its suffix, homographs are merged") {
  CHECK(listed("1\nvoter/v0() po:v1_it") == "voter:17 voté:9 ");
  CHECK(listed("1\nÉlise po:prn\nÉvry po:npr") == "Élise:2 Évry:4 ");
  CHECK(listed("1\nlise po:nom\nlise po:prn") == "lise:3 ");
  CHECK(listed("1\ncal/|| po:nom\ncal po:nom") == "cal:1 ");
}

TEST_CASE("what is not handled is refused") {
  for (const char* line : {"COMPOUNDFLAG A", "AF 12", "FLAG num", "NEEDAFFIX", "SFX S. Y", "PFX"})
    CHECK_FALSE(read_affixes(line));
  const auto affixes = read_affixes(kAffixes);
  for (const char* dic : {"1\nmot/zz", "1\nmot/{}", "1\nmot/**"})
    CHECK(expanded(dic, *affixes).error().message == &kUnknownFlag);
  const auto twofold = read_affixes("FLAG long\nSFX a. Y 1\nSFX a. 0 x/a. .\n");
  REQUIRE(twofold);
  CHECK_FALSE(expanded("1\nmot/a.", *twofold));
}

TEST_CASE("an automaton gives back the forms and their traits, and nothing else") {
  const std::vector<Form> forms{{"a", 1},    {"aile", 2},  {"ailes", 1},
                                {"pile", 2}, {"piles", 1}, {"é", 33}};
  const std::string bytes = automaton_of(forms);
  const lexicon::Lexicon lexicon(bytes);
  std::vector<std::string> texts;
  for (const Form& form : forms) {
    CHECK(lexicon.find(form.text) == form.traits);
    texts.push_back(form.text);
  }
  CHECK(lexicon.forms() == texts);
  for (const char* other : {"", "ai", "ailess", "b", "\xC3", "\x01"})
    CHECK(lexicon.find(other) == 0);
  CHECK(automaton_of(forms) == bytes);
}

TEST_CASE("states with the same ends are shared") {
  const std::size_t one = automaton_of({{"ailes", 1}}).size();
  const std::size_t two = automaton_of({{"ailes", 1}, {"piles", 1}}).size();
  CHECK(two - one <= 8);
  CHECK(automaton_of({}).size() == lexicon::kFirstArc * lexicon::kWordSize);
}

TEST_CASE("bytes become a literal") {
  const std::string source = source_of(std::string_view("\x01\xFF\0", 3));
  CHECK(source.find("\"\\x01\\xff\\x00\"") != std::string::npos);
  CHECK(source.find("    3};") != std::string::npos);
}
