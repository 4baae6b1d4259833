// T32.
#include <array>

#include "typography/characters.hpp"
#include "typography/document_checks.hpp"

namespace greffier::typography {

namespace {

// Small words. A capital makes them part of a name (« La Rochelle ») or of a title that has too
// many.
constexpr std::array<std::string_view, 7> kArticles{"le", "la", "les", "l", "un", "une", "saint"};
constexpr std::array<std::string_view, 15> kLinks{"de",  "du",  "des",  "d",  "et",
                                                  "ou",  "aux", "au",   "à",  "pour",
                                                  "sur", "par", "dans", "en", "avec"};

bool ends_with_point(std::string_view title) {
  const std::size_t end = blanks_begin(title, title.size());
  if (char_before(title, end) != '.') return false;
  const std::string_view word = word_before(title, end - 1);
  const bool is_short =
      word.empty() || is_single_letter(word) || text::is_upper(char_before(title, end - 1));
  return !is_short && !equals_folded(word, "etc") && char_before(title, end - 1) != '.';
}

// How the words of a title begin, the first one left out.
struct Beginnings {
  int capitals = 0;
  int links = 0;
  bool has_capital_link = false;
  bool has_small = false;   // a word that is neither article nor link begins with a small letter
  bool is_shouted = false;  // a word is in capitals
};

void see(std::string_view word, Beginnings& seen) {
  const bool is_capital = text::is_upper(char_after(word, 0));
  if (is_in(word, kLinks)) {
    ++seen.links;
    seen.has_capital_link |= is_capital;
  } else if (!is_in(word, kArticles)) {
    seen.capitals += is_capital ? 1 : 0;
    seen.has_small |= !is_capital;
    seen.is_shouted |= !is_single_letter(word) && text::is_upper(char_before(word, word.size()));
  }
}

// Every word has its capital: three that count, or two and a link.
bool is_title_case(std::string_view title) {
  Beginnings seen;
  bool is_first = true;
  for (std::size_t at = 0; at < title.size();) {
    const std::string_view word = word_after(title, at);
    const bool is_joined = char_before(title, at) == '-';
    if (!word.empty() && !is_first && !is_joined) see(word, seen);
    is_first = is_first && word.empty();
    at += word.empty() ? decode(title, at).length : word.size();
  }
  const bool has_too_many = seen.has_capital_link ? seen.capitals >= 2 : seen.capitals >= 3;
  return has_too_many && seen.links > 0 && !seen.has_small && !seen.is_shouted;
}

}  // namespace

void check_titles(const DocumentText& document, Report& report) {
  for (const Passage& passage : document.passages()) {
    const std::string_view title = passage.text;
    if (!passage.is_title || title.find(static_cast<char>(kOpaque)) != title.npos) continue;
    const diag::Span span = place(passage, 0, title.size());
    if (ends_with_point(title)) report.add(kTitlePoint, span, title);
    if (is_title_case(title)) report.add(kTitleCase, span, title);
  }
}

}  // namespace greffier::typography
