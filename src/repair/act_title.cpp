#include "repair/act_title.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "repair/outline_number.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 400;       // bytes of a title
constexpr std::size_t kLongestNumber = 20;  // bytes

// Folded.
constexpr std::array<std::string_view, 5> kActs{"deliberation", "delib", "deliberat", "dcm", "dcc"};
constexpr std::array<std::string_view, 4> kNumberSigns{"n°", "N°", "nº", "Nº"};
constexpr std::array<std::string_view, 6> kParting{":", "–", "—", "-", ".", "|"};

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const text::CodePoint point = text::decode(text, end);
    if (!text::is_letter(point.value)) break;
    end += std::max<std::size_t>(point.length, 1);
  }
  return text.substr(0, end);
}

// Takes « délibération », « Délib. » off the front.
bool take_act(std::string_view& text) {
  const std::string_view word = first_word(text);
  if (word.empty() || std::ranges::find(kActs, text::fold_name(word)) == kActs.end()) return false;
  text.remove_prefix(word.size());
  if (text.starts_with('.')) text.remove_prefix(1);
  text = text::trimmed(text);
  return true;
}

bool take_number_sign(std::string_view& text) {
  for (const std::string_view sign : kNumberSigns)
    if (text.starts_with(sign)) {
      text = text::trimmed(text.substr(sign.size()));
      return true;
    }
  const std::string_view word = first_word(text);
  const std::string folded = text::fold_name(word);
  if (folded != "numero" && folded != "no" && folded != "n") return false;
  text.remove_prefix(word.size());
  if (text.starts_with('.')) text.remove_prefix(1);
  text = text::trimmed(text);
  return true;
}

bool is_number_sign(char sign) {
  return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') ||
         (sign >= 'a' && sign <= 'z') || sign == '-' || sign == '/' || sign == '_' || sign == '.';
}

// « 2026-014 », « 26/14 », « D2026_3 »; "" for what has no figure or goes on.
std::string_view take_number(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_number_sign(text[end])) ++end;
  while (end > 0 && (text[end - 1] == '-' || text[end - 1] == '.')) --end;
  const std::string_view number = text.substr(0, end);
  const bool has_figure = number.find_first_of("0123456789") != number.npos;
  const bool stops = end == text.size() || !text::is_letter(text::decode(text, end).value);
  if (!has_figure || !stops || end > kLongestNumber) return {};
  text.remove_prefix(end);
  return number;
}

bool take_parting(std::string_view& text) {
  text = text::trimmed(text);
  for (const std::string_view sign : kParting)
    if (text.starts_with(sign)) {
      text = text::trimmed(text.substr(sign.size()));
      return true;
    }
  return false;
}

// « 2026-014 »: a year, and a rank of its own.
bool has_year(std::string_view number) {
  const bool is_year =
      number.starts_with("20") && number.size() > 5 && number.find_first_not_of("0123456789") == 4;
  return is_year && number.find_first_of("-/_.", 5) == number.npos;
}

// « Objet (délibération n° 2026-014) »
std::optional<ActTitle> read_tail(std::string_view title) {
  const std::size_t open = title.rfind('(');
  if (!title.ends_with(')') || open == title.npos || open == 0) return std::nullopt;
  std::string_view inside = text::trimmed(title.substr(open + 1, title.size() - open - 2));
  if (!take_act(inside)) return std::nullopt;
  static_cast<void>(take_number_sign(inside));
  const std::string_view number = take_number(inside);
  if (number.empty() || !inside.empty()) return std::nullopt;
  return ActTitle{std::string(number), std::string(text::trimmed(title.substr(0, open))), true};
}

}  // namespace

std::string_view subject_of(std::string_view text) {
  text = text::trimmed(text);
  const std::string_view word = first_word(text);
  if (text::fold_name(word) != "objet") return text;
  std::string_view rest = text.substr(word.size());
  return take_parting(rest) ? rest : text;
}

std::string read_act_number(std::string_view line) {
  std::string_view rest = text::trimmed(line);
  const bool is_act = take_act(rest);
  if (!take_number_sign(rest) && !is_act) return {};
  static_cast<void>(take_parting(rest));
  std::string number(take_number(rest));
  const std::string_view behind = text::trimmed(rest);
  return behind.empty() || behind == "." ? number : std::string();
}

std::optional<ActTitle> read_act_title(std::string_view title) {
  std::string_view rest = text::trimmed(title);
  if (rest.size() > kLongest || rest.empty()) return std::nullopt;
  if (auto tail = read_tail(rest)) return tail;
  if (const auto outline = read_outline_number(rest)) {
    std::string_view behind = text::trimmed(rest.substr(outline->length));
    if (std::string_view word = behind; take_act(word)) rest = behind;
  }
  const bool is_act = take_act(rest);
  const bool is_signed = take_number_sign(rest);
  const std::string_view number = take_number(rest);
  if (number.empty() || (!is_act && !has_year(number))) return std::nullopt;
  const bool is_parted = take_parting(rest);
  const bool is_sentence = !is_parted && (rest.ends_with('.') || rest.ends_with(';') ||
                                          text::is_lower(text::decode(rest, 0).value));
  if (is_sentence || (!is_act && (!is_parted || rest.empty()))) return std::nullopt;
  return ActTitle{std::string(number), std::string(subject_of(rest)), is_act || is_signed};
}

}  // namespace greffier::repair
