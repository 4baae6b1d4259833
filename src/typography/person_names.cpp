#include "typography/person_names.hpp"

#include <array>
#include <set>

#include "text/fold.hpp"
#include "typography/characters.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

namespace {

constexpr std::size_t kMost = 1000;
constexpr std::size_t kShortest = 3;  // letters of a surname without a civility

constexpr std::array<std::string_view, 12> kCivilities{"M",  "MM", "Mme", "Mmes", "Mlle", "Mlles",
                                                       "Dr", "Pr", "Me",  "Mgr",  "Mr",   "Drs"};
// Words that begin with a capital at the start of a sentence, and are no first names.
constexpr std::array<std::string_view, 30> kNoNames{
    "le", "la",  "les",   "l",   "un",  "une", "des", "du",   "de",    "d",
    "ce", "cet", "cette", "ces", "son", "sa",  "ses", "leur", "notre", "votre",
    "au", "aux", "en",    "à",   "et",  "ou",  "par", "pour", "sur",   "dans"};

// A word of letters, hyphens and apostrophes between letters.
std::string_view name_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const text::CodePoint here = decode(text, end);
    const bool is_joint = end > begin && (here.value == '-' || here.value == U'’') &&
                          is_letter(char_after(text, end + here.length));
    if (!is_letter(here.value) && !is_joint) break;
    end += here.length;
  }
  return text.substr(begin, end - begin);
}

bool begins_with_capital(std::string_view word) {
  return text::is_upper(char_after(word, 0));
}

bool is_in_capitals(std::string_view word) {
  return begins_with_capital(word) && text::is_upper(char_before(word, word.size()));
}

// Collects the names of a document, passage by passage, word by word.
class Collector {
 public:
  explicit Collector(std::vector<PersonName>& names) : names_(names) {}

  void read(const Passage& passage) {
    const std::string_view text = passage.text;
    previous_ = {};
    for (std::size_t at = 0; at < text.size() && names_.size() < kMost;) {
      const std::string_view word = name_at(text, at);
      if (word.empty()) {
        at += decode(text, at).length;
        continue;
      }
      see(passage, at, word);
      at += word.size();
    }
  }

 private:
  // The last word of capitalised ones after a civility; or a word in capitals after a first name.
  void see(const Passage& passage, std::size_t at, std::string_view word) {
    const bool is_civility = std::ranges::find(kCivilities, word) != kCivilities.end();
    const bool follows = touches_previous(passage.text, at);
    if (is_civility) {
      is_announced_ = true;
    } else if (follows && begins_with_capital(word) && (is_announced_ || is_surname(word))) {
      if (!names_next(passage.text, at + word.size())) add(passage, at, word);
    } else {
      is_announced_ = false;
    }
    previous_ = word;
    previous_end_ = at + word.size();
  }

  // Only blanks, or the point of « M. », between the two words.
  [[nodiscard]] bool touches_previous(std::string_view text, std::size_t at) const {
    if (previous_.empty()) return false;
    std::size_t begin = previous_end_;
    if (is_announced_ && char_after(text, begin) == '.') ++begin;
    return blanks_end(text, begin) == at && at > begin;
  }

  [[nodiscard]] bool is_surname(std::string_view word) const {
    return is_in_capitals(word) && word.size() >= kShortest && begins_with_capital(previous_) &&
           !is_in_capitals(previous_) && !is_in(previous_, kNoNames);
  }

  // True when another capitalised word follows: this one is a first name.
  static bool names_next(std::string_view text, std::size_t end) {
    const std::size_t next = blanks_end(text, end);
    return next > end && begins_with_capital(name_at(text, next));
  }

  void add(const Passage& passage, std::size_t at, std::string_view word) {
    is_announced_ = false;
    push(passage, at, word, false);
    const bool is_civility = std::ranges::find(kCivilities, previous_) != kCivilities.end();
    const std::string_view text = passage.text;
    if (is_civility || !begins_with_capital(previous_) || char_after(text, previous_end_) == '.' ||
        is_in(previous_, kNoNames) || (traits_of(previous_) & lexicon::kFirstName) != 0)
      return;
    const std::size_t begin = previous_end_ - previous_.size();
    push(passage, begin, text.substr(begin, at + word.size() - begin), true);
  }

  void push(const Passage& passage, std::size_t begin, std::string_view name, bool is_double) {
    if (!seen_.emplace(name).second) return;
    names_.push_back({std::string(name), text::fold_name(name), &passage, begin, is_double});
  }

  std::vector<PersonName>& names_;
  std::set<std::string, std::less<>> seen_;
  std::string_view previous_;
  std::size_t previous_end_ = 0;
  bool is_announced_ = false;
};

}  // namespace

std::vector<PersonName> person_names(const DocumentText& document) {
  std::vector<PersonName> names;
  Collector collector(names);
  for (const Passage& passage : document.passages()) collector.read(passage);
  return names;
}

}  // namespace greffier::typography
