// T22 on the word « A »: the preposition carries its accent, the verb and the letter do not.
#include <algorithm>
#include <array>
#include <optional>

#include "text/letters.hpp"
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT22 = rule("T22");
constexpr std::string_view kRight = "À";

using Words = std::span<const std::string_view>;

// After these words « A » can only be the preposition.
constexpr auto kHeads = std::to_array<std::string_view>({
    "ce",      "cet",    "cette",     "ces",      "chaque",   "quel",    "quelle",   "quels",
    "quelles", "qui",    "quoi",      "laquelle", "lequel",   "bientôt", "compter",  "concurrence",
    "côté",    "défaut", "demain",    "distance", "domicile", "droite",  "échéance", "gauche",
    "hauteur", "huis",   "mesure",    "mi",       "moins",    "nouveau", "partir",   "peine",
    "présent", "propos", "proximité", "terme",    "titre",    "travers", "vous",     "nous",
    "moi",     "toi",    "lui",       "elle",     "eux",      "elles",   "jour",
});

// What may follow « A » and begins a group of words that is one, or is the object of the verb:
// the nouns decide.
struct Opening {
  Words words;
  Words nouns;
  bool nouns_are_safe = false;  // the preposition before `nouns` only, or before all others
};

constexpr std::string_view kDefinite[] = {"la", "l"};
constexpr std::string_view kOwned[] = {"capacité",       "certitude",   "chance",    "charge",
                                       "compétence",     "conviction",  "faculté",   "garde",
                                       "honneur",        "habitude",    "intention", "obligation",
                                       "parole",         "possibilité", "qualité",   "réputation",
                                       "responsabilité", "sensation",   "volonté"};
constexpr std::string_view kIndefinite[] = {"un", "une"};
constexpr std::string_view kWhen[] = {"autre",  "date",  "distance", "échéance", "époque",
                                      "étage",  "heure", "instant",  "moment",   "prix",
                                      "rythme", "stade", "taux",     "voix",     "vitesse"};
constexpr std::string_view kPossessive[] = {"mon", "ma",    "mes", "ton",  "ta",
                                            "tes", "son",   "sa",  "ses",  "notre",
                                            "nos", "votre", "vos", "leur", "leurs"};
constexpr std::string_view kWhose[] = {
    "arrivée",  "attention",  "avis", "connaissance", "demande", "départ", "disposition", "égard",
    "encontre", "initiative", "insu", "intention",    "niveau",  "retour", "sujet",       "tour"};
constexpr std::string_view kWhole[] = {"tout", "toute", "toutes", "tous"};
constexpr std::string_view kWholes[] = {"âge",    "égards",  "fins",   "hasard",
                                        "heure",  "instant", "moment", "niveaux",
                                        "points", "prix",    "vitesse"};

constexpr std::string_view kLinked[] = {"cause", "condition", "destination"};
constexpr std::string_view kLinks[] = {"de", "du", "des", "d", "que", "qu"};
constexpr std::string_view kHand[] = {"main"};
constexpr std::string_view kHands[] = {"armée", "droite", "gauche", "levée", "nue", "nues"};

constexpr std::string_view kBallot[] = {"bulletin", "bulletins"};
constexpr std::string_view kSecret[] = {"secret", "secrets"};

constexpr std::array kOpenings{
    Opening{kBallot, kSecret, true},
    Opening{kLinked, kLinks, true},  // « a main cause » is English
    Opening{kHand, kHands, true},
    Opening{kDefinite, kOwned, false},
    Opening{kIndefinite, kWhen, true},
    Opening{kPossessive, kWhose, true},
    Opening{kWhole, kWholes, true},
};

enum class Reading { none, perhaps, preposition };

// A word after another, in small letters; empty when it does not follow directly.
struct Following {
  std::string word;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool has_capital = false;
  bool is_capitals = false;
};

