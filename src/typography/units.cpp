// T13 and T14.
#include <array>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT13 = rule("T13");
constexpr const Rule& kT14 = rule("T14");

// Signs that no letter need follow to be believed, even typed against the number.
constexpr std::array<std::string_view, 8> kSigns{"%", "‰", "€", "k€", "K€", "M€", "Md€", "Mds€"};

// Symbols of the SI, of its accepted units and of data.
constexpr WordSet kSymbols({"£",   "$",   "°C",  "°F",  "km",   "cm",   "mm",   "µm",   "dm",
                            "m²",  "m³",  "km²", "cm²", "cm³",  "dm³",  "mm²",  "ha",   "kg",
                            "mg",  "µg",  "mL",  "ml",  "cL",   "cl",   "hL",   "hl",   "dL",
                            "dl",  "min", "mn",  "ms",  "kW",   "MW",   "GW",   "kWh",  "MWh",
                            "GWh", "TWh", "Wh",  "kV",  "mA",   "Hz",   "kHz",  "MHz",  "GHz",
                            "dB",  "hPa", "kPa", "Pa",  "kJ",   "MJ",   "lx",   "lm",   "mol",
                            "Ko",  "ko",  "Mo",  "Go",  "To",   "kB",   "MB",   "GB",   "TB",
                            "kb",  "Mb",  "Gb",  "bit", "bits", "kbit", "Mbit", "Gbit", "kWc",
                            "MWc", "kVA", "mV",  "EUR", "CHF",  "USD",  "dpi",  "ppp",  "px"});

// Letters that are words or names as often as symbols.
constexpr auto kLetters =
    std::to_array<std::string_view>({"m", "g", "t", "h", "l", "L", "s", "W", "V", "Ω", "K"});

// « les 2 t du mot »: a letter after these is counted, it counts nothing.
constexpr WordSet kDeterminers({"les", "ces", "aux", "nos", "vos", "mes", "tes", "ses"});

bool is_listed(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != list.end();
}
template <std::size_t Count>
bool is_listed(std::string_view word, const WordSet<Count>& set) {
  return set.contains(word);
}

constexpr bool is_currency(char32_t c) {
  return is_one_of(c, U"%‰€£$");
}

// The letters and signs at `position` that may be a unit, up to a sign of currency.
std::string_view unit_at(std::string_view text, std::size_t position) {
  std::size_t end = position;
  while (end < text.size() && is_basic_letter(text[end])) ++end;
  for (char32_t c = char_after(text, end); is_letter(c) || is_currency(c) || is_one_of(c, U"°²³");
       c = char_after(text, end)) {
    end += decode(text, end).length;
    if (is_currency(c)) break;
  }
  return text.substr(position, end - position);
}

// « 120 m2 », « 4 m3 », as square and cubic metres are typed.
constexpr WordSet kPowers({"m2", "m3", "km2", "cm2", "cm3", "dm3", "mm2"});

// The end of the unit that `word`, which starts at `position`, may be with a power after it.
std::string_view with_power(std::string_view text, std::size_t position, std::string_view word) {
  const std::size_t end = position + word.size();
  if (!word.ends_with('m') || digits_end(text, end) != end + 1) return word;
  const std::string_view powered = text.substr(position, word.size() + 1);
  return kPowers.contains(powered) ? powered : word;
}

// « 12 €HT » lacks another space, which is the author's.
bool is_before_tax(std::string_view text, std::size_t end) {
  const std::string_view word = word_after(text, end);
  return is_currency(char_before(text, end)) && (word == "HT" || word == "TTC");
}

bool ends_unit(std::string_view text, std::size_t end) {
  if (is_before_tax(text, end)) return true;
  const char32_t next = char_after(text, end);
  return !is_word(next) && !is_apostrophe(next) && !is_currency(next);
}

bool follows_determiner(std::string_view text, std::size_t begin) {
  return is_in(word_before(text, blanks_begin(text, begin)), kDeterminers);
}

void correct_spaced(Draft& draft, const Number& number, std::size_t begin, std::string_view word) {
  const std::string_view text = draft.text();
  if (is_letter(char_before(text, number.begin))) return;
  const bool is_unit = is_listed(word, kSigns) || is_listed(word, kSymbols) ||
                       is_listed(word, kPowers) ||
                       (is_listed(word, kLetters) && !follows_determiner(text, number.begin));
  if (is_unit) draft.set_space(number.end, begin, draft.profile().unit, kT13);
}

void correct_glued(Draft& draft, const Number& number, std::string_view word) {
  if (!number.is_alone) return;
  const Space space = draft.profile().unit;
  if (is_listed(word, kSigns))
    draft.set_space(number.end, number.end, space, kT14);
  else if (is_listed(word, kSymbols))
    draft.suggest(number.end, number.end, characters_of(space), kT14);
}

}  // namespace

bool has_glued_unit(std::string_view text, std::size_t position) {
  const std::string_view word = unit_at(text, position);
  return is_listed(word, kSigns) && ends_unit(text, position + word.size());
}

bool has_unit(std::string_view text, std::size_t position) {
  const std::size_t begin = blanks_end(text, position);
  const std::string_view word = unit_at(text, begin);
  const bool is_sure = is_listed(word, kSigns) || (begin > position && is_listed(word, kSymbols));
  return is_sure && ends_unit(text, begin + word.size());
}

std::size_t unit_end(std::string_view text, std::size_t position) {
  const std::size_t begin = blanks_end(text, position);
  const std::string_view word = unit_at(text, begin);
  const bool is_unit =
      is_listed(word, kSigns) || is_listed(word, kSymbols) || is_listed(word, kLetters);
  return is_unit && ends_unit(text, begin + word.size()) ? begin + word.size() : position;
}

void unit(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  const std::size_t begin = blanks_end(text, number.end);
  const std::string_view word = with_power(text, begin, unit_at(text, begin));
  if (word.empty() || !ends_unit(text, begin + word.size())) return;
  if (begin > number.end)
    correct_spaced(draft, number, begin, word);
  else
    correct_glued(draft, number, word);
}

void units_of_tags(Draft& draft) {
  const std::string_view text = draft.text();
  constexpr char kEnd = static_cast<char>(kTagEnd);
  for (std::size_t at = text.find(kEnd); at < text.size(); at = text.find(kEnd, at)) {
    const std::size_t begin = blanks_end(text, ++at);
    const bool is_escaped = text.substr(begin).starts_with("%%");
    const std::string_view word = is_escaped ? text.substr(begin, 2) : unit_at(text, begin);
    const bool is_unit = is_escaped || is_listed(word, kSigns) || is_listed(word, kSymbols);
    if (begin > at && is_unit && ends_unit(text, begin + word.size()))
      draft.set_space(at, begin, draft.profile().unit, kT13);
  }
}

}  // namespace greffier::typography
