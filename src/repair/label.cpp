#include "repair/label.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::array<std::string_view, 9> kSigns{"►", "▶", "➢", "➤", "›", "»", "▸", "❯", "»»"};
constexpr std::size_t kMostWords = 8;

std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const text::CodePoint point = text::decode(text, end);
    if (!text::is_space(point.value)) break;
    end += point.length;
  }
  return end - at;
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool is_inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const bool is_space = text::is_space(point.value);
    words += !is_space && !is_inside ? 1 : 0;
    is_inside = !is_space;
    i += std::max<std::size_t>(point.length, 1);
  }
  return words;
}

// Where the label ends: at a colon that something else than a figure follows, or at a question.
std::size_t end_of_label(std::string_view text, bool may_ask) {
  for (std::size_t i = text.find_first_of(":?"); i != std::string_view::npos;
       i = text.find_first_of(":?", i + 1)) {
    if (text[i] == '?') return may_ask ? i : std::string_view::npos;
    const bool is_glued = i > 0 && i + 1 < text.size() && text[i - 1] != ' ' &&
                          text[i + 1] != ' ' && !text.substr(i + 1).starts_with("\xC2\xA0");
    const bool is_ratio = is_glued && text::is_digit(text::decode(text, i + 1).value);
    if (!is_ratio && !text.substr(i).starts_with("://")) return i;
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t sign_length(std::string_view line) {
  std::size_t length = 0;
  for (const std::string_view sign : kSigns)
    if (line.starts_with(sign)) length = std::max(length, sign.size());
  return length == 0 ? 0 : length + spaces_at(line, length);
}

std::optional<Label> label_of(std::string_view line) {
  Label label;
  const std::size_t begin = sign_length(line);
  label.is_signed = begin > 0;
  const std::string_view text = line.substr(begin);
  const std::size_t end = end_of_label(text, label.is_signed);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = text::trimmed(text.substr(0, end));
  if (name.empty() || word_count(name) > kMostWords) return std::nullopt;
  const char32_t first = text::decode(name, 0).value;
  if (!text::is_letter(first)) return std::nullopt;
  if (name.find_first_of(".;!\t") != std::string_view::npos) return std::nullopt;
  label.name = name;
  label.value = begin + end + 1;
  label.value += spaces_at(line, label.value);
  return label;
}

std::optional<Label> dashed_label_of(std::string_view line) {
  constexpr std::array<std::string_view, 3> kDashes{" – ", " - ", " — "};
  std::size_t end = line.size(), length = 0;
  for (const std::string_view dash : kDashes)
    if (const std::size_t at = line.find(dash); at < end) {
      end = at;
      length = dash.size();
    }
  const std::string_view name = text::trimmed(line.substr(0, end));
  if (length == 0 || name.empty() || word_count(name) > kMostWords || label_of(line))
    return std::nullopt;
  return Label{std::string(name), end + length, false};
}

}  // namespace greffier::repair
