// T39.
#include <algorithm>
#include <string>

#include "text/utf8.hpp"
#include "typography/characters.hpp"
#include "typography/document_checks.hpp"
#include "typography/protected_ranges.hpp"

namespace greffier::typography {

namespace {

constexpr std::ptrdiff_t kFewestWords = 4;  // fewer may be a name, a title, a slogan
constexpr std::size_t kShown = 40;          // bytes

bool is_marked(const Range& range, std::span<const Range> kept) {
  return std::ranges::any_of(kept, [&range](const Range& each) {
    return each.begin < range.end && range.begin < each.end;
  });
}

// The sentences of a quotation are one passage.
bool goes_on(std::string_view text, const Range& last, const Range& next) {
  return blanks_end(text, last.end) >= next.begin;
}

// Code, tags and attributes as notes and markup write them are words of no language.
std::string without_code(std::string_view text, SignIndex& index) {
  Ranges delimited;
  add_delimited(text, index, delimited);
  std::string result(text);
  for (const Range& range : delimited)
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(range.begin),
              result.begin() + static_cast<std::ptrdiff_t>(range.end), static_cast<char>(kOpaque));
  return result;
}

std::string shown(std::string_view passage) {
  const std::size_t end = passage.size() > kShown ? passage.find(' ', kShown) : passage.npos;
  return end == passage.npos ? std::string(passage) : std::string(passage.substr(0, end)) + " …";
}

}  // namespace

std::vector<Range> unmarked_english(const Paragraph& paragraph) {
  Ranges found;
  const std::string_view text = paragraph.text;
  SignIndex index(text);
  if (!index.may_be_foreign() || text::first_invalid(text)) return found;
  Ranges passages;
  add_english(without_code(text, index), passages);
  for (const Range& range : passages) {
    const auto gaps = std::ranges::count(text.substr(range.begin, range.end - range.begin), ' ');
    const bool joins = !found.empty() && goes_on(text, found.back(), range);
    if (joins)
      found.back().end = range.end;
    else if (gaps + 1 >= kFewestWords && !is_marked(range, paragraph.protected_ranges))
      found.push_back(range);
  }
  return found;
}

// A row of paragraphs in English is told once.
void check_english(const DocumentText& document, Report& report) {
  bool is_told = false;
  for (const Passage& passage : document.passages()) {
    if (!is_told)
      for (const EnglishPart& part : passage.english)
        report.add(kEnglishPassage, place(passage, part.range.begin, part.range.end),
                   shown(part.text));
    const bool is_whole = passage.english.size() == 1 && passage.english.front().is_whole;
    is_told = is_whole;
  }
}

}  // namespace greffier::typography
