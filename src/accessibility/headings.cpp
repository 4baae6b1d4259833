// A004 to A008: the outline.
#include <algorithm>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::accessibility {

namespace {

constexpr std::size_t kLongHeading = 100;  // characters: more than a line
constexpr std::size_t kTwoPages = 6'000;   // characters of running text
constexpr std::size_t kCharactersAPage = 3'000;
constexpr std::size_t kTypedHeading = 80;  // characters that a heading has at most

bool is_heading(const Paragraph& paragraph) {
  return paragraph.level > 0;
}

// Bold by hand, whole, in a style that is not.
bool is_bold_by_hand(const Paragraph& paragraph) {
  return !paragraph.style.is_bold && std::ranges::all_of(paragraph.pieces, [](const Piece& piece) {
    return piece.look.is_bold || text::trimmed(piece.text).empty();
  });
}

// A line that ends as no sentence does.
bool ends_like_heading(std::string_view text) {
  const text::CodePoint last = text::decode_before(text, text.size());
  return text::is_letter(last.value) || text::is_digit(last.value) || last.value == ')' ||
         last.value == 0xBB || last.value == '?';
}

bool looks_like_heading(const Paragraph& paragraph) {
  if (is_heading(paragraph) || paragraph.in_list || paragraph.in_contents || paragraph.is_caption ||
      is_empty(paragraph) || paragraph.holds_object)
    return false;
  const std::string text = paragraph.text();
  const std::string_view line = text::trimmed(text);
  return text::length(line) <= kTypedHeading && ends_like_heading(line) &&
         is_bold_by_hand(paragraph);
}

// Bytes that will be read: what a template says in tags is for the program.
std::size_t length_outside_tags(std::string_view text) {
  std::size_t length = text.size();
  for (std::size_t at = text.find('{'); at < text.size(); at = text.find('{', at + 1)) {
    const std::string_view rest = text.substr(at);
    const std::string_view end = rest.starts_with("{{") ? "}}" : rest.starts_with("{%") ? "%}" : "";
    const std::size_t last = end.empty() ? rest.npos : rest.find(end);
    if (last == rest.npos) continue;
    length -= last + end.size();
    at += last;
  }
  return length;
}

// The paragraph that a block is, or null.
const Paragraph* paragraph_of(const Document& document, const Block& block) {
  return block.is_table ? nullptr : &document.paragraphs[block.index];
}

}  // namespace

void check_levels(const Document& document, Report& report) {
  int before = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!is_heading(paragraph) || is_empty(paragraph)) continue;
    if (before > 0 && paragraph.level > before + 1)
      report.add(paragraph.at, excerpt(paragraph.text()), paragraph.level, before);
    before = paragraph.level;
  }
}

void check_empty_headings(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs)
    if (is_heading(paragraph) && is_empty(paragraph)) report.add(paragraph.at, paragraph.level);
}

void check_long_headings(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!is_heading(paragraph)) continue;
    const std::string text = paragraph.text();
    const std::size_t length = text::length(text::trimmed(text));
    if (length > kLongHeading) report.add(paragraph.at, excerpt(text), length);
  }
}

void check_few_headings(const Document& document, Report& report) {
  std::size_t length = 0;
  Id since = kWhole;
  const auto tell = [&] {
    if (length > kTwoPages) report.add(since, length / kCharactersAPage);
    length = 0;
    since = kWhole;
  };
  for (const Paragraph& paragraph : document.paragraphs) {
    if (is_heading(paragraph)) tell();
    if (document.flows[paragraph.flow].setting != Setting::body || paragraph.in_contents) continue;
    if (since == kWhole) since = paragraph.at;
    length += length_outside_tags(paragraph.text());
  }
  tell();
}

// A title stands before a text; the last line of a letter, in bold, does not.
void check_typed_headings(const Document& document, Report& report) {
  for (const Flow& flow : document.flows) {
    if (flow.setting != Setting::body) continue;
    for (std::size_t i = 0; i + 1 < flow.blocks.size(); ++i) {
      const Paragraph* paragraph = paragraph_of(document, flow.blocks[i]);
      const Paragraph* next = paragraph_of(document, flow.blocks[i + 1]);
      if (paragraph == nullptr || !looks_like_heading(*paragraph)) continue;
      const bool is_alone = next != nullptr && (is_empty(*next) || looks_like_heading(*next));
      if (!is_alone) report.add(paragraph->at, excerpt(paragraph->text()));
    }
  }
}

}  // namespace greffier::accessibility
