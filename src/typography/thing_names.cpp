#include "typography/thing_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/letters.hpp"
#include "typography/characters.hpp"

namespace greffier::typography {

namespace {

// Pronouns and verbs, and what public affairs write with a capital inside a sentence, and
// countries: never doubtful.
constexpr auto kNeverNames = std::to_array<std::string_view>({
    "écologie",       "économie",   "école",       "écoles",   "écosse",
    "éclairage",      "édifices",   "éducation",   "égalité",  "église",
    "églises",        "égypte",     "élections",   "élection", "électricité",
    "élève",          "élèves",     "élu",         "élue",     "élues",
    "élus",           "élysée",     "émirats",     "énergie",  "énergies",
    "équateur",       "équipement", "équipements", "érythrée", "établissement",
    "établissements", "état",       "états",       "éthiopie", "étude",
    "études",         "ça",         "était",       "étaient",  "êtes",
    "étiez",          "évaluation", "évêque",      "être",     "île",
    "îles",           "étang",
});

// After these a noun is a common one.
constexpr auto kDeterminers = std::to_array<std::string_view>({
    "les",      "des",    "aux",      "un",      "une",      "cet",       "cette",
    "ces",      "mon",    "ton",      "son",     "mes",      "tes",       "ses",
    "notre",    "votre",  "leur",     "nos",     "vos",      "leurs",     "chaque",
    "quel",     "quels",  "quelle",   "quelles", "tout",     "toute",     "toutes",
    "tous",     "deux",   "trois",    "cinq",    "autres",   "quelques",  "grande",
    "ancienne", "petite", "nouvelle", "nouvel",  "nouveaux", "nouvelles", "ancien",
});

// What has a subject for its name: « la commission Enfance », « l’adjoint Énergie ».
constexpr auto kHeads = std::to_array<std::string_view>({
    "service",    "services",    "commission", "commissions", "direction", "directions", "pôle",
    "pôles",      "axe",         "axes",       "volet",       "volets",    "thème",      "thèmes",
    "thématique", "atelier",     "ateliers",   "adjoint",     "adjointe",  "délégué",    "déléguée",
    "secteur",    "budget",      "budgets",    "mission",     "conseil",   "conseils",   "comité",
    "comités",    "département", "rubrique",   "compte",      "comptes",   "dossier",    "dossiers",
    "taxe",       "code",        "ministère",  "ministre",    "cellule",   "division",   "sous",
    "vice",       "chambre",     "haute",      "grande",      "union",     "saint",      "collège",
    "syndicat",   "agence",      "office",     "fonds",       "dotation",
});

// Verbs that have a noun without an article before them only when it is a name.
constexpr auto kVerbs = std::to_array<std::string_view>({
    "a",     "est",  "s",       "se",      "n",      "ne",     "ont",   "sont",
    "va",    "peut", "doit",    "sera",    "permet", "fait",   "avait", "était",
    "prend", "met",  "propose", "utilise", "devra",  "pourra",
});

// Adjectives and adverbs: they name nothing alone.
constexpr auto kEnds = std::to_array<std::string_view>(
    {"ique", "iques", "aire", "aires", "if", "ifs", "ive", "ives", "al", "ale", "ales", "aux",
     "ment", "ant", "ants", "ante", "antes"});

std::string_view inside(std::string_view text, const Range& word) {
  return text.substr(word.begin, word.end - word.begin);
}

bool is_listed(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != list.end();
}

bool is_no_noun(const Respelling& found) {
  constexpr lexicon::Traits kVerbal = lexicon::kParticiple | lexicon::kInfinitive;
  const auto ends = [&found](std::string_view end) { return found.spelling.ends_with(end); };
  return (found.traits & kVerbal) != 0 || std::ranges::any_of(kEnds, ends);
}

// « affiche » as « afficher » has it, though some nouns and adjectives look so too.
bool may_be_verb(std::string_view word) {
  if (is_in(word, kVerbs)) return true;
  return word.ends_with('e') && word.size() > 3 &&
         (traits_of(std::string(word) + "r") & lexicon::kInfinitive) != 0;
}

bool is_before_verb(std::string_view text, std::size_t end) {
  const std::size_t next = blanks_end(text, end);
  return next > end && may_be_verb(word_after(text, next));
}

// True for what begins a sentence, a cell or an item: nothing, or a sign that no name follows.
bool starts_sentence(std::string_view text, std::size_t begin) {
  const std::size_t at = blanks_begin(text, begin);
  const char32_t left = char_before(text, at);
  return !is_letter(left) && !is_digit(left) && left != ',';
}

// A word in capitals or with one, that is no first word itself.
bool follows_title(std::string_view text, const Range& previous) {
  return text::is_upper(char_after(text, previous.begin)) &&
         (!starts_sentence(text, previous.begin) ||
          capitals_of(inside(text, previous)) == Capitals::all);
}

bool is_determined(std::string_view text, std::size_t end) {
  const std::size_t at = blanks_begin(text, end);
  if (is_digit(char_before(text, at))) return true;
  const std::string_view word = word_before(text, at);
  if (word.empty()) return false;
  const Range previous{at - word.size(), at};
  return is_in(word, kDeterminers) || is_in(text::lower(word), kHeads) ||
         follows_title(text, previous);
}

}  // namespace

bool may_name_thing(std::string_view text, const Range& word, const Respelling& found) {
  if (is_listed(found.spelling, kNeverNames) || is_no_noun(found)) return false;
  const char32_t left = char_before(text, word.begin);
  if (is_apostrophe(left)) {
    const std::size_t sign = word.begin - decode_before(text, word.begin).length;
    return !equals_folded(word_before(text, sign), "l");
  }
  if (left == '-') return false;
  if (starts_sentence(text, word.begin)) return is_before_verb(text, word.end);
  return !is_determined(text, word.begin);
}

}  // namespace greffier::typography