Following following(std::string_view text, std::size_t end) {
  const std::size_t sign = is_apostrophe(char_after(text, end)) ? decode(text, end).length : 0;
  const std::size_t begin = blanks_end(text, end + sign);
  const std::string_view word = begin == end ? std::string_view() : word_after(text, begin);
  return {text::lower(word), begin, begin + word.size(), text::is_upper(char_after(text, begin)),
          !word.empty() && capitals_of(word) == Capitals::all};
}

template <typename List>
bool is_among(const std::string& word, const List& list) {
  return std::ranges::count(list, word) > 0;
}

// True for a straight quote that T05 may take for an opening one; `next` is where the word is.
bool opens(std::string_view text, std::size_t quote, std::size_t next) {
  const char32_t before = char_before(text, quote);
  return next == quote + 1 || (!is_word(before) && !is_closing(before));
}

// « 1) », « a) »: a line begins so few bytes before `end`.
bool is_label(std::string_view text, std::size_t end) {
  constexpr std::size_t kLongestLabel = 3;
  std::size_t begin = end;
  while (end - begin < kLongestLabel && !is_line_end(char_before(text, begin)))
    begin -= decode_before(text, begin).length;
  return is_line_end(char_before(text, begin));
}

// « A condition », with nothing that makes an object of a verb of it.
bool stands_alone(std::string_view text, const Following& noun) {
  const char32_t next = char_after(text, blanks_end(text, noun.end));
  return noun.word == "condition" && (is_line_end(next) || is_one_of(next, U",.;:)»"));
}

// The beginning of a line or of a sentence; a point after a single letter ends no sentence.
bool begins_sentence(std::string_view text, std::size_t position) {
  const std::size_t end = blanks_begin(text, position);
  const char32_t sign = char_before(text, end);
  if (is_line_end(sign) || sign == '\t' || is_one_of(sign, U":;?!…«“([|*•–—")) return true;
  if (sign == '-') return end != position;  // « -A » is an option of a command
  if (sign == '"') return opens(text, end - 1, position);
  if (sign == '.') return !is_single_letter(word_before(text, end - 1));
  return sign == ')' && is_label(text, end);
}

// « A Belval, le 12 mars »: the head of a letter.
bool is_place_and_date(std::string_view text, const Following& first) {
  constexpr std::size_t kFarthest = 48;  // bytes
  if (!first.has_capital || first.word.size() < 2) return false;
  const std::string_view rest = text.substr(first.end, kFarthest);
  const std::size_t comma = rest.find_first_of(",.;:!?\n");
  if (comma >= rest.size() || rest[comma] != ',') return false;
  const std::size_t begin = blanks_end(text, first.end + comma + 1);
  const std::string_view article = word_after(text, begin);
  return article == "le" && is_digit(char_after(text, blanks_end(text, begin + article.size())));
}

// « A 14 h 30 », « A 18 HEURES ».
constexpr auto kHours = std::to_array<std::string_view>({"h", "heures", "heure"});
bool is_hour(std::string_view text, std::size_t begin) {
  constexpr std::size_t kFigures = 2;
  const std::size_t end = digits_end(text, begin);
  if (end == begin || end - begin > kFigures) return false;
  const std::string_view unit = word_after(text, blanks_end(text, end));
  return is_in(unit, kHours);
}

Reading reading_of_opening(std::string_view text, const Following& first) {
  for (const Opening& opening : kOpenings) {
    if (!is_among(first.word, opening.words)) continue;
    const Following noun = following(text, first.end);
    if (noun.word.empty()) return Reading::none;
    const bool is_listed = is_among(noun.word, opening.nouns);
    return is_listed == opening.nouns_are_safe ? Reading::preposition : Reading::perhaps;
  }
  return Reading::none;
}

bool is_infinitive(const std::string& word) {
  const lexicon::Traits traits = traits_of(word);
  return (traits & lexicon::kInfinitive) != 0 && (traits & lexicon::kParticiple) == 0 &&
         word != "pouvoir";
}

