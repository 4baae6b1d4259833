// T35.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "text/fold.hpp"
#include "typography/characters.hpp"
#include "typography/document_checks.hpp"
#include "typography/person_names.hpp"
#include "typography/sign_classes.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

namespace {

constexpr std::size_t kShortest = 2;  // letters
constexpr std::size_t kLongest = 12;
constexpr std::size_t kSurelyShort = 6;  // longer words in capitals may be words

// What stands before an acronym and not before a name in capitals.
constexpr std::array<std::string_view, 20> kDeterminers{
    "le",  "la",    "les", "l",   "du",  "des", "au",    "aux",   "un",   "une",
    "cet", "cette", "ce",  "ces", "son", "sa",  "notre", "votre", "leur", "d"};

// Acronyms that need no explanation.
constexpr std::array<std::string_view, 48> kKnown{
    "TVA", "SNCF", "RATP", "EDF", "ONU",   "UE",    "USA",  "PDF", "HTML", "CSV", "ODT",  "DOCX",
    "ADN", "CDD",  "CDI",  "PME", "TGV",   "SMS",   "RER",  "TER", "TTC",  "HT",  "SA",   "SARL",
    "RH",  "DVD",  "CD",   "USB", "GPS",   "URL",   "IBAN", "BIC", "RIB",  "CV",  "TV",   "PC",
    "BD",  "QR",   "CP",   "CM",  "SIRET", "INSEE", "SAMU", "RSA", "HLM",  "VTT", "OTAN", "IRM"};

bool is_capital(char32_t c) {
  return c >= 'A' && c <= 'Z';
}

// An acronym where it stands: EPCI or E.P.C.I., both of the key EPCI.
struct Mention {
  std::string key;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_dotted = false;
  bool is_surely_one = false;  // a determiner stands before it
  bool is_explained = false;
};

bool follows_determiner(std::string_view text, std::size_t begin) {
  std::size_t end = blanks_begin(text, begin);
  const bool is_elided_here = is_apostrophe(char_before(text, end));
  if (is_elided_here) end -= decode_before(text, end).length;
  const std::string_view word = word_before(text, end);
  const bool is_part_of_name = is_elided_here && word == "D";  // D’HAENE
  return is_in(word, kDeterminers) && !is_part_of_name;
}

bool is_in_capitals(std::string_view word) {
  return word.size() > 1 && text::is_upper(char_after(word, 0)) &&
         text::is_upper(char_before(word, word.size()));
}

// In the middle of words in capitals, a word in capitals is no acronym.
bool is_shouted(std::string_view text, std::size_t begin, std::size_t end) {
  return is_in_capitals(word_before(text, blanks_begin(text, begin))) ||
         is_in_capitals(word_after(text, blanks_end(text, end)));
}

// « établissement public (EPCI) », « l’EPCI (établissement public…) ».
bool is_explained(std::string_view text, std::size_t begin, std::size_t end) {
  const bool is_between = char_before(text, begin) == '(' && char_after(text, end) == ')';
  if (is_between) return is_letter(char_before(text, blanks_begin(text, begin - 1)));
  const std::size_t bracket = blanks_end(text, end);
  if (bracket == end || char_after(text, bracket) != '(') return false;
  const std::string_view first = word_after(text, bracket + 1);
  return !first.empty() && !is_in_capitals(first) &&
         char_after(text, bracket + 1 + first.size()) != ')';
}

bool is_number(std::string_view letters) {
  return letters.find_first_not_of("IVX") == std::string_view::npos;
}

// « COMMUNE » is a word in capitals, « CODERST » is none.
bool may_be_acronym(const std::string& letters) {
  if (letters.size() <= kSurelyShort) return true;
  return traits_of(letters) == 0 && respelled(letters, Change::every_accent).count == 0;
}

// The mention whose first capital is at `begin`; an empty key when there is none.
Mention mention_at(std::string_view text, std::size_t begin) {
  Mention found{.key = {}, .begin = begin, .end = begin};
  found.is_dotted = char_after(text, begin + 1) == '.' && is_capital(char_after(text, begin + 2));
  while (is_capital(char_after(text, found.end))) {
    found.key += text[found.end++];
    if (found.is_dotted && char_after(text, found.end) == '.') ++found.end;
  }
  const char32_t right = char_after(text, found.end);
  const bool is_part = is_word(right) || is_one_of(right, U"-/&");
  const bool has_length = found.key.size() >= kShortest && found.key.size() <= kLongest;
  if (is_part || !has_length || is_number(found.key) || !may_be_acronym(found.key))
    found.key.clear();
  return found;
}

// « Ordre » is a word, « Epci » and « SCoT » are none.
bool is_known_word(std::string_view word) {
  return capitals_of(word) == Capitals::first &&
         (traits_of(word) != 0 || respelled(word, Change::first_accent).count > 0);
}

// What a document says of one acronym.
struct Acronym {
  const Passage* passage = nullptr;  // of its first mention
  Mention first;
  bool is_surely_one = false;
  bool is_explained = false;
  bool is_dotted = false;  // as it is first written
  bool has_two_ways = false;
};

// Goes through the mentions of a document.
class Acronyms {
 public:
  Acronyms(const DocumentText& document, Report& report) : report_(report) {
    for (const PersonName& name : person_names(document)) names_.insert(name.folded);
  }

