#include "typography/spelling.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/letters.hpp"
#include "typography/characters.hpp"
#include "typography/word_memo.hpp"

namespace greffier::typography {

namespace {

using lexicon::Place;
using lexicon::Traits;

constexpr std::size_t kLongestWord = 40;  // bytes; the dictionary's longest has 38
constexpr std::size_t kChanges = 3;       // values of Change

// The letters that French sets signs on, and those signs.
constexpr std::string_view kA[] = {"à", "â"};
constexpr std::string_view kC[] = {"ç"};
constexpr std::string_view kE[] = {"é", "è", "ê", "ë"};
constexpr std::string_view kI[] = {"î", "ï"};
constexpr std::string_view kO[] = {"ô"};
constexpr std::string_view kU[] = {"ù", "û", "ü"};

struct Signed {
  char letter;
  std::span<const std::string_view> with_signs;
};
constexpr std::array<Signed, 6> kSigned{
    {{'a', kA}, {'c', kC}, {'e', kE}, {'i', kI}, {'o', kO}, {'u', kU}}};

std::span<const std::string_view> signed_letters(char letter) {
  const auto* found = std::ranges::find(kSigned, letter, &Signed::letter);
  return found == kSigned.end() ? std::span<const std::string_view>() : found->with_signs;
}

std::string_view ligature_of(std::string_view letters) {
  if (letters.starts_with("oe")) return "œ";
  if (letters.starts_with("ae")) return "æ";
  return {};
}

// A to Z as a to z.
constexpr char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// oe or ae, whatever the capitals.
bool has_pair(std::string_view word) {
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (small(word[at]) != 'e') continue;
    const char before = small(word[at - 1]);
    if (before == 'o' || before == 'a') return true;
  }
  return false;
}

// A form found by changing the capitals of a word, unless its own are the only ones it has.
Traits found_as(std::string_view form, bool is_as_written) {
  const Traits traits = lexicon::french().find(form);
  return (traits & lexicon::kExactCase) != 0 && !is_as_written ? Traits{0} : traits;
}

// Follows every spelling of a word through the lexicon at once: what no word begins with is
// dropped at that letter.
class Search {
 public:
  Search(std::string_view word, Change change) : word_(word), change_(change) {}

  [[nodiscard]] Respelling run() {
    follow(0, lexicon::kStart);
    is_capital_ = true;
    follow(0, lexicon::kStart);
    return std::move(result_);
  }

 private:
  void follow(std::size_t at, Place place) {
    if (at == word_.size()) return end(place);
    const std::string_view ligature = ligature_of(word_.substr(at));
    const std::size_t length = decode(word_, at).length;
    take(at, at + length, word_.substr(at, length), place);
    if (!ligature.empty()) take(at, at + 2, ligature, place);
    if (change_ == Change::ligatures || (change_ == Change::first_accent && at > 0)) return;
    for (const std::string_view letter : signed_letters(word_[at])) take(at, at + 1, letter, place);
  }

  void take(std::size_t at, std::size_t next, std::string_view letter, Place place) {
    const bool is_raised = is_capital_ && at == 0;
    const Place reached = is_raised ? lexicon::french().step(place, text::upper(letter))
                                    : lexicon::french().step(place, letter);
    if (reached == lexicon::kNowhere) return;
    const std::size_t size = spelling_.size();
    spelling_.append(letter);
    follow(next, reached);
    spelling_.resize(size);
  }

  void end(Place place) {
    const Traits traits = lexicon::french().traits(place);
    const bool is_bound = (traits & lexicon::kExactCase) != 0;
    if (traits == 0 || is_bound || spelling_ == word_) return;
    if (result_.count == 0) result_.spelling = spelling_;
    if (result_.count < 2 && (result_.count == 0 || spelling_ != result_.spelling)) ++result_.count;
    result_.traits |= traits;
  }

  std::string_view word_;
  Change change_;
  bool is_capital_ = false;
  std::string spelling_;
  Respelling result_;
};

// Whatever capitals the dictionary writes it with.
Traits look_up(std::string_view word) {
  Traits traits = found_as(word, true);
  const Capitals capitals = capitals_of(word);
  if (capitals != Capitals::first && capitals != Capitals::all) return traits;
  const std::string lower = text::lower(word);
  traits |= found_as(lower, false);
  if (capitals == Capitals::all) traits |= found_as(with_capitals(lower, Capitals::first), false);
  return traits;
}

}  // namespace

bool may_be_respelled(std::string_view word, Change change) {
  if (word.empty() || word.size() > kLongestWord) return false;
  if (change == Change::every_accent || has_pair(word)) return true;
  return change == Change::first_accent && !signed_letters(small(word.front())).empty();
}

Capitals capitals_of(std::string_view word) {
  const text::CodePoint first = decode(word, 0);
  std::size_t capitals = 0;
  std::size_t others = 0;
  for (std::size_t at = first.length; at < word.size();) {
    const text::CodePoint here = decode(word, at);
    ++(text::is_upper(here.value) ? capitals : others);
    at += here.length;
  }
  if (!text::is_upper(first.value)) return capitals == 0 ? Capitals::none : Capitals::mixed;
  if (capitals == 0) return Capitals::first;
  return others == 0 ? Capitals::all : Capitals::mixed;
}

Traits traits_of(std::string_view word) {
  if (word.size() > kLongestWord) return 0;
  thread_local WordMemo<Traits> known;
  return known.of(word, look_up);
}

Respelling respelled(std::string_view word, Change change) {
  if (!may_be_respelled(word, change)) return {};
  thread_local std::array<WordMemo<Respelling>, kChanges> known;
  return known[static_cast<std::size_t>(change)].of(word, [change](std::string_view written) {
    return Search(text::lower(written), change).run();
  });
}

std::string with_capitals(std::string_view spelling, Capitals capitals) {
  if (capitals == Capitals::all) return text::upper(spelling);
  if (capitals != Capitals::first) return std::string(spelling);
  return text::with_capital(spelling);
}

}  // namespace greffier::typography
