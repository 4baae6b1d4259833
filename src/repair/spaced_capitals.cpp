#include "repair/spaced_capitals.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>

#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/spelling.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 120;  // bytes of a title
constexpr std::size_t kMostParts = 9;  // that one word is in
// What a word costs: the cheapest reading of a line is taken.
constexpr int kWord = 1;
constexpr int kJoinedWords = 3;  // two words that make a third
constexpr int kUnknown = 6;      // a part that stays alone and is no word
constexpr int kNever = std::numeric_limits<int>::max() / 2;

// A stretch of the line without a space.
struct Part {
  std::size_t begin = 0, end = 0;
  std::string lowered;
  bool is_word = false;
};

bool is_in_word(char32_t sign) {
  return (text::is_letter(sign) && !text::is_lower(sign)) || sign == U'-' || sign == U'’' ||
         sign == U'\'';
}

bool is_made_of_capitals(std::string_view part) {
  bool has_letter = false;
  for (std::size_t at = 0; at < part.size();) {
    const text::CodePoint point = text::decode(part, at);
    if (!is_in_word(point.value)) return false;
    has_letter = has_letter || text::is_letter(point.value);
    at += point.length;
  }
  return has_letter;
}

// « procès-verbal » is two words; of one letter there are three.
bool is_known(std::string_view word) {
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    const std::string_view part = word.substr(0, hyphen);
    const bool is_letter = text::length(part) < 2;
    if (is_letter ? part != "à" && part != "a" && part != "y" : typography::traits_of(part) == 0)
      return false;
    if (hyphen + 1 == word.size()) return false;
    word.remove_prefix(std::min(hyphen + 1, word.size()));
  }
  return true;
}

// The cheapest words of the parts.
class Reading {
 public:
  explicit Reading(const std::vector<Part>& parts) : parts_(parts) {}

  std::vector<TextEdit> edits() {
    read();
    std::vector<TextEdit> edits;
    for (std::size_t end = parts_.size(); end > 0; end = first_[end])
      for (std::size_t at = end - 1; at > first_[end]; --at)
        edits.push_back({parts_[at - 1].end, parts_[at].begin, ""});
    std::ranges::reverse(edits);
    return is_plural_only(edits) ? std::vector<TextEdit>() : edits;
  }

 private:
  void read() {
    cost_.assign(parts_.size() + 1, kNever);
    first_.assign(parts_.size() + 1, 0);
    cost_[0] = 0;
    for (std::size_t end = 1; end <= parts_.size(); ++end)
      for (std::size_t begin = end > kMostParts ? end - kMostParts : 0; begin < end; ++begin)
        if (const int cost = cost_[begin] + cost_of(begin, end); cost < cost_[end]) {
          cost_[end] = cost;
          first_[end] = begin;
        }
  }

  int cost_of(std::size_t begin, std::size_t end) const {
    if (end == begin + 1) return parts_[begin].is_word ? kWord : kUnknown;
    std::string word;
    bool are_words = true;
    for (std::size_t at = begin; at < end; ++at) {
      word += parts_[at].lowered;
      are_words = are_words && parts_[at].is_word;
    }
    if (!is_known(word)) return kNever;
    return are_words ? kJoinedWords : kWord;
  }

  // « BÂTIMENT S » is a building.
  bool is_plural_only(const std::vector<TextEdit>& edits) const {
    if (edits.size() != 1) return false;
    const auto last = std::ranges::find(parts_, edits.front().end, &Part::begin);
    return text::length(last->lowered) == 1 && (last - 1)->is_word;
  }

  const std::vector<Part>& parts_;
  std::vector<int> cost_;
  std::vector<std::size_t> first_;  // part of the word that ends before a part
};

std::vector<TextEdit> edits_of(const std::vector<Part>& parts) {
  const bool are_words = std::ranges::all_of(parts, &Part::is_word);
  if (parts.size() < 2 || are_words) return {};
  return Reading(parts).edits();
}

}  // namespace

std::vector<TextEdit> spaced_capital_edits(std::string_view text) {
  std::vector<TextEdit> edits;
  const auto is_small = [](char sign) { return sign >= 'a' && sign <= 'z'; };
  if (std::ranges::any_of(text.substr(0, kLongest), is_small) || text.size() > kLongest)
    return edits;
  std::vector<Part> parts;
  const auto close = [&] {
    std::ranges::move(edits_of(parts), std::back_inserter(edits));
    parts.clear();
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (is_made_of_capitals(part)) {
      const std::string lowered = text::lower(part);
      parts.push_back({begin, end, lowered, is_known(lowered)});
    } else {
      close();  // a second space, a number, a sign
    }
    if (end < text.size() && text[end] != ' ') close();
    begin = end + 1;
  }
  close();
  return edits;
}

}  // namespace greffier::repair
