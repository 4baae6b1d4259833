// The signs of a text that changes are those of the text that it becomes.
#include "typography/sign_index.hpp"

#include "catch.hpp"
#include "typography/composition.hpp"
#include "typography/engine.hpp"
#include "typography/random_text.hpp"

using namespace greffier::typography;
using namespace greffier::typography::testing;

namespace {

std::vector<std::size_t> places(SignIndex& index, Classes classes, std::size_t size) {
  std::vector<std::size_t> result;
  for (std::size_t at = index.find(0, classes); at < size; at = index.find(at + 1, classes))
    result.push_back(at);
  return result;
}

// The next place where a character begins, or the end of the text.
std::size_t character_at(const std::string& text, std::size_t position) {
  while (position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U)
    ++position;
  return std::min(position, text.size());
}

}  // namespace

TEST_CASE("signs move along with the edits of a text") {
  Dice dice(7);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_paragraph(dice, 14);
    std::vector<Edit> found = edits({.text = text}, default_profile());
    std::erase_if(found, [](const Edit& edit) { return edit.mode == Mode::to_check; });
    const std::string next = applied(text, found);
    SignIndex moved(text);
    moved.apply(found, next);
    SignIndex anew(next);
    for (const Classes each : {kApostropheSign, kDotSign, kGuillemetSign, kHighSign, kDigitSign,
                               kCapitalSign, kHyphenSign, kBracketSign, kCommaSign, kDegreeSign})
      REQUIRE(places(moved, each, next.size()) == places(anew, each, next.size()));
  }
}

TEST_CASE("reading the changed words again says what reading everything does") {
  Dice dice(11);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_paragraph(dice, 1 + dice.below(30));
    std::vector<Edit> found;
    for (std::size_t at = dice.below(9); at < text.size(); at += 1 + dice.below(40)) {
      at = character_at(text, at);
      const std::size_t end = character_at(text, at + dice.below(3));
      found.push_back(
          {at, end, random_paragraph(dice, 1 + dice.below(2)), nullptr, Mode::safe, {}});
      at = end;
    }
    const std::string next = applied(text, found);
    INFO(text << " -> " << next);
    SignIndex moved = SignIndex(text).moved(found, text, next);
    SignIndex anew(next);
    REQUIRE(moved.may_be_foreign() == anew.may_be_foreign());
    for (int bit = 0; bit < 20; ++bit) {
      const Classes each = Classes{1} << bit;
      if (each == kBlankSign) continue;  // everywhere
      REQUIRE(moved.has(each) == anew.has(each));
      if ((each & SignIndex::kUnlisted) == 0)
        REQUIRE(places(moved, each, next.size()) == places(anew, each, next.size()));
    }
  }
}
