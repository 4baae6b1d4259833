// T22 on words, T23: accents of capitals and ligatures, asked of the dictionary.
#include <algorithm>
#include <array>

#include "diag/byte_lanes.hpp"
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"
#include "typography/spelling.hpp"
#include "typography/thing_names.hpp"
#include "typography/word_context.hpp"
#include "typography/word_list.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT22 = rule("T22");
constexpr const Rule& kT23 = rule("T23");

constexpr std::size_t kShortest = 2;  // bytes: « Ca » is a word, « oe » is not

// Shorter words in capitals are acronyms more often than words, unless they are among these.
constexpr std::size_t kSurelyWord = 7;
constexpr std::size_t kPerhapsWord = 4;

// Common words of fewer letters that no acronym is known to look like.
constexpr auto kShortWords = std::to_array<std::string_view>({
    "août",   "café",   "comité", "comités", "coût",   "coûts",  "crédit", "décret", "débat",
    "débats", "défi",   "défis",  "dégâts",  "délai",  "délais", "dépôt",  "dépôts", "déjà",
    "école",  "écoles", "écrit",  "écrits",  "égal",   "église", "élu",    "élus",   "étape",
    "étapes", "été",    "état",   "états",   "étude",  "études", "être",   "hôtel",  "idée",
    "idées",  "île",    "impôt",  "impôts",  "lycée",  "lycées", "métier", "musée",  "musées",
    "née",    "nées",   "nés",    "numéro",  "prêt",   "prêts",  "procès", "prévu",  "prévue",
    "reçu",   "réel",   "régie",  "région",  "régime", "rôle",   "rôles",  "santé",  "séance",
    "tôt",    "très",   "unité",  "vélo",    "vélos",  "zéro",
});

// Short for « Établissements », and for an electronic letter: no summers, no enamel.
constexpr WordSet kKept({"ets", "email", "emails"});

// Words of the dictionary that nearly nobody writes: in capitals they are others, that lost an
// accent. A « comite » was the overseer of galley slaves, « periodique » is an acid.
constexpr WordSet kOutweighed({"COMITE", "COMITES", "FORCEMENT", "PERIODIQUE", "PERIODIQUES"});

bool is_on(const Draft& draft, const Rule& rule) {
  return draft.profile().rules.contains(rule);
}

std::string_view inside(std::string_view text, const Range& word) {
  return text.substr(word.begin, word.end - word.begin);
}

// The word with what hyphens, and with what apostrophes too, join to it.
Range joined(std::string_view text, Range word, bool with_apostrophes) {
  const auto joins = [with_apostrophes](char32_t c) {
    return is_letter(c) || is_digit(c) || c == '-' || (with_apostrophes && is_apostrophe(c));
  };
  constexpr std::size_t kFarthest = 64;  // bytes, on either side
  const Range limit{word.begin - std::min(word.begin, kFarthest), word.end + kFarthest};
  while (word.begin > limit.begin && joins(char_before(text, word.begin)))
    word.begin -= decode_before(text, word.begin).length;
  while (word.end < limit.end && joins(char_after(text, word.end)))
    word.end += decode(text, word.end).length;
  return word;
}

// True when the author's own list has the word, or what it is a part of.
bool is_accepted(const Draft& draft, const Range& word) {
  const WordList* list = draft.profile().words;
  if (list == nullptr || list->empty()) return false;
  const std::string_view text = draft.text();
  return list->contains(inside(text, word)) ||
         list->contains(inside(text, joined(text, word, false))) ||
         list->contains(inside(text, joined(text, word, true)));
}

// Asks for `right` in the place of the word, from the first letter that differs to the last.
void propose(Draft& draft, const Range& word, std::string_view right, const Rule& rule,
             Standing standing) {
  const std::string_view wrong = inside(draft.text(), word);
  std::size_t begin = 0;
  while (char_after(wrong, begin) == char_after(right, begin)) begin += decode(wrong, begin).length;
  std::size_t wrong_end = wrong.size();
  std::size_t right_end = right.size();
  while (wrong_end > begin && right_end > begin &&
         char_before(wrong, wrong_end) == char_before(right, right_end)) {
    const std::size_t length = decode_before(wrong, wrong_end).length;
    wrong_end -= length;
    right_end -= length;
  }
  const std::string_view change = right.substr(begin, right_end - begin);
  if (standing == Standing::ordinary)
    draft.replace(word.begin + begin, word.begin + wrong_end, change, rule);
  else
    draft.suggest(word.begin + begin, word.begin + wrong_end, change, rule);
}

