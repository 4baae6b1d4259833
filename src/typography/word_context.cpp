#include "typography/word_context.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "typography/characters.hpp"

namespace greffier::typography {

namespace {

using lexicon::Traits;

constexpr std::array<std::string_view, 20> kCivilities{
    "m",      "mm",           "mr",       "mme",       "mmes",   "mlle",   "mlles",
    "dr",     "drs",          "pr",       "prs",       "me",     "mgr",    "monsieur",
    "madame", "mademoiselle", "mesdames", "messieurs", "maître", "docteur"};

constexpr std::size_t kFarthest = 64;  // bytes between two words that are still neighbours

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

bool is_foreign_sign(char32_t c) {
  return is_digit(c) || is_combining(c) || is_opaque(c) || is_one_of(c, U"_@#&\\=");
}

std::string_view inside(std::string_view text, const Range& word) {
  return text.substr(word.begin, word.end - word.begin);
}

Range word_that_ends(std::string_view text, std::size_t end) {
  return {end - word_before(text, end).size(), end};
}
Range word_that_begins(std::string_view text, std::size_t begin) {
  return {begin, begin + word_after(text, begin).size()};
}
bool is_empty(const Range& word) {
  return word.begin == word.end;
}

// What is known of a word, its missing accents allowed for: what a run corrects must not change
// what it thinks of the neighbours.
struct Knowledge {
  bool is_known = false;
  Traits traits = 0;

