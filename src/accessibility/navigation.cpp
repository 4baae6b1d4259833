// A032 to A035: finding one's way, and notes.
#include <algorithm>
#include <array>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::accessibility {

namespace {

constexpr int kLongDocument = 10;  // pages that want a table of contents
constexpr std::ptrdiff_t kFewHeadings = 5;
constexpr int kNumberedDocument = 3;  // pages that want numbers
constexpr std::array<std::string_view, 5> kLeaders{"....", ". . . .", "……", "____", "\t"};
constexpr std::size_t kFewEntries = 3;

std::size_t digits_at_end(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789");
  return text.size() - (end == std::string_view::npos ? 0 : end + 1);
}

// « Les finances ........ 12 ».
bool is_typed_entry(const Paragraph& paragraph) {
  if (paragraph.in_contents || paragraph.in_list || paragraph.is_code || paragraph.holds_object)
    return false;
  const std::string text = paragraph.text();
  std::string_view line = text::trimmed(text);
  const std::size_t digits = digits_at_end(line);
  if (digits == 0 || digits > 3 || digits == line.size()) return false;
  line.remove_suffix(digits);
  const std::string_view before = text::trimmed(line);
  const auto leads = [&](std::string_view leader) {
    return line.ends_with(leader) || before.ends_with(leader);
  };
  return !text::trimmed(before.substr(0, before.find_first_of(".\t_"))).empty() &&
         std::ranges::any_of(kLeaders, leads);
}

bool is_figures(std::string_view text) {
  return !text.empty() && text.size() <= 2 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// « m² » typed with a raised 2 is a unit: its letters are few and follow a figure or a space.
bool follows_unit(std::string_view before) {
  constexpr std::array<std::string_view, 7> kUnits{"m", "km", "cm", "dm", "mm", "hm", "CO"};
  const std::size_t start = before.find_last_of(" \t(/0123456789") + 1;
  const std::string_view word = before.substr(start);
  return std::ranges::any_of(kUnits, [word](std::string_view unit) {
    return word == unit || word == "\u00A0" + std::string(unit) ||
           word.ends_with("\u00A0" + std::string(unit)) ||
           word.ends_with("\u202F" + std::string(unit));
  });
}

}  // namespace

void check_contents(const Document& document, Report& report) {
  const int count = pages(document);
  const auto headings = std::ranges::count_if(
      document.paragraphs, [](const Paragraph& paragraph) { return paragraph.level > 0; });
  if (count >= kLongDocument && headings >= kFewHeadings && !document.has_contents)
    report.add(kWhole, count);
}

void check_page_numbers(const Document& document, Report& report) {
  const int count = pages(document);
  if (count >= kNumberedDocument && !document.has_page_numbers) report.add(kWhole, count);
}

void check_typed_contents(const Document& document, Report& report) {
  std::size_t count = 0;
  const Paragraph* first = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!is_typed_entry(paragraph)) {
      count = 0;
      continue;
    }
    if (++count == 1) first = &paragraph;
    if (count == kFewEntries) report.add(first->at, excerpt(first->text()));
  }
}

void check_typed_notes(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs) {
    std::string before;
    for (const Piece& piece : paragraph.pieces) {
      const std::string_view mark = text::trimmed(piece.text);
      const bool is_mark = piece.look.is_raised && piece.link == kNone && is_figures(mark);
      if (is_mark && !follows_unit(before))
        report.add(paragraph.at, excerpt(before + std::string(mark)));
      before += piece.text;
    }
  }
}

}  // namespace greffier::accessibility
