// Edits upon edits: one list must do what two do in turn.
#include "typography/composition.hpp"

#include <algorithm>

#include "catch.hpp"
#include "typography/random_text.hpp"

using namespace greffier::typography;
using greffier::typography::testing::Dice;

namespace {

std::vector<Edit> composed(std::vector<Edit> first, std::vector<Edit> second,
                           std::string_view between) {
  compose(first, second, between);
  return first;
}

Edit edit(std::size_t begin, std::size_t end, std::string replacement) {
  return {begin, end, std::move(replacement), nullptr, Mode::safe, std::nullopt};
}

std::vector<Edit> random_edits(Dice& dice, std::size_t size) {
  std::vector<Edit> list;
  for (std::size_t position = 0; position <= size;) {
    position += dice.below(6);
    if (position > size) break;
    const std::size_t end = std::min(size, position + dice.below(3));
    list.push_back(
        edit(position, end, std::string(dice.below(3), static_cast<char>('A' + dice.below(26)))));
    position = end + (end == position ? 1 : 0);
  }
  return list;
}

bool is_sound(const std::vector<Edit>& list, std::size_t size) {
  return std::ranges::all_of(
             list,
             [size](const Edit& each) { return each.begin <= each.end && each.end <= size; }) &&
         std::ranges::is_sorted(list,
                                [](const Edit& a, const Edit& b) { return a.end < b.begin; }) &&
         std::ranges::adjacent_find(list, overlap) == list.end();
}

}  // namespace

TEST_CASE("edits that do not meet stand side by side, in offsets of the original") {
  const std::vector<Edit> all = composed({edit(1, 2, "XX")}, {edit(4, 5, "")}, "aXXcdef");
  REQUIRE(all.size() == 2);
  CHECK(all[1].begin == 3);
  CHECK(all[1].end == 4);
  CHECK(applied("abcdef", all) == "aXXcef");
}

TEST_CASE("an edit inside the replacement of an earlier one is merged with it") {
  const std::vector<Edit> all = composed({edit(1, 2, "XYZ")}, {edit(2, 3, "-")}, "aXYZc");
  REQUIRE(all.size() == 1);
  CHECK(all[0].begin == 1);
  CHECK(all[0].end == 2);
  CHECK(all[0].replacement == "X-Z");
}

TEST_CASE("composed edits do what the two lists do in turn") {
  Dice dice(1);
  const std::string original = "abcdefghijklmnopqrstuvwxyz";
  for (int round = 0; round < 5000; ++round) {
    const std::vector<Edit> first = random_edits(dice, original.size());
    const std::string between = applied(original, first);
    const std::vector<Edit> second = random_edits(dice, between.size());
    const std::vector<Edit> all = composed(first, second, between);
    REQUIRE(applied(original, all) == applied(between, second));
    REQUIRE(is_sound(all, original.size()));
  }
}

TEST_CASE("edits moved back stand where they came from, or are dropped") {
  const std::vector<Edit> first{edit(1, 2, "XXX"), edit(5, 6, "")};
  const std::vector<Edit> moved =
      moved_back({edit(0, 1, ""), edit(2, 3, ""), edit(5, 6, ""), edit(6, 8, "")}, first);
  REQUIRE(moved.size() == 2);
  CHECK(moved[0].begin == 0);
  CHECK(moved[1].begin == 3);
  CHECK(moved[1].end == 4);
}
