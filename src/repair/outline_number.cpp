#include "repair/outline_number.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr int kLargestRoman = 49;    // no C, D or M: those are letters
constexpr int kLargestNumber = 199;  // years are none
constexpr std::size_t kMostParts = 6;

// Nouns that are numbered, folded; sorted.
constexpr auto kNouns = std::to_array<std::string_view>(
    {"action",      "annexe",     "article",    "atelier",    "axe",    "bloc",    "chantier",
     "chapitre",    "clause",     "defi",       "dossier",    "enjeu",  "etape",   "fiche",
     "groupe",      "jour",       "livre",      "lot",        "mesure", "module",  "objectif",
     "orientation", "paragraphe", "partie",     "phase",      "piste",  "point",   "proposition",
     "question",    "rapport",    "rencontre",  "resolution", "seance", "section", "sequence",
     "sujet",       "table",      "thematique", "theme",      "titre",  "tome",    "visite",
     "volet"});
static_assert(std::ranges::is_sorted(kNouns));

// Reads a title from its beginning.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  [[nodiscard]] bool is_at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char32_t here() const { return text::decode(text_, at_).value; }
  void step() { at_ += text::decode(text_, at_).length; }
  bool take(char32_t sign) {
    if (is_at_end() || here() != sign) return false;
    step();
    return true;
  }
  // How many there were.
  std::size_t skip_spaces() {
    std::size_t count = 0;
    for (; !is_at_end() && text::is_space(here()); ++count) step();
    return count;
  }
  [[nodiscard]] bool is_at_letter() const { return !is_at_end() && text::is_letter(here()); }
  [[nodiscard]] bool is_at_digit() const { return !is_at_end() && text::is_digit(here()); }
  // The letters here, of any script.
  std::string_view take_letters() {
    const std::size_t begin = at_;
    while (is_at_letter()) step();
    return text_.substr(begin, at_ - begin);
  }
  // The digits here, 0 to 9.
  std::string_view take_digits() {
    const std::size_t begin = at_;
    while (!is_at_end() && here() >= U'0' && here() <= U'9') step();
    return text_.substr(begin, at_ - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<int> roman_value(std::string_view numeral) {
  constexpr std::string_view kLetters = "IVXL";
  constexpr std::array kValues{1, 5, 10, 50};
  int sum = 0;
  int after = 0;
  for (std::size_t at = numeral.size(); at-- > 0;) {
    const std::size_t letter = kLetters.find(numeral[at]);
    if (letter == std::string_view::npos) return std::nullopt;
    const int value = kValues.at(letter);
    sum += value < after ? -value : value;
    after = std::max(after, value);
  }
  if (sum < 1 || sum > kLargestRoman || text::roman(sum) != numeral) return std::nullopt;
  return sum;
}

std::string in_capitals(std::string_view letters) {
  std::string capitals(letters);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

std::optional<OutlinePart> part_of_letters(std::string_view letters) {
  const std::string capitals = in_capitals(letters);
  const bool is_small = capitals != letters;
  if (is_small && text::lower(letters) != letters) return std::nullopt;
  const bool is_one = capitals.size() == 1 && capitals[0] >= 'A' && capitals[0] <= 'Z';
  const int place = is_one ? capitals[0] - 'A' + 1 : 0;
  if (const auto value = roman_value(capitals))
    return OutlinePart{is_small ? Numeral::small_roman : Numeral::roman, *value, place};
  if (!is_one) return std::nullopt;
  return OutlinePart{is_small ? Numeral::small_letter : Numeral::letter, place};
}

std::optional<OutlinePart> take_part(Reader& reader) {
  if (const std::string_view letters = reader.take_letters(); !letters.empty())
    return reader.is_at_digit() ? std::nullopt : part_of_letters(letters);
  const std::string_view digits = reader.take_digits();
  if (digits.empty() || digits.size() > 3) return std::nullopt;
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  if (value > kLargestNumber) return std::nullopt;
  return OutlinePart{Numeral::arabic, value};
}

bool is_small(Numeral numeral) {
  return numeral == Numeral::small_roman || numeral == Numeral::small_letter;
}

// Makes `next` what can follow `part`, which may be its reading as a letter; false when nothing is:
// two letters in a row are an acronym.
bool settle(const OutlinePart& part, OutlinePart& next) {
  const bool is_figure = part.numeral == Numeral::arabic || next.numeral == Numeral::arabic;
  if (is_figure || is_small(part.numeral) != is_small(next.numeral)) return true;
  if (part.numeral != Numeral::roman) return false;
  if (next.numeral == Numeral::letter) return true;
  if (next.letter == 0) return false;
  next = {Numeral::letter, next.letter};
  return true;
}

bool is_separator(char32_t sign) {
  return sign == U'.' || sign == U'-' || sign == U'/' || sign == U')' || sign == U'‑';
}

// « .2.3 » after a first part; stops before what is none.
void take_more_parts(Reader& reader, std::vector<OutlinePart>& parts) {
  while (!reader.is_at_end() && is_separator(reader.here()) && parts.size() < kMostParts) {
    const std::size_t before = reader.at();
    const bool is_slash = reader.take(U'/');
    if (!is_slash) reader.step();
    std::optional<OutlinePart> part = take_part(reader);
    const bool is_fraction = is_slash && part && part->numeral == parts.back().numeral;
    if (!part || is_fraction || reader.is_at_letter() || !settle(parts.back(), *part))
      return reader.go_to(before);
    parts.push_back(*part);
  }
}

bool is_dash(char32_t sign) {
  return sign == U'-' || sign == U'–' || sign == U'—' || sign == U'‑' || sign == U'−';
}

char closing_sign(char32_t sign) {
  if (sign == U'.' || sign == U')' || sign == U'/' || sign == U':') return static_cast<char>(sign);
  if (sign == U'°' || sign == U'º') return '\xB0';
  return is_dash(sign) ? '-' : '\0';
}

// « . », « ) », « .– », « - » with its spaces. A dash or a colon may stand after a space; « .) »
// counts as its first sign.
char take_closing(Reader& reader) {
  const std::size_t before = reader.at();
  const bool has_space = reader.skip_spaces() > 0;
  const char closing = reader.is_at_end() ? '\0' : closing_sign(reader.here());
  if (closing == 0 || (has_space && closing != '-' && closing != ':')) {
    reader.go_to(before);
    return 0;
  }
  reader.step();
  const std::size_t after = reader.at();
  const std::size_t spaces = reader.skip_spaces();
  const char second = reader.is_at_end() ? '\0' : closing_sign(reader.here());
  const bool goes_on = second == '-' || second == ':' || (second == ')' && spaces == 0);
  if (closing == '-' || closing == ':' || !goes_on) {
    reader.go_to(after);
    return closing;
  }
  reader.step();
  return closing;
}

// « n° », « nº », « no », « numéro » before a number.
void skip_number_word(Reader& reader) {
  const std::size_t before = reader.at();
  const std::string word = text::fold_name(reader.take_letters());
  const bool has_sign = reader.take(U'°') || reader.take(U'º');
  if (word == "n" ? has_sign || reader.take(U'.') : word == "no" || word == "numero")
    reader.skip_spaces();
  else
    reader.go_to(before);
}

// « er », « re », « ère », « ème » after digits.
void skip_rank(Reader& reader) {
  const std::size_t before = reader.at();
  const std::string rank = text::fold_name(reader.take_letters());
  if (rank != "er" && rank != "re" && rank != "ere" && rank != "e" && rank != "eme")
    reader.go_to(before);
}

// What a title begins with, once its number is off.
bool begins_title(const Reader& reader) {
  if (reader.is_at_end() || reader.is_at_letter() || reader.is_at_digit()) return true;
  constexpr std::u32string_view kOpening = U"«“\"‘’'([….";
  return kOpening.find(reader.here()) != std::u32string_view::npos;
}

// « Article 1 », « SUJET n°1 : », « § 2 ».
std::optional<OutlineNumber> read_with_noun(std::string_view title) {
  Reader reader(title);
  OutlineNumber number;
  if (reader.take(U'§'))
    number.word = "paragraphe";
  else
    number.word = text::fold_name(reader.take_letters());
  if (!is_numbered_noun(number.word)) return std::nullopt;
  reader.skip_spaces();
  skip_number_word(reader);
  const std::optional<OutlinePart> part = take_part(reader);
  if (!part) return std::nullopt;
  if (part->numeral == Numeral::arabic || part->numeral == Numeral::roman) skip_rank(reader);
  number.parts.push_back(*part);
  take_more_parts(reader, number.parts);
  number.closing = take_closing(reader);
  const std::size_t spaces = reader.skip_spaces();
  number.length = reader.at();
  number.is_sure = number.closing != 0 || reader.is_at_end();
  const bool is_apart = number.closing != 0 || reader.is_at_end() || spaces > 0;
  const bool is_title = number.is_sure || reader.is_at_digit() || text::is_upper(reader.here());
  if (!is_apart || !is_title || is_small(part->numeral)) return std::nullopt;
  return number;
}

bool is_figure(const OutlineNumber& number) {
  return number.parts.front().numeral == Numeral::arabic;
}

// True before a word of one letter and a point: the rest of an acronym.
bool is_at_initial(Reader reader) {
  return text::length(reader.take_letters()) == 1 && reader.take(U'.');
}

// A lone letter can be an initial, « à » without its accent, the « p. » of a page or a vote.
bool is_sound_letter(const OutlineNumber& number, const Reader& after, bool has_space) {
  const OutlinePart& first = number.parts.front();
  if (first.numeral == Numeral::small_letter && first.value == 16 && number.closing != ')')
    return false;
  if (!has_space && is_at_initial(after)) return false;
  if (number.parts.size() > 1) return true;
  const bool is_roman = first.numeral == Numeral::roman || first.numeral == Numeral::small_roman;
  const bool is_m = first.value == 13 && !is_roman;
  switch (number.closing) {
    case ')':
    case '/':
      return true;
    case '.':
      return !is_m && (has_space || !is_small(first.numeral));
    case '-':
      return has_space;
    case ':':
    case 0:
      return first.numeral == Numeral::roman && has_space;
    default:
      return false;
  }
}

// Digits without a closing sign count things, unless what follows looks like a title.
bool is_sound_figure(const OutlineNumber& number, const Reader& after, bool has_space) {
  if (number.closing == ')' || number.closing == '\xB0')
    return !after.is_at_end() && (has_space || !after.is_at_digit());
  if (after.is_at_end()) return number.closing == '.' || number.parts.size() > 1;
  if (number.closing != 0)
    return has_space || (after.is_at_letter() && text::is_upper(after.here()));
  return has_space && !after.is_at_digit() &&
         (number.parts.size() > 1 || !after.is_at_letter() || text::is_upper(after.here()));
}

bool is_sure(const OutlineNumber& number, const Reader& after) {
  if (after.is_at_end()) return false;
  const OutlinePart& last = number.parts.back();
  const bool is_capital = !after.is_at_letter() || text::is_upper(after.here());
  if (number.closing == 0) return number.parts.size() > 1 && is_capital;
  if (number.closing == ':') return false;
  if (number.parts.size() > 1 || is_figure(number)) return true;
  if (number.closing == ')') return true;
  const bool is_long_roman = last.numeral == Numeral::roman && last.letter == 0;
  return is_long_roman || (last.numeral == Numeral::roman && last.value == 1);
}

std::optional<OutlineNumber> read_bare(std::string_view title) {
  Reader reader(title);
  OutlineNumber number;
  const std::optional<OutlinePart> first = take_part(reader);
  if (!first || reader.is_at_letter()) return std::nullopt;
  number.parts.push_back(*first);
  take_more_parts(reader, number.parts);
  number.closing = take_closing(reader);
  const bool has_space = reader.skip_spaces() > 0 || reader.is_at_end();
  number.length = reader.at();
  const bool is_sound = is_figure(number) ? is_sound_figure(number, reader, has_space)
                                          : is_sound_letter(number, reader, has_space);
  if (!is_sound || !begins_title(reader)) return std::nullopt;
  if (number.closing == 0 && number.parts.size() == 1 && reader.is_at_end()) return std::nullopt;
  number.is_sure = is_sure(number, reader);
  return number;
}

std::string_view sample_of(Numeral numeral) {
  switch (numeral) {
    case Numeral::roman:
      return "I";
    case Numeral::small_roman:
      return "i";
    case Numeral::letter:
      return "A";
    case Numeral::small_letter:
      return "a";
    default:
      return "1";
  }
}

// The values of `part` and `next` read in one way.
bool goes_on(const OutlinePart& part, const OutlinePart& next) {
  if (is_small(part.numeral) != is_small(next.numeral)) return false;
  if (part.numeral == next.numeral && next.value == part.value + 1) return true;
  if ((part.numeral == Numeral::arabic) != (next.numeral == Numeral::arabic)) return false;
  const auto letter = [](const OutlinePart& each) {
    const bool is_letter = each.numeral == Numeral::letter || each.numeral == Numeral::small_letter;
    return is_letter ? each.value : each.letter;
  };
  return letter(part) != 0 && letter(next) == letter(part) + 1;
}

}  // namespace

std::string OutlineNumber::scheme() const {
  std::string name = word;
  if (!name.empty()) name += ' ';
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) name += '.';
    name += sample_of(parts[at].numeral);
  }
  if (word.empty() && parts.size() == 1) {
    if (closing == '\xB0')
      name += "°";
    else if (closing != 0)
      name += closing;
  }
  return name;
}

std::optional<OutlineNumber> read_outline_number(std::string_view title) {
  if (auto number = read_with_noun(title)) return number;
  return read_bare(title);
}

bool is_numbered_noun(std::string_view folded) {
  return std::ranges::binary_search(kNouns, folded);
}

bool is_next(const OutlineNumber& number, const OutlineNumber& next) {
  return number.word == next.word && number.parts.size() == next.parts.size() &&
         std::equal(number.parts.begin(), number.parts.end() - 1, next.parts.begin()) &&
         goes_on(number.parts.back(), next.parts.back());
}

bool is_first_below(const OutlineNumber& number, const OutlineNumber& first) {
  return number.word == first.word && number.parts.size() + 1 == first.parts.size() &&
         std::ranges::equal(number.parts, std::span(first.parts).first(number.parts.size())) &&
         first.parts.back().value <= 1;
}

}  // namespace greffier::repair
