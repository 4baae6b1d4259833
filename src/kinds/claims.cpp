#include "kinds/claims.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/text_place.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

struct NumberWord {
  std::string_view word;
  int value;
};
constexpr std::array kNumberWords{
    NumberWord{"deux", 2},      NumberWord{"trois", 3},      NumberWord{"quatre", 4},
    NumberWord{"cinq", 5},      NumberWord{"six", 6},        NumberWord{"sept", 7},
    NumberWord{"huit", 8},      NumberWord{"neuf", 9},       NumberWord{"dix", 10},
    NumberWord{"onze", 11},     NumberWord{"douze", 12},     NumberWord{"treize", 13},
    NumberWord{"quatorze", 14}, NumberWord{"quinze", 15},    NumberWord{"seize", 16},
    NumberWord{"vingt", 20},    NumberWord{"vingts", 20},    NumberWord{"trente", 30},
    NumberWord{"quarante", 40}, NumberWord{"cinquante", 50}, NumberWord{"soixante", 60},
    NumberWord{"cent", 100},    NumberWord{"cents", 100}};
constexpr int kHundred = 100;

// Words before a number that is of all there are.
constexpr std::array<std::string_view, 20> kOfAll{
    "les",      "des",      "aux",      "ses",    "nos",       "compte",   "comptent",
    "comporte", "comprend", "contient", "reunit", "rassemble", "regroupe", "presente",
    "propose",  "decline",  "en",       "autour", "autour_de", "totalise"};
// What may stand behind the noun without narrowing it; nothing, and punctuation, may too.
constexpr std::array<std::string_view, 23> kNoNarrowing{"membres",
                                                        "action",
                                                        "actions",
                                                        "sont",
                                                        "ont",
                                                        "seront",
                                                        "auront",
                                                        "et",
                                                        "forment",
                                                        "constituent",
                                                        "composent",
                                                        "decrivent",
                                                        "du_schema",
                                                        "du_programme",
                                                        "du_plan",
                                                        "du_territoire",
                                                        "du_document",
                                                        "de_la_communaute",
                                                        "de_l_intercommunalite",
                                                        "qui_suivent",
                                                        "de_la_seance",
                                                        "de_la_reunion",
                                                        "de_ce_jour"};

// How people are there, in the singular that singular() leaves, and as `qualite` tells it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kQualities{
    {{"present", "present"},
     {"presente", "present"},
     {"represente", "represente"},
     {"representee", "represente"},
     {"excuse", "excuse"},
     {"excusee", "excuse"},
     {"absent", "absent"},
     {"absente", "absent"},
     {"votant", "votant"},
     {"votante", "votant"},
     {"en_exercice", "en_exercice"}}};
// Of whom: words between a noun and its quality.
constexpr std::array<std::string_view, 6> kOfWhom{"municipau",     "communautaire", "syndicau",
                                                  "departementau", "regionau",      "titulaire"};
// What may stand behind a quality without narrowing it, as kNoNarrowing behind a noun.
constexpr std::array<std::string_view, 14> kNoNarrowingQuality{
    "sur",         "a_l_ouverture", "a_l_appel",     "au_debut", "en_debut_de",
    "en_seance",   "ce_jour",       "a_cette_heure", "dont",     "prennent",
    "participent", "votent",        "approuvent",    "adoptent"};

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  // bytes
};

bool is_letter(char byte) {
  return (byte & 0x80) != 0 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

// U+00A0, U+202F and the typographic signs are no letters.
std::size_t sign_length(std::string_view text) {
  if (text.starts_with("\u00A0") || text.starts_with("«") || text.starts_with("»")) return 2;
  return text.starts_with("\xE2\x80") ? 3 : 0;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    while (at < text.size() && is_letter(text[at]) && sign_length(text.substr(at)) == 0) ++at;
    if (at > begin) words.push_back({text::fold_name(text.substr(begin, at - begin)), begin, at});
    if (at < text.size()) at += std::max<std::size_t>(sign_length(text.substr(at)), at == begin);
  }
  return words;
}

std::optional<int> word_value(const std::string& word) {
  const auto found = std::ranges::find(kNumberWords, word, &NumberWord::word);
  return found == kNumberWords.end() ? std::nullopt : std::optional(found->value);
}

std::string singular(std::string noun) {
  if (noun.size() > 2 && (noun.ends_with('s') || noun.ends_with('x'))) noun.pop_back();
  return noun;
}

// Nouns of two words, as singular() leaves them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kCompounds{
    {{"compte", "rendu"}, {"proce", "verbal"}, {"proce", "verbau"}}};

class Sentence {
 public:
  explicit Sentence(std::string text) : text_(std::move(text)), words_(words_of(text_)) {}

