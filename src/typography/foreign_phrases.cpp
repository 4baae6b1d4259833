// T31.
#include <array>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT31 = rule("T31");

// Phrases that dictionaries of French do not count as its own. « a priori », « statu quo », « vice
// versa », « referendum » are French by now.
constexpr std::array<std::string_view, 43> kPhrases{
    "ab initio",       "ad hoc",           "ad hominem",
    "ad litem",        "ad nutum",         "a contrario",
    "bona fide",       "contra legem",     "de facto",
    "de jure",         "de lege ferenda",  "de lege lata",
    "erga omnes",      "ex aequo et bono", "ex ante",
    "ex nihilo",       "ex nunc",          "ex post",
    "ex tunc",         "ibidem",           "in concreto",
    "in abstracto",    "in dubio pro reo", "in fine",
    "in limine litis", "in situ",          "infra",
    "inter partes",    "ipso jure",        "lato sensu",
    "loc. cit.",       "mutatis mutandis", "op. cit.",
    "passim",          "prorata temporis", "ratione loci",
    "sine die",        "stricto sensu",    "sui generis",
    "supra",           "ultra petita",     "common law",
    "soft law"};

// The phrase at `position`, or "". A capital may begin one that starts a sentence.
std::string_view phrase_at(std::string_view text, std::size_t position, bool starts_sentence) {
  for (const std::string_view phrase : kPhrases) {
    const std::string_view found = text.substr(position, phrase.size());
    if (found.substr(1) != phrase.substr(1)) continue;
    const bool is_same = found.front() == phrase.front();
    const bool is_capital = starts_sentence && equals_folded(found, phrase);
    if (is_same || is_capital) return found;
  }
  return {};
}

bool starts_sentence(std::string_view text, std::size_t position) {
  const char32_t left = char_before(text, blanks_begin(text, position));
  return is_line_end(left) || is_one_of(left, U".!?…«»");
}

// Letters, and hyphens that make them part of a longer word.
bool is_bound(char32_t c) {
  return is_word(c) || c == '-' || c == kNoBreakHyphen;
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool ends_point = char_before(text, end) == '.';
  return !is_bound(char_before(text, begin)) && (ends_point || !is_bound(char_after(text, end)));
}

}  // namespace

void foreign_phrases(Draft& draft) {
  if (!draft.profile().rules.contains(kT31)) return;
  const std::string_view text = draft.text();
  for (std::size_t position = 0; position < text.size();) {
    const bool starts_word = is_letter(char_after(text, position));
    const std::string_view word = word_after(text, position);
    const std::string_view phrase =
        starts_word ? phrase_at(text, position, starts_sentence(text, position)) : "";
    const std::size_t end = position + phrase.size();
    if (!phrase.empty() && stands_alone(text, position, end))
      draft.set_styling(position, end, Styling::italics, kT31);
    position += std::max(starts_word ? word.size() : decode(text, position).length, phrase.size());
  }
}

}  // namespace greffier::typography
