// A001 to A003: the title and the languages.
#include <algorithm>
#include <array>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"

namespace greffier::accessibility {

namespace {

// Words that only English has, and that few English sentences do without.
constexpr std::array<std::string_view, 28> kEnglish{
    "the", "and", "with", "this", "that",  "these",  "those", "which", "from", "have",
    "has", "was", "were", "will", "would", "should", "their", "they",  "our",  "your",
    "you", "for", "been", "are",  "is",    "of",     "by",    "to"};
constexpr std::size_t kFewWords = 5;  // under so many, a passage is a name or a quotation
constexpr std::size_t kShare = 4;     // one word in four is one of these

// And words that only French has: a French sentence may quote English ones.
constexpr std::array<std::string_view, 18> kFrench{"le",  "la", "les", "du",   "des",  "et",
                                                   "est", "un", "une", "dans", "pour", "que",
                                                   "qui", "au", "aux", "sur",  "par",  "ce"};

std::size_t count_of(const std::vector<std::string>& all, const auto& known) {
  return static_cast<std::size_t>(std::ranges::count_if(
      all, [&](const std::string& word) { return std::ranges::find(known, word) != known.end(); }));
}

bool seems_english(std::string_view text) {
  const std::vector<std::string> all = words(text);
  return all.size() >= kFewWords && count_of(all, kEnglish) * kShare >= all.size() &&
         count_of(all, kFrench) == 0;
}

bool is_french(std::string_view language) {
  return language.starts_with("fr") || language.starts_with("FR");
}

// The texts of a paragraph that are marked as French.
std::string french_text(const Paragraph& paragraph) {
  std::string text;
  for (const Piece& piece : paragraph.pieces)
    text += is_french(piece.look.language) ? piece.text : std::string("\n");
  return text;
}

bool any_sentence_seems_english(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(".!?;:\n"), text.size());
    if (seems_english(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace

void check_title(const Document& document, Report& report) {
  if (text::trimmed(document.title).empty()) report.add(kWhole);
}

void check_language(const Document& document, Report& report) {
  if (document.language.empty()) report.add(kWhole);
}

void check_foreign_passages(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs)
    if (!paragraph.is_code && any_sentence_seems_english(french_text(paragraph)))
      report.add(paragraph.at, excerpt(paragraph.text()));
}

}  // namespace greffier::accessibility
