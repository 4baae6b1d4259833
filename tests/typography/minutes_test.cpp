// Prose of council minutes: each rule's precision, and the whole result.
#include <algorithm>
#include <map>

#include "catch.hpp"
#include "text/fold.hpp"
#include "typography/case_file.hpp"
#include "typography/correct.hpp"
#include "typography/engine.hpp"

using namespace greffier::typography;
using namespace greffier::typography::testing;

namespace {

constexpr double kLeastPrecision = 0.999;

// The edits of one rule over all minutes.
struct Tally {
  int right = 0;
  int wrong = 0;
  std::string where;  // the wrong ones
};

std::vector<Edit> safe_edits(std::string_view text) {
  std::vector<Edit> found = edits({.text = text, .can_style = false}, default_profile());
  std::erase_if(found, [](const Edit& edit) { return edit.mode == Mode::to_check; });
  return found;
}

std::string corrected(std::string_view text, const std::vector<Edit>& edits) {
  return greffier::typography::apply(text, edits);
}

// An edit is right when the text without it is farther from what is expected.
bool is_right(const Case& line, const std::vector<Edit>& all, std::size_t index) {
  std::vector<Edit> others = all;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
  using greffier::text::edit_distance;
  return edit_distance(corrected(line.input, others), line.expected) >
         edit_distance(corrected(line.input, all), line.expected);
}

std::map<std::string_view, Tally> tallies() {
  std::map<std::string_view, Tally> result;
  for (const Case& line : minutes()) {
    const std::vector<Edit> all = safe_edits(line.input);
    for (std::size_t i = 0; i < all.size(); ++i) {
      Tally& tally = result[all[i].rule->id];
      const bool right = is_right(line, all, i);
      ++(right ? tally.right : tally.wrong);
      if (!right) tally.where += line.where + " ";
    }
  }
  return result;
}

}  // namespace

TEST_CASE("in minutes each safe rule is right nearly always") {
  for (const auto& [rule, tally] : tallies()) {
    INFO(rule << ": " << tally.right << " right, " << tally.wrong << " wrong: " << tally.where);
    CHECK(tally.right >= kLeastPrecision * (tally.right + tally.wrong));
  }
}

TEST_CASE("in minutes the safe rules find what they should") {
  for (const Case& line : minutes()) {
    INFO(line.where << ": " << visible(line.input));
    CHECK(visible(corrected(line.input, safe_edits(line.input))) == visible(line.expected));
  }
}

TEST_CASE("a second run over corrected minutes changes nothing") {
  for (const Case& line : minutes()) {
    INFO(line.where);
    CHECK(safe_edits(line.expected).empty());
  }
}

TEST_CASE("minutes are long enough to mean something") {
  std::size_t kept = 0;
  for (const Case& line : minutes()) kept += line.input == line.expected ? 1 : 0;
  CHECK(minutes().size() >= 200);
  CHECK(kept >= 30);
  const auto found = tallies();
  for (const std::string_view rule :
       {"T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T11", "T12", "T13",
        "T14", "T15", "T17", "T18", "T19", "T20", "T22", "T23", "T24", "T26", "T27"}) {
    INFO(rule);
    CHECK(found.contains(rule));
  }
}