  // Calls `found(number, noun index, first word)` for each number with a noun.
  template <typename Found>
  void for_each_number(const Found& found) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::size_t end = i;
      const std::optional<int> number = read_number(i, end);
      if (!number || *number < 2) continue;
      if (end < words_.size() && is_spaced(end - 1) && !is_digits(words_[end].folded))
        found(*number, end, i);
      i = end - 1;
    }
  }

  [[nodiscard]] const Word& word(std::size_t index) const { return words_[index]; }
  [[nodiscard]] std::string said(std::size_t first, std::size_t last) const {
    return text_.substr(words_[first].begin, words_[last].end - words_[first].begin);
  }
  [[nodiscard]] bool is_of_all(std::size_t first) const {
    if (first == 0 || !is_spaced(first - 1)) return false;
    const std::string& before = words_[first - 1].folded;
    if (std::ranges::count(kOfAll, before) > 0) return true;
    return before == "de" && first > 1 && words_[first - 2].folded == "autour";
  }
  // The second word of the noun that begins so; "" for a noun of one word.
  [[nodiscard]] std::string_view second_of(std::string_view name, std::size_t noun) const {
    for (const auto& [first, second] : kCompounds)
      if (first == name && noun + 1 < words_.size() && singular(words_[noun + 1].folded) == second)
        return second;
    return {};
  }
  // How the people of `noun` are there; "" when that is not said, or not of all of them.
  [[nodiscard]] std::string quality(std::size_t noun) const {
    std::size_t last = noun;
    std::string told(quality_at(last));
    if (told.empty() && joins(last) && one_of(kOfWhom, singular(words_[last + 1].folded))) ++last;
    if (told.empty() && joins(last)) told = quality_at(++last);
    if (told.empty()) return {};
    if (joins(last) && joins(last + 1) && one_of(kAndOr, words_[last + 1].folded))
      if (std::size_t second = last + 2; !quality_at(second).empty()) {
        told.append("_").append(quality_at(second));
        last = second;
      }
    if (is_a_part(last)) return {};
    return is_alone(last) || is_followed(last, kNoNarrowingQuality) ? told : std::string();
  }
  [[nodiscard]] bool is_alone(std::size_t noun) const {
    if (noun + 1 >= words_.size()) return true;
    const std::string_view between = gap(noun);
    if (between.find_first_of(".,;:!?)\n") != std::string_view::npos ||
        between.find("»") != std::string_view::npos)
      return true;
    return is_followed(noun, kNoNarrowing);
  }

 private:
  static constexpr std::array<std::string_view, 2> kAndOr{"et", "ou"};
  static constexpr std::array<std::string_view, 5> kParts{"quart", "tiers", "moitie", "majorite",
                                                          "cinquieme"};

  // « Sept membres présents, soit plus du quart » (CGCT L2121-21): some of them.
  [[nodiscard]] bool is_a_part(std::size_t last) const {
    constexpr std::size_t kReach = 6;  // words
    if (last + 1 >= words_.size() || words_[last + 1].folded != "soit") return false;
    const std::size_t end = std::min(last + kReach, words_.size());
    for (std::size_t i = last + 2; i < end; ++i)
      if (one_of(kParts, words_[i].folded)) return true;
    return false;
  }

  static bool one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  }

  // The next word goes with this one.
  [[nodiscard]] bool joins(std::size_t index) const {
    return index + 1 < words_.size() && is_spaced(index);
  }

  // What the word at `index` says; « en exercice » is two, and `index` becomes that of the second.
  [[nodiscard]] std::string_view quality_at(std::size_t& index) const {
    std::string word = singular(words_[index].folded);
    if (word == "en" && joins(index)) word += "_" + words_[++index].folded;
    const auto* found = std::ranges::find(kQualities, word, [](auto& each) { return each.first; });
    return found == kQualities.end() ? std::string_view() : found->second;
  }

  // Up to three words behind `index`, joined, are one of `phrases`.
  [[nodiscard]] bool is_followed(std::size_t index,
                                 std::span<const std::string_view> phrases) const {
    std::string following;
    for (std::size_t i = index + 1; i < std::min(index + 4, words_.size()); ++i) {
      following += (following.empty() ? "" : "_") + words_[i].folded;
      if (one_of(phrases, following)) return true;
    }
    return false;
  }

  static bool is_digits(const std::string& word) {
    return word.find_first_not_of("0123456789") == std::string::npos;
  }

  // What stands between a word and the next.
  [[nodiscard]] std::string_view gap(std::size_t index) const {
    const std::string_view text(text_);
    return text.substr(words_[index].end, words_[index + 1].begin - words_[index].end);
  }
  [[nodiscard]] bool is_spaced(std::size_t index) const {
    const std::string_view between = gap(index);
    return between == " " || between == "\u00A0" || between == "\u202F" || between == "\n";
  }

  // « Présents : 13 membres », « (13 membres) ».
  static bool ends_in_space(std::string_view between) {
    return between.ends_with(' ') || between.ends_with("\u00A0") || between.ends_with("\u202F") ||
           between.ends_with('\n') || between.ends_with('(');
  }

  std::optional<int> read_number(std::size_t first, std::size_t& end) const {
    return is_digits(words_[first].folded) ? read_figures(first, end) : read_letters(first, end);
  }

  // Figures that stand alone: no part of a date, of a longer number, of « 2.3 ».
  std::optional<int> read_figures(std::size_t first, std::size_t& end) const {
    end = first + 1;
    const bool stands_alone =
        first == 0 || (is_spaced(first - 1) ? !is_digits(words_[first - 1].folded)
                                            : ends_in_space(gap(first - 1)));
    const std::string& word = words_[first].folded;
    int number = 0;
    const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return stands_alone && error == std::errc{} ? std::optional(number) : std::nullopt;
  }

  // « dix-huit », « quarante et une », « cent quarante », « quatre-vingt-deux ».
  std::optional<int> read_letters(std::size_t first, std::size_t& end) const {
    int number = 0;
    end = first;
    while (end < words_.size()) {
      const std::string& word = words_[end].folded;
      const auto value = word_value(word);
      const bool adds_one = number >= 20 && (word == "un" || word == "une");
      const bool joins = number >= 20 && word == "et" && end + 1 < words_.size() &&
                         (words_[end + 1].folded == "un" || words_[end + 1].folded == "une" ||
                          words_[end + 1].folded == "onze");
      if (!value && !adds_one && !joins) break;
      if (value && *value == kHundred) {
        number = std::max(number, 1) * kHundred;
      } else if (value && *value == 20 && number % kHundred == 4) {
        number += 76;
      } else {
        number += adds_one ? 1 : value.value_or(0);
      }
      ++end;
    }
    return end == first ? std::nullopt : std::optional(number);
  }

  std::string text_;
  std::vector<Word> words_;
};

