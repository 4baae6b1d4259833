#include "repair/plain_title.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 80;  // bytes

// Folded; sorted.
constexpr std::array<std::string_view, 67> kSections{"actions",
                                                     "a_faire",
                                                     "actions_a_mener",
                                                     "annexe",
                                                     "annexes",
                                                     "bilan",
                                                     "calendrier",
                                                     "conclusion",
                                                     "conclusions",
                                                     "constat",
                                                     "constats",
                                                     "contexte",
                                                     "debat",
                                                     "debats",
                                                     "decisions",
                                                     "decisions_prises",
                                                     "deroulement",
                                                     "diagnostic",
                                                     "discussion",
                                                     "discussions",
                                                     "echanges",
                                                     "en_conclusion",
                                                     "enjeux",
                                                     "etat_des_lieux",
                                                     "freins",
                                                     "informations_diverses",
                                                     "introduction",
                                                     "leviers",
                                                     "limites",
                                                     "methode",
                                                     "objectif",
                                                     "objectifs",
                                                     "ordre_du_jour",
                                                     "perspectives",
                                                     "pistes",
                                                     "pistes_d_action",
                                                     "plan_d_action",
                                                     "plan_d_actions",
                                                     "points_a_retenir",
                                                     "points_abordes",
                                                     "points_d_attention",
                                                     "points_de_desaccord",
                                                     "points_de_vigilance",
                                                     "points_divers",
                                                     "points_en_suspens",
                                                     "preambule",
                                                     "presentation",
                                                     "prochaine_etape",
                                                     "prochaines_etapes",
                                                     "propositions",
                                                     "questions",
                                                     "questions_diverses",
                                                     "rappel",
                                                     "rappel_des_objectifs",
                                                     "rappels",
                                                     "recommandations",
                                                     "releve_de_conclusions",
                                                     "releve_de_decisions",
                                                     "remarques",
                                                     "resultats",
                                                     "suite_a_donner",
                                                     "suites",
                                                     "suites_a_donner",
                                                     "synthese",
                                                     "synthese_des_echanges",
                                                     "tour_de_table",
                                                     "vote"};

// Words that a title without a verb does not have, folded; sorted.
constexpr std::array<std::string_view, 66> kVerbal{
    "a",          "ai",        "aura",     "auront",  "avait",     "avons",    "c",
    "ca",         "ce",        "consiste", "demande", "demandent", "devient",  "devra",
    "devront",    "dit",       "doit",     "doivent", "donne",     "elle",     "elles",
    "engendre",   "entraine",  "est",      "etaient", "etait",     "etes",     "existe",
    "fait",       "faudra",    "faut",     "font",    "furent",    "fut",      "ils",
    "implique",   "il",        "inquiete", "j",       "je",        "merci",    "montre",
    "ne",         "n",         "nous",     "on",      "ont",       "parle",    "permet",
    "permettent", "permettra", "peut",     "peuvent", "pourra",    "propose",  "rappelle",
    "sera",       "seront",    "sommes",   "sont",    "soit",      "souhaite", "tu",
    "va",         "vont",      "vous"};

bool is_known(std::string_view folded, auto& sorted) {
  return std::ranges::find(sorted, folded) != sorted.end();
}

std::size_t letters_in(std::string_view text, bool (*is_kind)(char32_t)) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    count += is_kind(point.value) ? 1 : 0;
    i += std::max<std::size_t>(point.length, 1);
  }
  return count;
}

bool has_verbal_word(std::string_view text) {
  const std::string folded = text::fold_name(text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find('_', begin), folded.size());
    // « à » folds to the verb « a »: the text itself says which.
    const std::string_view word = std::string_view(folded).substr(begin, end - begin);
    const bool is_order = word.ends_with("ez") && word != "chez" && word != "assez" &&
                          word != "rendez" && word != "nez";
    if (is_order || (word != "a" && is_known(word, kVerbal))) return true;
    begin = end + 1;
  }
  return text.find(" a ") != std::string_view::npos;
}

}  // namespace

bool names_section(std::string_view text) {
  return text.size() <= kLongest && is_known(text::fold_name(text), kSections);
}

bool names_frame(std::string_view text) {
  constexpr std::array<std::string_view, 10> kFrames{
      "introduction", "avant_propos",  "preambule", "editorial",     "edito",
      "conclusion",   "bibliographie", "glossaire", "remerciements", "conclusion_generale"};
  const std::string folded = text::fold_name(text);
  return std::ranges::find(kFrames, folded) != kFrames.end() ||
         text::begins_with_words(folded, "annexe") || folded == "annexes";
}

bool names_state(std::string_view text) {
  constexpr std::array<std::string_view, 3> kNames{
      "republique_francaise", "liberte_egalite_fraternite",
      "republique_francaise_liberte_egalite_fraternite"};
  return std::ranges::find(kNames, text::fold_name(text)) != kNames.end();
}

bool is_in_capitals(std::string_view text) {
  if (letters_in(text, text::is_lower) > 0) return false;
  const std::size_t letters = letters_in(text, text::is_upper);
  const bool has_words = text::trimmed(text).find(' ') != std::string_view::npos;
  return letters >= (has_words ? 4U : 6U);
}

bool begins_with_infinitive(std::string_view text) {
  text = text::trimmed(text);
  std::size_t end = 0;
  while (end < text.size() && text::is_letter(text::decode(text, end).value))
    end += text::decode(text, end).length;
  const std::string word = text::lower(text.substr(0, end));
  return (lexicon::french().find(word) & lexicon::kInfinitive) != 0;
}

Likeness likeness_to_title(std::string_view text) {
  text = text::trimmed(text);
  if (text.empty() || text.size() > kLongest) return Likeness::none;
  if (!text::is_upper(text::decode(text, 0).value)) return Likeness::none;
  if (names_state(text) || text::fold_name(text) == "neant") return Likeness::none;
  const char32_t last = text::decode_before(text, text.size()).value;
  if (!text::is_letter(last) && !text::is_digit(last) && last != U'»' && last != U')')
    return Likeness::none;
  if (text.find_first_of(".;:?!=\t@") != std::string_view::npos) return Likeness::none;
  if (letters_in(text, text::is_lower) < 4) return Likeness::none;
  if (has_verbal_word(text)) return Likeness::none;
  const bool is_doubtful = text.find(',') != std::string_view::npos ||
                           text.find(' ') == std::string_view::npos || begins_with_infinitive(text);
  return is_doubtful ? Likeness::doubtful : Likeness::likely;
}

}  // namespace greffier::repair
