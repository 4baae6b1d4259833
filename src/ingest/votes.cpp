#include "ingest/votes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "ingest/ascii.hpp"
#include "ingest/scalars.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

// Numbers in letters up to ten, folded.
constexpr std::array<std::string_view, 11> kNumbers{
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"};
constexpr std::array<std::string_view, 4> kNone{"aucun", "aucune", "nul", "nulle"};

struct Choice {
  std::string_view words;  // folded, without the number and « voix »
  std::string_view key;
};
constexpr std::array kChoices{
    Choice{"pour", "pour"},
    Choice{"contre", "contre"},
    Choice{"abstention", "abstention"},
    Choice{"abstentions", "abstention"},
    Choice{"abst", "abstention"},
    Choice{"abs", "abstention"},
    Choice{"s_abstient", "abstention"},
    Choice{"s_abstiennent", "abstention"},
    Choice{"nppv", "nppv"},
    Choice{"ne_prend_pas_part_au_vote", "nppv"},
    Choice{"ne_prennent_pas_part_au_vote", "nppv"},
};

// Words that tell an outcome.
constexpr std::array<std::string_view, 13> kOutcomes{
    "unanim", "majorite",  "adopt",      "approuv",   "rejet",       "ajourn", "retir",
    "report", "favorable", "prend_acte", "prend_act", "assentiment", "refus"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = text::fold_name(text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find('_', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::optional<std::int64_t> number(const std::string& word) {
  if (word == "une") return 1;
  if (std::ranges::find(kNone, word) != kNone.end()) return 0;
  const auto* const found = std::ranges::find(kNumbers, word);
  if (found != kNumbers.end()) return found - kNumbers.begin();
  return whole_number(word);
}

// « 12 voix pour » → pour=12, or nothing.
std::optional<model::Attribute> count(std::string_view part) {
  std::vector<std::string> words = words_of(part);
  const auto figure =
      std::ranges::find_if(words, [](const auto& w) { return number(w).has_value(); });
  if (figure == words.end()) return {};
  const std::int64_t value = *number(*figure);
  words.erase(figure);
  std::erase_if(
      words, [](const auto& word) { return word == "voix" || word == "vote" || word == "votes"; });
  const std::string rest = fmt::format("{}", fmt::join(words, "_"));
  const auto* const choice = std::ranges::find(kChoices, rest, &Choice::words);
  if (choice == kChoices.end()) return {};
  return model::Attribute{std::string(choice->key), fmt::format("{}", value), {}};
}

bool is_outcome(std::string_view part) {
  const std::string folded = text::fold_name(part);
  return std::ranges::any_of(kOutcomes, [&folded](std::string_view stem) {
    return folded.find(stem) != std::string::npos;
  });
}

// The parts between commas, semicolons, full stops, slashes, parentheses and « et ».
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find_first_of(",;./()|"), text.size());
    std::size_t next = std::min(end + 1, text.size());
    if (const std::size_t joint = text.substr(0, end).find(" et ");
        joint != std::string_view::npos) {
      end = joint;
      next = joint + 4;
    }
    if (const auto part = trimmed_wide(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(next);
  }
  return parts;
}

}  // namespace

VoteReading read_vote(std::string_view text) {
  VoteReading reading;
  std::string outcome;
  for (const std::string_view part : parts_of(text)) {
    auto figure = count(part);
    const bool known =
        figure && std::ranges::find(reading.attributes, figure->key, &model::Attribute::key) !=
                      reading.attributes.end();
    if (figure && !known) {
      reading.attributes.push_back(std::move(*figure));
    } else if (!figure && is_outcome(part)) {
      (outcome += outcome.empty() ? "" : ", ") += part;
    } else {
      reading.complete = false;
    }
  }
  if (!outcome.empty()) reading.attributes.push_back({"resultat", std::move(outcome), {}});
  return reading;
}

}  // namespace greffier::ingest