void add_claims(const Inlines& inlines, Values& claims) {
  const Sentence text(plain_text(inlines));
  text.for_each_number([&](int number, std::size_t noun, std::size_t first) {
    const diag::Span span = place_in(inlines, text.word(first).begin);
    std::string name = singular(text.word(noun).folded);
    if (const std::string_view second = text.second_of(name, noun); !second.empty()) {
      name.append("_").append(second);
      ++noun;
    }
    const bool is_alone = text.is_alone(noun);
    const std::string quality = text.quality(noun);
    Map record;
    record.set("nombre", Value(std::int64_t{number}, span));
    record.set("nom", Value(std::move(name), span));
    record.set("ecrit", Value(text.said(first, noun), span));
    record.set("seul", Value(is_alone, span));
    record.set("tous", Value(is_alone && text.is_of_all(first), span));
    record.set("qualite", Value(quality, span));
    claims.emplace_back(std::move(record), span);
  });
}

}  // namespace

Value claims_of(const Map& data) {
  Values claims;
  if (const Blocks* blocks = body_of(data))
    for_each_inlines(*blocks, [&claims](const Inlines& inlines) { add_claims(inlines, claims); });
  return claims;
}

templating::Shape shape_of_claims() {
  using templating::Shape;
  templating::RecordShape record;
  add(record, member(Derived{"nombre", "Nombre", "Number"}, Shape::of(Shape::number)));
  add_texts(
      record,
      {{"nom", "Nom", "Noun"}, {"ecrit", "Écrit", "Written"}, {"qualite", "Qualité", "Quality"}});
  for (const Derived& each : {Derived{"seul", "Seul", "Alone"}, Derived{"tous", "Tous", "Of all"}})
    add(record, member(each, Shape::of(Shape::truth)));
  return Shape::list_of(Shape::record_of(std::move(record)));
}

Value axes_of(const Map& data) {
  Values axes;
  const Blocks* blocks = body_of(data);
  for (const Block& block : blocks == nullptr ? Blocks() : *blocks) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (heading == nullptr) continue;
    const std::string title = plain_text(heading->inlines);
    if (!text::fold_name(title).starts_with("axe_")) continue;
    Map record;
    record.set("titre", Value(title, block.span));
    axes.emplace_back(std::move(record), block.span);
  }
  return axes;
}

templating::Shape shape_of_axes() {
  using templating::Shape;
  templating::RecordShape record;
  add_texts(record, {{"titre", "Titre", "Title"}});
  return Shape::list_of(Shape::record_of(std::move(record)));
}

}  // namespace greffier::kinds