  void read(const Passage& passage) {
    const std::string_view text = passage.text;
    for (std::size_t at = find_class(text, 0, kCapitalSign); at < text.size();) {
      const char32_t left = char_before(text, at);
      const bool is_part = is_word(left) || is_one_of(left, U"-.&/");
      Mention mention = mention_at(text, at);
      at = std::max(mention.end, at + 1);
      if (!is_part && !mention.key.empty()) see(passage, mention);
      at = find_class(text, at, kCapitalSign);
    }
  }

  // « Epci », « SCoT » beside EPCI, SCOT: known only once all of a document is read.
  void compare(const Passage& passage) {
    if (found_.empty()) return;
    const std::string_view text = passage.text;
    for (std::size_t at = find_class(text, 0, kCapitalSign); at < text.size();) {
      const std::string_view word = word_after(text, at);
      if (!is_word(char_before(text, at))) compare(passage, at, word);
      at = find_class(text, std::max(at + word.size(), at + 1), kCapitalSign);
    }
  }

  void finish() {
    for (const auto& [key, acronym] : found_) {
      const bool is_known = std::ranges::find(kKnown, key) != kKnown.end();
      if (acronym.is_surely_one && !acronym.is_explained && !is_known)
        report_.add(kAcronymUnexplained, place_of(acronym), written(acronym));
      else if (acronym.is_surely_one && acronym.is_explained && !acronym.first.is_explained)
        report_.add(kAcronymEarly, place_of(acronym), written(acronym));
    }
  }

 private:
  void compare(const Passage& passage, std::size_t begin, std::string_view word) {
    const bool is_other = word.size() >= kShortest && word.size() <= kLongest &&
                          std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_other || is_word(char_after(passage.text, begin + word.size()))) return;
    const auto found = found_.find(text::upper(word));
    if (found == found_.end() || found->second.has_two_ways || is_known_word(word)) return;
    found->second.has_two_ways = true;
    report_.add(kAcronymTwoWays, place(passage, begin, begin + word.size()), word,
                written(found->second));
  }

  void see(const Passage& passage, Mention& mention) {
    const std::string_view text = passage.text;
    if (names_.contains(text::fold_name(mention.key))) return;
    if (is_shouted(text, mention.begin, mention.end)) return;
    mention.is_explained = is_explained(text, mention.begin, mention.end);
    mention.is_surely_one = mention.is_explained || follows_determiner(text, mention.begin);
    if (!mention.is_surely_one) return;
    Acronym& acronym = found_[mention.key];
    if (acronym.passage == nullptr) acronym = {&passage, mention, false, false, mention.is_dotted};
    acronym.is_surely_one = true;
    acronym.is_explained |= mention.is_explained;
    if (acronym.is_dotted != mention.is_dotted && !acronym.has_two_ways) {
      acronym.has_two_ways = true;
      report_.add(kAcronymTwoWays, place(passage, mention.begin, mention.end),
                  text.substr(mention.begin, mention.end - mention.begin), written(acronym));
    }
  }

  static diag::Span place_of(const Acronym& acronym) {
    return place(*acronym.passage, acronym.first.begin, acronym.first.end);
  }
  static std::string_view written(const Acronym& acronym) {
    return std::string_view(acronym.passage->text)
        .substr(acronym.first.begin, acronym.first.end - acronym.first.begin);
  }

  Report& report_;
  std::set<std::string> names_;  // surnames, folded
  std::map<std::string, Acronym> found_;
};

}  // namespace

void check_acronyms(const DocumentText& document, Report& report) {
  Acronyms acronyms(document, report);
  for (const Passage& passage : document.passages()) acronyms.read(passage);
  for (const Passage& passage : document.passages()) acronyms.compare(passage);
  acronyms.finish();
}

}  // namespace greffier::typography