// A title of one word; anything else in capitals alone on its line may be the name of a person, as
// in the cells of a table.
bool is_title(std::string_view spelling) {
  constexpr auto kTitles =
      std::to_array<std::string_view>({"bénéficiaires", "éléments", "méthode", "préambule",
                                       "présents", "présentes", "réunion", "réunions", "synthèse"});
  constexpr auto kEnds =
      std::to_array<std::string_view>({"tion", "tions", "sion", "sions", "ité", "ités", "ance",
                                       "ances", "ence", "ences", "ment", "ments"});
  return std::ranges::count(kTitles, spelling) > 0 ||
         std::ranges::any_of(kEnds,
                             [spelling](std::string_view end) { return spelling.ends_with(end); });
}

// Where a word in capitals is corrected, by its length and by what is beside it.
Standing standing_by_length(std::string_view text, const Range& word, std::string_view spelling) {
  const std::size_t length = text::length(spelling);
  if (std::ranges::count(kShortWords, spelling) > 0) return Standing::ordinary;
  if (length < kPerhapsWord) return Standing::name;
  if (is_alone_on_line(text, word))
    return is_title(spelling) ? Standing::ordinary : Standing::doubtful;
  return length >= kSurelyWord || is_among_capitals(text, word) ? Standing::ordinary
                                                                : Standing::doubtful;
}

Change change_of(Capitals capitals) {
  return capitals == Capitals::all ? Change::every_accent : Change::first_accent;
}

// The rule and the spelling that correct a word that the dictionary rejects; no spelling for most.
struct Correction {
  const Rule* rule = nullptr;
  Respelling found;
};

Correction correction_of(const Draft& draft, std::string_view word, Capitals capitals) {
  if (is_on(draft, kT23)) {
    const Respelling found = respelled(word, Change::ligatures);
    if (found.count > 0) return {&kT23, found};
  }
  if (!is_on(draft, kT22)) return {};
  return {&kT22, respelled(word, change_of(capitals))};
}

void correct_capitalised(Draft& draft, const Range& word) {
  const std::string_view text = draft.text();
  const std::string_view letters = inside(text, word);
  const Capitals capitals = capitals_of(letters);
  if (capitals != Capitals::first && capitals != Capitals::all) return;
  if (is_in(letters, kKept)) return;
  if (letters.size() < kShortest || !may_be_respelled(letters, change_of(capitals))) return;
  if ((traits_of(letters) != 0 && !kOutweighed.contains(letters)) || !stands_alone(text, word))
    return;
  const auto [rule, found] = correction_of(draft, letters, capitals);
  if (found.count != 1 || (found.traits & lexicon::kProper) != 0) return;
  if (text::length(found.spelling) == 1) return;  // « l’Ae » is an acronym
  Standing standing = standing_of(text, word, capitals);
  if (capitals == Capitals::all && rule == &kT22 && standing != Standing::name)
    standing = std::max(standing, standing_by_length(text, word, found.spelling));
  if (capitals == Capitals::first && standing == Standing::ordinary && rule == &kT22 &&
      may_name_thing(text, word, found))
    standing = Standing::doubtful;
  if (standing == Standing::name || is_accepted(draft, word)) return;
  propose(draft, word, with_capitals(found.spelling, capitals), *rule, standing);
}

// The « e » of the first « oe » or « ae » behind `begin`; the size of `text` when there is none.
std::size_t find_pair(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return text.size();
  return diag::find_place(text, begin + 1, [](const auto& lanes) {
    return (lanes(0) == 'e') & ((lanes(-1) == 'o') | (lanes(-1) == 'a'));
  });
}

void correct_small(Draft& draft, const Range& word) {
  const std::string_view text = draft.text();
  const std::string_view letters = inside(text, word);
  if (capitals_of(letters) != Capitals::none || letters.size() <= kShortest) return;
  if (traits_of(letters) != 0 || !stands_alone(text, word)) return;
  const Respelling found = respelled(letters, Change::ligatures);
  if (found.count != 1 || (found.traits & lexicon::kProper) != 0) return;
  if (!is_accepted(draft, word)) propose(draft, word, found.spelling, kT23, Standing::ordinary);
}

}  // namespace

void capitals(Draft& draft) {
  if (!is_on(draft, kT22) && !is_on(draft, kT23)) return;
  const std::string_view text = draft.text();
  for (std::size_t at = draft.find(0, kCapitalSign); at < text.size();) {
    const Range word = word_at(text, at);
    correct_capitalised(draft, word);
    at = draft.find(word.end, kCapitalSign);
  }
}

void ligatures(Draft& draft) {
  if (!is_on(draft, kT23)) return;
  const std::string_view text = draft.text();
  for (std::size_t at = find_pair(text, 0); at < text.size();) {
    const Range word = word_at(text, at);
    correct_small(draft, word);
    at = find_pair(text, word.end);
  }
}

}  // namespace greffier::typography
