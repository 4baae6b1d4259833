#include "docx/field_pictures.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace greffier::docx {

namespace {

// A run of letters of a picture and the pattern of CLDR for it.
struct DateLetters {
  std::string_view picture;
  std::string_view pattern;
};
// Longer ones first.
constexpr std::array kDateLetters{
    DateLetters{"dddd", "EEEE"}, DateLetters{"ddd", "EEE"},   DateLetters{"dd", "dd"},
    DateLetters{"d", "d"},       DateLetters{"jjjj", "EEEE"}, DateLetters{"jjj", "EEE"},
    DateLetters{"jj", "dd"},     DateLetters{"j", "d"},       DateLetters{"MMMM", "MMMM"},
    DateLetters{"MMM", "MMM"},   DateLetters{"MM", "MM"},     DateLetters{"M", "M"},
    DateLetters{"mmmm", "MMMM"}, DateLetters{"mmm", "MMM"},   DateLetters{"mm", "MM"},
    DateLetters{"m", "M"},       DateLetters{"yyyy", "yyyy"}, DateLetters{"yy", "yy"},
    DateLetters{"aaaa", "yyyy"}, DateLetters{"aa", "yy"},     DateLetters{"y", "y"},
};

bool is_ascii_letter(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

// A picture without what stands between its apostrophes.
std::string bare(std::string_view picture) {
  std::string letters;
  bool quoted = false;
  for (const char sign : picture) {
    if (sign == '\'') quoted = !quoted;
    if (!quoted) letters += sign;
  }
  return letters;
}

std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char sign : text) result += sign == '\'' ? "''" : std::string(1, sign);
  return result + "'";
}

// The pattern of CLDR; what it would take for letters of its own is quoted.
std::string date_pattern(std::string_view picture) {
  std::string pattern;
  while (!picture.empty()) {
    if (picture[0] == '\'') {
      const std::size_t end = std::min(picture.find('\'', 1), picture.size());
      pattern += in_quotes(picture.substr(1, end - 1));
      picture.remove_prefix(std::min(end + 1, picture.size()));
      continue;
    }
    const auto letters = std::ranges::find_if(kDateLetters, [picture](const DateLetters& entry) {
      return picture.starts_with(entry.picture);
    });
    const bool known = letters != kDateLetters.end();
    const std::size_t length = known ? letters->picture.size() : 1;
    if (known)
      pattern += letters->pattern;
    else
      pattern += is_ascii_letter(picture[0]) ? in_quotes(picture.substr(0, 1))
                                             : std::string(picture.substr(0, 1));
    picture.remove_prefix(length);
  }
  return pattern;
}

constexpr std::string_view kFigures = "0#x";
constexpr std::array<std::string_view, 3> kSpaces{" ", "\u00A0", "\u202F"};

// The length of a space at the beginning of `text`, 0 when there is none.
std::size_t space_at(std::string_view text) {
  for (const std::string_view space : kSpaces)
    if (text.starts_with(space)) return space.size();
  return 0;
}

bool is_separator(char sign) {
  return sign == ',' || sign == '.';
}

// Text around the figures, its apostrophes taken off.
std::string around(std::string_view text) {
  std::string result(text);
  std::erase(result, '\'');
  return result;
}

// The figures of a picture, cut at its decimal separator.
struct Figures {
  std::string whole;
  std::string decimals;
  bool grouped = false;
};
Figures figures_of(std::string_view area) {
  std::string signs;
  bool spaced = false;
  for (std::size_t i = 0; i < area.size();) {
    const std::size_t space = space_at(area.substr(i));
    spaced = spaced || space > 0;
    if (space == 0) signs += area[i];
    i += std::max<std::size_t>(space, 1);
  }
  std::size_t point = signs.find_last_of(",.");
  // « #,##0 » : one separator before three figures stands between thousands.
  const bool groups = point != std::string::npos && !spaced && signs.size() - point == 4 &&
                      signs.find(signs[point]) == signs.find_first_of(",.") &&
                      signs.substr(0, point).find('#') != std::string::npos;
  if (groups) point = std::string::npos;
  Figures figures;
  figures.whole = signs.substr(0, point);
  figures.decimals = point == std::string::npos ? "" : signs.substr(point + 1);
  figures.grouped = spaced || std::ranges::any_of(figures.whole, is_separator);
  std::erase_if(figures.whole, is_separator);
  return figures;
}

}  // namespace

std::optional<std::string> date_filter(std::string_view picture) {
  if (picture.find_first_of("\"{}") != std::string_view::npos) return std::nullopt;
  const std::string letters = bare(picture);
  const bool hours = letters.find_first_of("hHs") != std::string::npos;
  if (!hours) return " | date(\"" + date_pattern(picture) + "\")";
  if (letters.find_first_of("dMyj") != std::string::npos) return std::nullopt;
  return " | heure";
}

std::optional<NumberPicture> number_picture(std::string_view picture) {
  picture = picture.substr(0, picture.find(';'));  // § 17.16.4.2: what follows is for −x and 0
  const std::size_t begin = picture.find_first_of(kFigures);
  if (begin == std::string_view::npos) return std::nullopt;
  std::size_t end = picture.find_last_of(kFigures) + 1;
  const Figures figures = figures_of(picture.substr(begin, end - begin));
  if (std::ranges::count(figures.whole, '0') > 1) return std::nullopt;
  NumberPicture result;
  result.filter =
      " | nombre(" + std::to_string(figures.decimals.size()) + (figures.grouped ? ")" : ", \"\")");
  result.before = around(picture.substr(0, begin));
  result.after = around(picture.substr(end));
  return result;
}

}  // namespace greffier::docx
