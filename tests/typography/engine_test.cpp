// The engine's contract: offsets, protected ranges, superscripts, hostile texts.
#include "typography/engine.hpp"

#include <array>

#include "catch.hpp"
#include "typography/case_file.hpp"
#include "typography/correct.hpp"

using namespace greffier::typography;
using namespace greffier::typography::testing;

namespace {

std::vector<Edit> edits_of(std::string_view text) {
  return edits({.text = text}, default_profile());
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  while (times-- > 0) text += part;
  return text;
}

}  // namespace

TEST_CASE("an edit tells its bytes, its replacement, its rule and its mode") {
  const std::vector<Edit> found = edits_of("à l'été: oui");
  REQUIRE(found.size() == 2);
  CHECK(found[0].begin == 4);
  CHECK(found[0].end == 5);
  CHECK(found[0].replacement == "’");
  CHECK(found[0].rule == find_rule("T07"));
  CHECK(found[1].begin == 10);
  CHECK(found[1].end == 10);
  CHECK(found[1].replacement == "\u00A0");
  CHECK(found[1].rule == find_rule("T04"));
  CHECK(found[1].mode == Mode::safe);
  CHECK_FALSE(found[1].styling);
}

TEST_CASE("an edit to check changes nothing when the edits are applied") {
  const std::string text = "bien?Oui";
  const std::vector<Edit> found = edits_of(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].mode == Mode::to_check);
  CHECK(greffier::typography::apply(text, found) == text);
}

TEST_CASE("protected ranges are left alone, their neighbours are not") {
  const std::string text = "l'avis ... : l'objet";
  const std::array ranges{Range{0, 6}};
  const std::vector<Edit> found =
      edits({.text = text, .protected_ranges = ranges}, default_profile());
  CHECK(visible(marked(text, found)) == "l'avis …⍽: l’objet");
}

TEST_CASE("protected ranges may overlap, come in any order and pass the end") {
  const std::string text = "l'un, l'autre, l'avis";
  const std::array ranges{Range{15, 99}, Range{0, 3}, Range{2, 5}, Range{7, 7}, Range{40, 50}};
  const std::vector<Edit> found =
      edits({.text = text, .protected_ranges = ranges}, default_profile());
  CHECK(marked(text, found) == "l'un, l’autre, l'avis");
}

TEST_CASE("ordinals are raised once, and not at all in plain text") {
  const std::string text = "le 1er, le 2ème";
  const std::vector<Edit> found = edits_of(text);
  CHECK(marked(text, found) == "le 1<sup>er</sup>, le 2<sup>e</sup>");
  const std::array raised{Range{4, 6}};
  CHECK(marked(text, edits({.text = text, .superscripts = raised}, default_profile())) ==
        "le 1er, le 2<sup>e</sup>");
  CHECK(marked(text, edits({.text = text, .can_style = false}, default_profile())) ==
        "le 1er, le 2e");
}

TEST_CASE("ill-formed text is left alone") {
  for (const std::string text : {"l'\xFF"
                                 "avis",
                                 "l'avis\xC3", "\xE2\x80 l'avis : ", "\x80l'avis"})
    CHECK(edits_of(text).empty());
}

TEST_CASE("a text with the engine's own signs is no text") {
  using namespace std::string_view_literals;
  CHECK(edits_of("0%(\0?"sv).empty());
  CHECK(edits_of("l'avis\0"sv).empty());
  CHECK(edits_of("l'avis\x1A !"sv).empty());
}

TEST_CASE("nothing comes of nothing") {
  CHECK(edits_of("").empty());
  CHECK(edits_of(" ").empty());
  CHECK(edits_of("\n\n").empty());
  CHECK(edits_of(std::string_view("\0 l’avis \0", 12)).empty());
}

// Each would take hours if any step were quadratic.
TEST_CASE("hostile texts take linear time") {
  constexpr std::size_t kMany = 300000;
  for (const char* part :
       {"\"",    "«",    "»",    "\"a ",     "<a",   "{",    "{{",  "`a ", "=\"",     "'",
        "l'",    ".",    "…",    ";",        " ;",   "a;",   "a :", " ",   "  ",      "\u00A0",
        "1",     "1 ",   "150 ", "150 000 ", "1.",   "M. ",  "n°",  "é",   "A",       "SIRET ",
        "FR76 ", "-",    "c-à-", "/",        "a/",   "@",    "%a",  "(",   "the of ", "\n",
        "a\n",   "\t",   "h",    "1h",       "\"\n", "J",    "p. ", "&a",  "12:",     "≈",
        "🙂",  " - ",  "a - ", "a - b. ",  "a – ", "( ",   " )",  "(a",  "(…)",     " ,",
        "a,",    "a,a ", " .",   "S.",       "A.A",  "XXe ", "I",   "Ie-", "12500 ",  "1.5 %",
        "1 x ",  "-1 ",  "1-",   "ad ",      "a-t-", "о",    "aо",  "αо"}) {
    INFO(part);
    const std::string text = repeated(part, kMany);
    const std::vector<Edit> found = edits({.text = text}, *find_profile("imprimerie"));
    CHECK(found.size() <= 2 * kMany);
    CHECK(greffier::typography::apply(text, found).size() <= 4 * text.size() + 8);
  }
}
