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