Reading reading_of(std::string_view text, std::size_t end) {
  const std::size_t begin = blanks_end(text, end);
  if (begin == end) return Reading::none;
  const Following first = following(text, end);
  if (is_hour(text, begin) || is_place_and_date(text, first)) return Reading::preposition;
  const bool is_word_of_text = !first.has_capital || first.is_capitals || first.word.size() == 1;
  if (first.word.empty() || !is_word_of_text) return Reading::none;
  if (first.word == "l" && !is_apostrophe(char_after(text, first.end))) return Reading::none;
  if (is_among(first.word, kHeads) || is_infinitive(first.word)) return Reading::preposition;
  if (stands_alone(text, first)) return Reading::preposition;
  return reading_of_opening(text, first);
}

// What « A » begins inside a sentence in capitals and no verb has for its object.
struct Phrase {
  std::string_view first;
  std::string_view second;
};
constexpr std::array kPhrases{
    Phrase{"l", "unanimité"},       Phrase{"l", "unanimite"}, Phrase{"l", "issue"},
    Phrase{"main", "levée"},        Phrase{"main", "levee"},  Phrase{"bulletin", "secret"},
    Phrase{"bulletins", "secrets"}, Phrase{"huis", "clos"},   Phrase{"compter", "du"},
    Phrase{"compter", "de"},        Phrase{"partir", "du"},   Phrase{"partir", "de"},
};

// « SALLE A 18 HEURES »: the letter names what is before it.
constexpr auto kLettered = std::to_array<std::string_view>(
    {"salle",    "groupe",   "point",  "bâtiment", "batiment", "catégorie", "categorie",
     "classe",   "lot",      "zone",   "porte",    "section",  "tarif",     "équipe",
     "equipe",   "série",    "serie",  "option",   "annexe",   "plan",      "quai",
     "bloc",     "liste",    "niveau", "type",     "site",     "collège",   "college",
     "hépatite", "vitamine", "partie", "tranche",  "phase",    "parcelle"});

bool follows_capitals(std::string_view text, std::size_t begin) {
  const std::size_t end = blanks_begin(text, begin);
  const std::string_view word = word_before(text, end);
  return end < begin && capitals_of(word) == Capitals::all &&
         !is_among(text::lower(word), kLettered);
}

// « OUVERTE A 18 HEURES », « APPROUVE A L’UNANIMITE ».
bool is_in_capitals(std::string_view text, std::size_t begin) {
  if (!follows_capitals(text, begin)) return false;
  const std::size_t next = blanks_end(text, begin + 1);
  const Following first = following(text, begin + 1);
  if (is_hour(text, next)) {
    const char32_t unit = char_after(text, blanks_end(text, digits_end(text, next)));
    return text::is_upper(unit);
  }
  const Following second = following(text, first.end);
  return second.is_capitals && std::ranges::any_of(kPhrases, [&](const Phrase& phrase) {
           return phrase.first == first.word && phrase.second == second.word;
         });
}

void correct(Draft& draft, std::size_t begin) {
  const std::string_view text = draft.text();
  if (is_word(char_before(text, begin))) return;
  if (is_in_capitals(text, begin)) return draft.replace(begin, begin + 1, kRight, kT22);
  if (!begins_sentence(text, begin)) return;
  switch (reading_of(text, begin + 1)) {
    case Reading::preposition:
      return draft.replace(begin, begin + 1, kRight, kT22);
    case Reading::perhaps:
      return draft.suggest(begin, begin + 1, kRight, kT22);
    case Reading::none:
      return;
  }
}

}  // namespace

void preposition(Draft& draft) {
  if (!draft.profile().rules.contains(kT22)) return;
  const std::string_view text = draft.text();
  for (std::size_t at = text.find('A'); at < text.size(); at = text.find('A', at + 1))
    if (is_blank(char_after(text, at + 1))) correct(draft, at);
}

}  // namespace greffier::typography
