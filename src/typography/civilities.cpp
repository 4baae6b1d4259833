// T11.
#include <array>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT11 = rule("T11");

struct Civility {
  std::string_view text;
  bool takes_particle = false;  // « Mme la Présidente », « M. de La Tour »
};

// Longer ones before their beginnings.
constexpr std::array kCivilities{
    Civility{"Mlles", true}, Civility{"Mlle", true},  Civility{"Mmes", true}, Civility{"Mme", true},
    Civility{"MM.", true},   Civility{"M.", true},    Civility{"Mgr"},        Civility{"Me"},
    Civility{"Mr", true},    Civility{"Drs"},         Civility{"Dr"},         Civility{"Prs"},
    Civility{"Pr"},          Civility{"MLLES"},       Civility{"MLLE"},       Civility{"MMES"},
    Civility{"MME"},         Civility{"Melle", true}, Civility{"MR"},
};

// What a function or a name may begin with, in small letters.
constexpr std::array<std::string_view, 8> kParticles{"le", "la", "l",   "les",
                                                     "de", "du", "des", "d"};

// Words that begin a sentence more often than a name; before one of them « M. » may be an initial
// that ends the sentence before.
constexpr WordSet kSentenceStarts({"le",   "la",    "les", "l",   "il",   "ils",  "elle", "elles",
                                   "on",   "un",    "une", "des", "du",   "de",   "d",    "ce",
                                   "cet",  "cette", "ces", "en",  "dans", "pour", "sur",  "par",
                                   "nous", "vous",  "je",  "et",  "mais", "à",    "au"});

bool may_precede(char32_t c) {
  return is_gap(c) || is_opening(c) || is_apostrophe(c) || is_one_of(c, U"\"–—/,;:");
}

// The civility at `position`, or null.
const Civility* civility_at(std::string_view text, std::size_t position) {
  if (!is_one_of(char_after(text, position + 1), U"Mmler.gLR")) return nullptr;
  if (!may_precede(char_before(text, position))) return nullptr;
  for (const Civility& civility : kCivilities) {
    if (!text.substr(position).starts_with(civility.text)) continue;
    const bool is_whole =
        civility.text.ends_with('.') || !is_word(char_after(text, position + civility.text.size()));
    if (is_whole) return &civility;
  }
  return nullptr;
}

// « D. Blanc »; « L. 5211-39 » is an article of a code.
bool is_initial(std::string_view text, std::size_t end, std::string_view letters) {
  const std::size_t next = blanks_end(text, end + 1);
  return is_single_letter(letters) && char_after(text, end) == '.' &&
         text::is_upper(char_after(text, next));
}

// A name that begins like a sentence has its own capital after that: « Le Goff », « L’Hôte ».
bool is_name(std::string_view text, std::size_t position) {
  const std::string_view word = word_after(text, position);
  if (is_initial(text, position + word.size(), word)) return true;
  if (!is_in(word, kSentenceStarts)) return true;
  const std::size_t end = position + word.size();
  const std::size_t next =
      is_apostrophe(char_after(text, end)) ? end + decode(text, end).length : blanks_end(text, end);
  return text::is_upper(char_after(text, next));
}

bool belongs(std::string_view text, std::size_t position, const Civility& civility) {
  const char32_t first = char_after(text, position);
  if (is_opaque(first)) return true;
  if (text::is_upper(first)) return is_name(text, position);
  return civility.takes_particle && is_in(word_after(text, position), kParticles);
}

// « M.DUPONT », « Mme.Durand »: a whole name against the point, and no address nor file.
bool is_glued_name(std::string_view text, std::size_t position) {
  if (char_before(text, position) != '.' || !text::is_upper(char_after(text, position)))
    return false;
  const std::string_view word = word_after(text, position);
  const char32_t after = char_after(text, position + word.size());
  const char32_t beyond = char_after(text, position + word.size() + 1);
  const bool goes_on = is_word(after) || is_one_of(after, U"@/\\") || is_apostrophe(after) ||
                       (after == '.' && is_word(beyond));
  return !is_single_letter(word) && !goes_on;
}

// What French writes instead, and whether capitals may make the civility something else.
struct Respelled {
  std::string_view typed;
  std::string_view right;
  bool is_safe = false;
};
constexpr std::array kRespelled{Respelled{"Mr", "M.", true}, Respelled{"MR", "M."},
                                Respelled{"Melle", "Mlle"}};

void respell(Draft& draft, const Range& civility, std::size_t next, const Respelled& found) {
  const std::string right = std::string(found.right).append(characters_of(draft.profile().tie));
  if (found.is_safe)
    draft.replace(civility.begin, next, right, kT11);
  else
    draft.suggest(civility.begin, next, right, kT11);
}

void correct_civility(Draft& draft, std::size_t begin, const Civility& civility) {
  const std::string_view text = draft.text();
  std::size_t end = begin + civility.text.size();
  if (!civility.text.ends_with('.') && char_after(text, end) == '.') ++end;
  const std::size_t next = blanks_end(text, end);
  const bool belongs_here = next == end ? is_glued_name(text, next) : belongs(text, next, civility);
  if (!belongs_here) return;
  const auto* found = std::ranges::find(kRespelled, civility.text, &Respelled::typed);
  if (found != kRespelled.end())
    respell(draft, {begin, end}, next, *found);
  else
    draft.set_space(end, next, draft.profile().tie, kT11);
}

}  // namespace

void civilities(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kCivilitySign); position < text.size();) {
    const Civility* civility = civility_at(text, position);
    if (civility != nullptr) correct_civility(draft, position, *civility);
    position = draft.find(position + 1, kCivilitySign);
  }
}

}  // namespace greffier::typography