  [[nodiscard]] bool is_name() const {
    if ((traits & lexicon::kFirstName) != 0) return true;
    return (traits & lexicon::kProper) != 0 && (traits & lexicon::kCommon) == 0;
  }
};

Knowledge knowledge_of(std::string_view word) {
  const Traits traits = traits_of(word);
  if (traits != 0) return {true, traits};
  const bool is_all = capitals_of(word) == Capitals::all;
  const Respelling other = respelled(word, is_all ? Change::every_accent : Change::first_accent);
  return {other.count > 0, other.traits};
}

bool is_capitalised(std::string_view text, const Range& word) {
  return !is_empty(word) && text::is_upper(char_after(text, word.begin));
}
bool is_in_capitals(std::string_view text, const Range& word) {
  return !is_empty(word) && capitals_of(inside(text, word)) == Capitals::all;
}

// The word before, with blanks or a hyphen between.
Range previous_word(std::string_view text, std::size_t begin) {
  std::size_t at = blanks_begin(text, begin);
  if (at == begin && char_before(text, at) == '-') --at;
  return at == begin ? Range{begin, begin} : word_that_ends(text, at);
}
Range next_word(std::string_view text, std::size_t end) {
  const std::size_t at = blanks_end(text, end);
  return at == end ? Range{end, end} : word_that_begins(text, at);
}

bool is_and(std::string_view text, const Range& word) {
  return equals_folded(inside(text, word), "et");
}

// The words of the same list, after a comma or « et ».
Range previous_in_list(std::string_view text, std::size_t begin) {
  const std::size_t at = blanks_begin(text, begin);
  if (char_before(text, at) == ',') return word_that_ends(text, blanks_begin(text, at - 1));
  const Range between = previous_word(text, begin);
  return is_and(text, between) ? previous_word(text, between.begin) : Range{begin, begin};
}
Range next_in_list(std::string_view text, std::size_t end) {
  const std::size_t at = blanks_end(text, end);
  if (char_after(text, at) == ',') return word_that_begins(text, blanks_end(text, at + 1));
  const Range between = next_word(text, end);
  return is_and(text, between) ? next_word(text, between.end) : Range{end, end};
}

bool is_civility(std::string_view text, std::size_t begin) {
  std::size_t at = blanks_begin(text, begin);
  if (at == begin) return false;
  if (char_before(text, at) == '.') --at;
  return is_in(inside(text, word_that_ends(text, at)), kCivilities);
}

Standing standing_after(std::string_view text, const Range& previous) {
  if (!is_capitalised(text, previous)) return Standing::ordinary;
  const Knowledge known = knowledge_of(inside(text, previous));
  if (!known.is_known) return Standing::doubtful;
  return known.is_name() ? Standing::name : Standing::ordinary;
}

// In a list of words in capitals, what is no ordinary word is a name.
bool is_name_of_list(std::string_view text, const Range& other) {
  if (!is_in_capitals(text, other)) return false;
  const Knowledge known = knowledge_of(inside(text, other));
  return !known.is_known || known.is_name();
}

constexpr int kLongestName = 4;  // words before a particle, first names and surnames

// Particles of family names; those that take a capital there stand without « de » as well.
constexpr auto kArticles = std::to_array<std::string_view>({"l", "la", "le", "les"});
constexpr auto kLinks = std::to_array<std::string_view>({"de", "du", "des", "d"});

// True when [begin, end) is « L’ », « Le » in a text in small letters.
bool is_capital_article(std::string_view text, const Range& word) {
  return is_in(inside(text, word), kArticles) && is_capitalised(text, word) &&
         (word.end == word.begin + 1 || !is_in_capitals(text, word));
}

// Where the particle begins that ends at `end`, its own blanks or apostrophe counted; `end` when
// there is none: « de l’ », « de La », « des », « Le ».
std::size_t particle_begin(std::string_view text, std::size_t end, Capitals capitals) {
  const bool is_elided = is_apostrophe(char_before(text, end));
  const std::size_t at =
      is_elided ? end - decode_before(text, end).length : blanks_begin(text, end);
  if (at == end) return end;
  const Range last = word_that_ends(text, at);
  if (is_in(inside(text, last), kLinks)) return is_elided ? end : last.begin;
  if (!is_in(inside(text, last), kArticles)) return end;
  const Range link = previous_word(text, last.begin);
  if (!is_empty(link) && equals_folded(inside(text, link), "de")) return link.begin;
  return capitals != Capitals::all && is_capital_article(text, last) ? last.begin : end;
}

// What ends before `end`: a civility or a first name, perhaps with more names after it, make a name
// of what follows a particle. An adjective of a text in capitals may look like a first name.
Standing standing_after_names(std::string_view text, std::size_t end) {
  for (int n = 0; n < kLongestName; ++n) {
    if (is_civility(text, end)) return Standing::name;
    const Range word = previous_word(text, end);
    if (!is_capitalised(text, word) || is_in(inside(text, word), kArticles))
      return Standing::ordinary;  // « Monsieur Le Maire de l’Etang »
    const Traits traits = knowledge_of(inside(text, word)).traits;
    const bool is_doubtful = is_in_capitals(text, word) && (traits & lexicon::kCommon) != 0;
    if ((traits & lexicon::kFirstName) != 0)
      return is_doubtful ? Standing::doubtful : Standing::name;
    end = word.begin;
  }
  return Standing::ordinary;
}

// What a firm is, before its name. « SA » and the common nouns are words of a text in capitals.
constexpr auto kLegalForms = std::to_array<std::string_view>(
    {"SARL", "SAS", "SASU", "EURL", "SCI", "SCP", "SNC", "SCOP", "EARL", "GAEC", "Ets", "ETS"});
constexpr auto kFirms = std::to_array<std::string_view>(
    {"SA", "Maison", "Cabinet", "Société", "Societe", "Entreprise", "Établissements",
     "Etablissements", "Garage", "Boulangerie", "Restaurant", "Hôtel", "Librairie", "Pharmacie",
     "Imprimerie", "Résidence"});

// True after what a firm is, perhaps with the first words of its name between: « SARL Roche
// Energie ».
bool is_name_of_firm(std::string_view text, std::size_t begin, Capitals capitals) {
  for (int n = 0; n < kLongestName; ++n) {
    const Range word = previous_word(text, begin);
    if (!is_capitalised(text, word)) return false;
    const std::string_view letters = inside(text, word);
    if (std::ranges::count(kLegalForms, letters) > 0) return true;
    if (capitals != Capitals::all && std::ranges::count(kFirms, letters) > 0) return true;
    begin = word.begin;
  }
  return false;
}

// Where the word begins for what stands before it: « d’ » belongs to a name, other elisions are
// said of ordinary words.
std::size_t begin_with_particle(std::string_view text, std::size_t begin, bool& is_determined) {
  if (!is_apostrophe(char_before(text, begin))) return begin;
  const std::size_t sign = begin - decode_before(text, begin).length;
  const Range elided = word_that_ends(text, sign);
  is_determined = !equals_folded(inside(text, elided), "d");
  return elided.begin;
}

}  // namespace

Range word_at(std::string_view text, std::size_t position) {
  return {word_that_ends(text, position).begin, word_that_begins(text, position).end};
}

bool stands_alone(std::string_view text, const Range& word) {
  const char32_t before = char_before(text, word.begin);
  const char32_t after = char_after(text, word.end);
  if (is_foreign_sign(before) || is_foreign_sign(after)) return false;
  if (before == '.' && is_word(char_before(text, word.begin - 1))) return false;
  return after != '.' || !is_word(char_after(text, word.end + 1));
}

Standing standing_of(std::string_view text, const Range& word, Capitals capitals) {
  const std::size_t particle = particle_begin(text, word.begin, capitals);
  if (particle < word.begin) {
    const Standing of_name = standing_after_names(text, particle);
    if (of_name != Standing::ordinary) return of_name;
  }
  bool is_determined = false;
  const std::size_t begin = begin_with_particle(text, word.begin, is_determined);
  if (is_determined) return Standing::ordinary;
  if (is_name_of_firm(text, begin, capitals)) return Standing::doubtful;
  if (is_civility(text, begin)) return Standing::name;
  const Standing standing = standing_after(text, previous_word(text, begin));
  if (standing != Standing::ordinary || capitals != Capitals::all) return standing;
  if (is_name_of_list(text, previous_in_list(text, begin)) ||
      is_name_of_list(text, next_in_list(text, word.end)))
    return Standing::name;
  const Range next = next_word(text, word.end);
  const bool is_before_first_name =
      is_capitalised(text, next) &&
      (knowledge_of(inside(text, next)).traits & lexicon::kFirstName) != 0;
  return is_before_first_name ? Standing::doubtful : Standing::ordinary;
}

namespace {

bool is_ordinary_in_capitals(std::string_view text, const Range& word) {
  if (!is_in_capitals(text, word)) return false;
  return (knowledge_of(inside(text, word)).traits & lexicon::kCommon) != 0;
}

bool is_passed_over(char32_t c) {
  return !is_line_end(c) && !is_letter(c) && !is_one_of(c, U".!?…;:");
}

// The nearest word of the same sentence, over other signs and over single letters, which are
// elisions.
Range near_before(std::string_view text, std::size_t at) {
  const std::size_t farthest = at - std::min(at, kFarthest);
  while (at > farthest) {
    const Range word = word_that_ends(text, at);
    if (!is_empty(word) && !is_single_letter(inside(text, word))) return word;
    at = word.begin;
    if (is_empty(word)) {
      if (!is_passed_over(char_before(text, at))) break;
      at -= decode_before(text, at).length;
    }
  }
  return {at, at};
}
Range near_after(std::string_view text, std::size_t at) {
  const std::size_t farthest = std::min(at + kFarthest, text.size());
  while (at < farthest) {
    const Range word = word_that_begins(text, at);
    if (!is_empty(word) && !is_single_letter(inside(text, word))) return word;
    at = word.end;
    if (is_empty(word)) {
      if (!is_passed_over(char_after(text, at))) break;
      at += decode(text, at).length;
    }
  }
  return {at, at};
}

}  // namespace

bool is_among_capitals(std::string_view text, const Range& word) {
  return is_ordinary_in_capitals(text, near_before(text, word.begin)) ||
         is_ordinary_in_capitals(text, near_after(text, word.end));
}

bool is_alone_on_line(std::string_view text, const Range& word) {
  std::size_t begin = word.begin;
  std::size_t end = word.end;
  const auto is_beside = [](char32_t c) { return !is_line_end(c) && !is_letter(c); };
  while (word.begin - begin < kFarthest && is_beside(char_before(text, begin)))
    begin -= decode_before(text, begin).length;
  while (end - word.end < kFarthest && is_beside(char_after(text, end)))
    end += decode(text, end).length;
  return is_line_end(char_before(text, begin)) && is_line_end(char_after(text, end));
}

}  // namespace greffier::typography
