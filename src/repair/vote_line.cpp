#include "repair/vote_line.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "repair/said_vote.hpp"
#include "repair/words.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 400;       // bytes
constexpr std::size_t kMostLabelWords = 6;  // « ne prennent pas part au vote »
constexpr std::string_view kAround = " \t·–—-/,;|.";

// A label and what stands behind its colon, up to the next label.
struct Part {
  std::string label;  // folded
  std::string_view value, whole;
};

bool is_voters(const std::string& label) {
  return is_any(label, {"votants", "nombre_de_votants", "suffrages_exprimes", "exprimes"});
}

bool is_label(const std::string& label) {
  return is_voters(label) || is_vote_label(label) ||
         is_any(label, {"blancs_ou_nuls", "blancs", "blancs_et_nuls", "resultat"});
}

bool has_colon_behind(std::string_view line, const Word& word) {
  std::string_view rest = line.substr(word.end);
  if (rest.starts_with(')')) rest.remove_prefix(1);  // « Abstention(s) »
  return text::trimmed(rest).starts_with(':') || rest.starts_with("\u00A0:");
}

std::string_view without_signs(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kAround), text.size());
  text.remove_prefix(begin);
  while (!text.empty() && kAround.find(text.back()) != kAround.npos) text.remove_suffix(1);
  return text;
}

std::string folded(const Words& words, std::size_t first, std::size_t count) {
  std::string label;
  for (std::size_t i = first; i < first + count; ++i)
    label += (label.empty() ? "" : "_") + words[i].folded;
  return label;
}

// The words of the label that ends with word `last`: the most that make a known one; 0 for none.
std::size_t label_length(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t count = std::min(kMostLabelWords, last - first + 1); count > 0; --count)
    if (is_label(folded(words, last + 1 - count, count))) return count;
  return 0;
}

// Nothing when a colon stands behind other words than a label, or words before the first label.
std::vector<Part> parts_of(std::string_view line) {
  const Words words = words_of(line);
  std::vector<Part> parts;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0, free = 0; i < words.size(); ++i) {
    if (!has_colon_behind(line, words[i])) continue;
    const std::size_t count = label_length(words, free, i);
    const std::size_t first = i + 1 - count;
    if (count == 0 || (parts.empty() && first > 0)) return {};
    parts.push_back({folded(words, first, count), {}, {}});
    begins.push_back(words[first].begin);
    free = i + 1;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? begins[i + 1] : line.size();
    parts[i].whole = without_signs(line.substr(begins[i], end - begins[i]));
    parts[i].value = text::trimmed(parts[i].whole.substr(parts[i].whole.find(':') + 1));
  }
  return parts;
}

class Tally {
 public:
  // False for what is no part of a vote.
  bool add(const Part& part) {
    if (is_voters(part.label)) return set_voters(figure_in(part.value));
    if (part.label == "resultat") return add("resultat", std::string(part.value));
    if (part.label.starts_with("blancs")) return add_count("blancs", figure_in(part.value));
    const auto said = read_said_voters(part.whole);
    if (!said) return false;
    for (const model::Attribute& each : told(*said)) vote_.push_back(each);
    const int count = said->count.value_or(static_cast<int>(said->people.size()));
    (said->key == "nppv" ? others_ : counted_) += count;
    choices_ += said->key == "nppv" ? 0 : 1;
    return true;
  }

  std::vector<model::Attribute> vote() && {
    const bool is_whole = voters_ < 0 || counted_ == voters_ || counted_ + others_ == voters_;
    const bool is_vote = choices_ > (voters_ < 0 ? 1 : 0);
    return is_whole && is_vote ? std::move(vote_) : std::vector<model::Attribute>();
  }

 private:
  bool set_voters(int voters) {
    voters_ = std::max(voters_, voters);
    return voters >= 0;
  }
  bool add(std::string_view key, std::string value) {
    if (value.empty()) return false;
    vote_.push_back({std::string(key), std::move(value), {}});
    return true;
  }
  bool add_count(std::string_view key, int count) {
    counted_ += count;
    return count >= 0 && add(key, std::to_string(count));
  }

  std::vector<model::Attribute> vote_;
  int voters_ = -1, counted_ = 0, others_ = 0, choices_ = 0;
};

}  // namespace

std::vector<model::Attribute> read_vote_line(std::string_view line) {
  line = text::trimmed(line);
  if (line.size() > kLongest || line.find(':') == line.npos) return {};
  Tally tally;
  for (const Part& part : parts_of(line))
    if (!tally.add(part)) return {};
  return std::move(tally).vote();
}

std::vector<model::Attribute> read_vote(std::string_view line) {
  if (auto figures = read_vote_line(line); !figures.empty()) return figures;
  if (const auto said = read_said_voters(line)) return told(*said);
  auto vote = find_said_vote(line);
  return vote && is_only_vote(line, *vote) ? std::move(vote->attributes)
                                           : std::vector<model::Attribute>();
}

}  // namespace greffier::repair
