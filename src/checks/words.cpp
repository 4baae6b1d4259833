#include "checks/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "checks/document_text.hpp"
#include "text/utf8.hpp"

namespace greffier::checks {

namespace {

enum class Sign { word, border, nothing };

struct Range {
  char32_t first;
  char32_t last;
  Sign sign;
};

// What is no word character above U+007F, in order. The Unicode database is not asked: it takes
// milliseconds to load, and both sides are cut by the same table.
constexpr std::array kRanges{
    Range{0x80, 0xA9, Sign::border},       Range{0xAB, 0xAC, Sign::border},
    Range{0xAD, 0xAD, Sign::nothing},      Range{0xAE, 0xB4, Sign::border},
    Range{0xB6, 0xB9, Sign::border},       Range{0xBB, 0xBF, Sign::border},
    Range{0xD7, 0xD7, Sign::border},       Range{0xF7, 0xF7, Sign::border},
    Range{0x2000, 0x200A, Sign::border},   Range{0x200B, 0x200F, Sign::nothing},
    Range{0x2010, 0x2029, Sign::border},   Range{0x202A, 0x202E, Sign::nothing},
    Range{0x202F, 0x205F, Sign::border},   Range{0x2060, 0x206F, Sign::nothing},
    Range{0x20A0, 0x20CF, Sign::border},   Range{0x2190, 0x2BFF, Sign::border},
    Range{0x3000, 0x3003, Sign::border},   Range{0x3008, 0x3020, Sign::border},
    Range{0xE000, 0xF8FF, Sign::border},   Range{0xFE00, 0xFE0F, Sign::nothing},
    Range{0xFEFF, 0xFEFF, Sign::nothing},  Range{0xFFF0, 0xFFFF, Sign::border},
    Range{0x1F000, 0x1FAFF, Sign::border},
};

constexpr bool is_ascii_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

Sign sign_of(char32_t c) {
  if (c < 0x80) return is_ascii_word(static_cast<unsigned char>(c)) ? Sign::word : Sign::border;
  const auto* found =
      std::ranges::lower_bound(kRanges, c, {}, [](const Range& range) { return range.last; });
  return found != kRanges.end() && c >= found->first ? found->sign : Sign::word;
}

// The words that are still to be found, in the order in which they were first expected.
class Bag {
 public:
  explicit Bag(std::span<const std::string_view> expected) {
    for (std::size_t index = 0; index < expected.size(); ++index)
      for_each_word(expected[index], [&](std::string_view word) { add(word, index); });
  }

  void take(std::string_view word) {
    const auto found = places_.find(word);
    if (found != places_.end() && entries_[found->second].times > 0)
      --entries_[found->second].times;
  }

  [[nodiscard]] std::vector<MissingWord> rest() && {
    std::erase_if(entries_, [](const MissingWord& entry) { return entry.times == 0; });
    return std::move(entries_);
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  void add(std::string_view word, std::size_t text) {
    const auto found = places_.find(word);
    if (found != places_.end()) {
      ++entries_[found->second].times;
      return;
    }
    places_.emplace(word, entries_.size());
    entries_.push_back({std::string(word), text, 1});
  }

  std::vector<MissingWord> entries_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> places_;
};

}  // namespace

void for_each_word(std::string_view paragraph, const std::function<void(std::string_view)>& visit) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) visit(word);
    word.clear();
  };
  for (std::size_t at = 0; at < paragraph.size();) {
    const text::CodePoint point = text::decode(paragraph, at);
    const Sign sign = sign_of(point.value);
    if (sign == Sign::word) word += paragraph.substr(at, point.length);
    if (sign == Sign::border) flush();
    at += point.length;
  }
  flush();
}

std::vector<std::vector<MissingWord>> missing_words(std::span<const Expectation> expectations,
                                                    const package::Package& package) {
  std::vector<Bag> bags;
  for (const Expectation& expected : expectations) bags.emplace_back(expected);
  for_each_paragraph(package, [&bags](std::string_view paragraph) {
    for_each_word(paragraph, [&bags](std::string_view word) {
      for (Bag& bag : bags) bag.take(word);
    });
  });
  std::vector<std::vector<MissingWord>> missing;
  for (Bag& bag : bags) missing.push_back(std::move(bag).rest());
  return missing;
}

}  // namespace greffier::checks
