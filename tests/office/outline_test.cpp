// Numbers of headings, as Writer and Word will show them.
#include "office/outline.hpp"

#include "catch.hpp"

using namespace greffier::office;

namespace {

using Levels = std::array<OutlineLevel, 6>;

// The numbers of headings of these levels, one after the other.
std::string numbers(const Levels& outline, const std::vector<int>& levels) {
  OutlineCounter counter(outline);
  std::string result;
  for (const int level : levels) {
    const std::string number = counter.next(level);
    result += (result.empty() ? "" : " ") + (number.empty() ? std::string("∅") : number);
  }
  return result;
}

const Levels kMixed{OutlineLevel{NumberFormat::upper_roman, "", ".", 1},
                    OutlineLevel{NumberFormat::upper_letter, "", ")", 1},
                    OutlineLevel{NumberFormat::decimal, "Art. ", "", 1},
                    OutlineLevel{NumberFormat::lower_letter, "", ")", 1}};
const Levels kDecimal{OutlineLevel{NumberFormat::decimal, "", "", 1},
                      OutlineLevel{NumberFormat::decimal, "", "", 2},
                      OutlineLevel{NumberFormat::decimal, "", "", 3}};

}  // namespace

TEST_CASE("each level has its figures") {
  CHECK(numbers(kMixed, {1, 2, 2, 3, 4, 4, 1}) == "I. A) B) Art. 1 a) b) II.");
  CHECK(numbers(kDecimal, {1, 2, 2, 3, 1, 2}) == "1 1.1 1.2 1.2.1 2 2.1");
}

TEST_CASE("a level starts again under the next heading above it") {
  CHECK(numbers(kMixed, {1, 2, 2, 1, 2}) == "I. A) B) II. A)");
  CHECK(numbers(kDecimal, {1, 2, 3, 2, 3}) == "1 1.1 1.1.1 1.2 1.2.1");
}

TEST_CASE("a level that was skipped counts as its first") {
  CHECK(numbers(kDecimal, {1, 3, 2}) == "1 1.1.1 1.1");
  CHECK(numbers(kDecimal, {2}) == "1.1");
}

TEST_CASE("levels without numbers have none, those beyond six count as the sixth") {
  CHECK(numbers(kMixed, {5, 6, 9}) == "∅ ∅ ∅");
  CHECK(numbers({}, {1, 2}) == "∅ ∅");
}
