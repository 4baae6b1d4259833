// What holds for every text: once is enough, letters and words stay, splits do not matter.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.hpp"
#include "model/block.hpp"
#include "source_folder.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/case_file.hpp"
#include "typography/composition.hpp"
#include "typography/correct.hpp"
#include "typography/engine.hpp"
#include "typography/kept_letters.hpp"
#include "typography/random_text.hpp"

using namespace greffier;
using namespace greffier::typography;
using namespace greffier::typography::testing;

namespace {

constexpr int kRounds = 40000;
constexpr std::size_t kFragments = 14;

// Any profile, perhaps with every rule on.
Profile any_profile(Dice& dice) {
  Profile profile = profiles()[dice.below(profiles().size())];
  if (dice.below(2) == 0)
    for (const Rule& each : rules()) profile.rules = profile.rules.with(each);
  return profile;
}

std::string corrected(std::string_view text, const Profile& profile) {
  return typography::apply(text, edits({.text = text, .can_style = false}, profile));
}

void check_edits(const std::string& text, const Profile& profile) {
  const std::vector<Edit> found = edits({.text = text}, profile);
  std::size_t position = 0;
  for (const Edit& edit : found) {
    REQUIRE(edit.begin >= position);
    REQUIRE(edit.end >= edit.begin);
    REQUIRE(edit.end <= text.size());
    REQUIRE(edit.rule != nullptr);
    position = edit.end;
    if (edit.mode == Mode::to_check || may_change_letters(edit)) continue;
    REQUIRE(letters_of(text.substr(edit.begin, edit.end - edit.begin)) ==
            letters_of(edit.replacement));
  }
  REQUIRE_FALSE(text::first_invalid(typography::apply(text, found)));
}

void check_once_is_enough(const std::string& text, const Profile& profile) {
  const std::string once = corrected(text, profile);
  REQUIRE(visible(corrected(once, profile)) == visible(once));
}

model::Inlines runs_of(Dice& dice, const std::vector<std::string>& pieces) {
  model::Inlines runs;
  for (const std::string& piece : pieces) {
    model::Format format;
    format.strong = dice.below(2) == 0;
    format.emphasis = dice.below(3) == 0;
    if (dice.below(4) == 0) format.target = "https://example.org/";
    runs.push_back(model::text(piece, format));
  }
  return runs;
}

std::vector<std::string> sample_lines() {
  std::vector<std::string> lines;
  const std::filesystem::path folder = in_source("../shared/samples");
  if (!std::filesystem::is_directory(folder)) return lines;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);)
      if (!text::first_invalid(line)) lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("edits are in order, inside the text, and keep its letters but for T11, T20 and T24") {
  Dice dice(2);
  for (int round = 0; round < kRounds; ++round) {
    const std::string text = random_paragraph(dice, kFragments);
    INFO(visible(text));
    check_edits(text, any_profile(dice));
  }
}

TEST_CASE("typo(typo(x)) = typo(x)") {
  Dice dice(3);
  for (int round = 0; round < kRounds; ++round) {
    const std::string text = random_paragraph(dice, kFragments);
    INFO(visible(text));
    check_once_is_enough(text, any_profile(dice));
  }
}

TEST_CASE("a paragraph is corrected the same however its runs split it") {
  Dice dice(4);
  for (int round = 0; round < kRounds; ++round) {
    std::string text = random_paragraph(dice, kFragments);
    std::erase(text, '\n');
    INFO(visible(text));
    model::Inlines runs = runs_of(dice, random_pieces(dice, text, 6));
    Corrections corrections;
    correct(runs, default_profile(), corrections);
    REQUIRE(visible(model::plain_text(runs)) ==
            visible(typography::apply(text, edits({.text = text}, default_profile()))));
    for (const model::Inline& run : runs) REQUIRE(std::holds_alternative<model::Text>(run.node));
  }
}

TEST_CASE("a protected range keeps its bytes whatever stands around it") {
  Dice dice(5);
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<std::string> parts{random_paragraph(dice, 5), random_paragraph(dice, 5),
                                         random_paragraph(dice, 5)};
    const std::string text = parts[0] + parts[1] + parts[2];
    const std::array ranges{Range{parts[0].size(), parts[0].size() + parts[1].size()}};
    INFO(visible(text));
    for (const Edit& edit : edits({.text = text, .protected_ranges = ranges}, default_profile()))
      REQUIRE((edit.end <= ranges[0].begin || edit.begin >= ranges[0].end));
  }
}

TEST_CASE("the real documents at hand come out whole and stable, when there are any") {
  for (const std::string& line : sample_lines()) {
    check_edits(line, default_profile());
    check_once_is_enough(line, default_profile());
  }
}
