#include "office/outline.hpp"

#include <algorithm>

#include "text/numbers.hpp"

namespace greffier::office {

namespace {

std::string figure(NumberFormat format, int value) {
  switch (format) {
    case NumberFormat::none:
      return {};
    case NumberFormat::decimal:
      return std::to_string(value);
    case NumberFormat::upper_roman:
      return text::roman(value);
    case NumberFormat::upper_letter:
      return text::alphabetic(value);
    case NumberFormat::lower_letter: {
      std::string letters = text::alphabetic(value);
      for (char& letter : letters) letter = static_cast<char>(letter | 0x20);
      return letters;
    }
  }
  return {};
}

}  // namespace

std::string OutlineCounter::next(int level) {
  const auto index = static_cast<std::size_t>(std::clamp(level, 1, 6) - 1);
  ++counts_[index];
  std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(index) + 1, counts_.end(), 0);
  const OutlineLevel& shown = (*levels_)[index];
  if (shown.format == NumberFormat::none) return {};

  std::string result = shown.prefix;
  const auto first =
      index + 1 -
      static_cast<std::size_t>(std::clamp(shown.shown_levels, 1, static_cast<int>(index) + 1));
  for (std::size_t i = first; i <= index; ++i) {
    if (i > first) result += '.';
    result += figure((*levels_)[i].format, std::max(counts_[i], 1));
  }
  return result + shown.suffix;
}

}  // namespace greffier::office
