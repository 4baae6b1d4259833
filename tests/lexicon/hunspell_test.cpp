// The lexicon against the program that its dictionary was made for: both accept the same words.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <hunspell/hunspell.hxx>

#include "catch.hpp"
#include "dictionary/affixes.hpp"
#include "dictionary/lines.hpp"
#include "io/file_system.hpp"
#include "lexicon/lexicon.hpp"
#include "text/letters.hpp"
#include "typography/spelling.hpp"

using namespace greffier;

namespace {

// Loaded once: it takes a tenth of a second.
Hunspell& judge() {
  static Hunspell hunspell(GREFFIER_DICTIONARY ".aff", GREFFIER_DICTIONARY ".dic");
  return hunspell;
}

// Hunspell cuts words at these signs and accepts them by their parts, adds up figures, and takes
// points off: none of that is the lexicon's business.
bool is_cut(std::string_view word) {
  return word.empty() || word.find_first_of("-.0123456789' ") != std::string_view::npos ||
         word.find("·") != std::string_view::npos || word.find("‘") != std::string_view::npos ||
         word.find("’") != std::string_view::npos;
}

// A word of the dictionary file, with its flags.
struct Stem {
  std::string text;
  dictionary::Flags flags;
};
[[nodiscard]] const std::vector<Stem>& stems();

// Symbols of units bound to their capitals (« min », « Gal »), in small letters. Of two words that
// are written alike Hunspell looks at one, so that « Min » is refused for « min » the symbol though
// « min » is a word too; the lexicon knows both.
bool is_symbol(std::string_view word) {
  static const std::set<std::string> kSymbols = [] {
    std::set<std::string> symbols;
    for (const Stem& each : stems())
      if (each.flags.contains("||")) symbols.insert(text::lower(each.text));
    return symbols;
  }();
  return kSymbols.contains(text::lower(word));
}

// Words on which the two do not agree, the first few of them, for the report.
class Disagreement {
 public:
  void compare(const std::string& word) {
    ++asked_;
    if (is_symbol(word)) return;
    if (judge().spell(word) == (typography::traits_of(word) != 0)) return;
    if (++count_ <= 20) examples_ += word + ' ';
  }
  void check(std::size_t at_least) const {
    INFO(count_ << " of " << asked_ << ": " << examples_);
    CHECK(count_ == 0);
    CHECK(asked_ >= at_least);
  }

 private:
  std::size_t asked_ = 0;
  std::size_t count_ = 0;
  std::string examples_;
};

std::vector<Stem> read_stems() {
  const io::DiskFileSystem disk;
  const auto file = disk.read(GREFFIER_DICTIONARY ".dic");
  REQUIRE(file);
  std::vector<Stem> result;
  for (const std::string_view line : dictionary::lines_of(*file)) {
    const std::string_view entry = dictionary::fields_of(line)[0];
    const std::size_t slash = std::min(entry.find('/', 1), entry.size());
    result.push_back({std::string(entry.substr(0, slash)),
                      dictionary::Flags(entry.substr(std::min(slash + 1, entry.size())))});
  }
  return result;
}
const std::vector<Stem>& stems() {
  static const std::vector<Stem> kStems = read_stems();
  return kStems;
}
dictionary::Affixes affixes() {
  const io::DiskFileSystem disk;
  const auto file = disk.read(GREFFIER_DICTIONARY ".aff");
  REQUIRE(file);
  return *dictionary::read_affixes(*file);
}

}  // namespace

TEST_CASE("Hunspell accepts every form of the lexicon") {
  std::size_t rejected = 0;
  std::string examples;
  for (const std::string& form : lexicon::french().forms()) {
    if (judge().spell(form)) continue;
    if (++rejected <= 20) examples += form + ' ';
  }
  INFO(examples);
  CHECK(rejected == 0);
}

// Right or wrong: an affix is tried whether or not the word may take it there, so that half of what
// is asked is no word.
TEST_CASE("every stem with every affix of its flags is accepted by both or by neither") {
  const dictionary::Affixes rules = affixes();
  Disagreement disagreement;
  std::size_t turn = 0;
  const auto compare = [&](const std::u32string& word, std::size_t one_in) {
    const std::string text = dictionary::utf8(word);
    if (++turn % one_in == 0 && !is_cut(text)) disagreement.compare(text);
  };
  for (const Stem& each : stems()) {
    const std::u32string stem = dictionary::code_points(each.text);
    for (const std::string_view flag : each.flags.each()) {
      if (const auto found = rules.suffixes.find(flag); found != rules.suffixes.end())
        for (const dictionary::Affix& affix : found->second.affixes)
          if (stem.ends_with(affix.strip))
            compare(stem.substr(0, stem.size() - affix.strip.size()) + affix.add, 5);
      if (const auto found = rules.prefixes.find(flag); found != rules.prefixes.end())
        for (const dictionary::Affix& affix : found->second.affixes) compare(affix.add + stem, 1);
    }
  }
  disagreement.check(100'000);
}

TEST_CASE("capitals are taken alike") {
  Disagreement disagreement;
  const std::vector<std::string> forms = lexicon::french().forms();
  for (std::size_t i = 0; i < forms.size(); i += 11) {
    if (is_cut(forms[i])) continue;
    disagreement.compare(text::upper(forms[i]));
    disagreement.compare(text::lower(forms[i]));
    disagreement.compare(
        typography::with_capitals(text::lower(forms[i]), typography::Capitals::first));
  }
  disagreement.check(100'000);
}

// One letter changed, dropped, doubled or exchanged with the next: near to words, and mostly none.
TEST_CASE("words with a slip are accepted by both or by neither") {
  Disagreement disagreement;
  const std::vector<std::string> forms = lexicon::french().forms();
  const std::u32string letters = U"eéèêaàâioôuùcçsntrl";
  for (std::size_t i = 0; i < forms.size(); i += 5) {
    if (is_cut(forms[i])) continue;
    std::u32string word = dictionary::code_points(forms[i]);
    const std::size_t at = i * 7 % word.size();
    switch (i / 5 % 4) {
      case 0:
        word[at] = letters[i % letters.size()];
        break;
      case 1:
        word.erase(at, 1);
        break;
      case 2:
        word.insert(at, 1, word[at]);
        break;
      default:
        std::swap(word[at], word[(at + 1) % word.size()]);
    }
    if (!word.empty()) disagreement.compare(dictionary::utf8(word));
  }
  disagreement.check(60'000);
}

// What T22 and T23 ask: the word without its signs.
TEST_CASE("words without their accents and ligatures are accepted by both or by neither") {
  Disagreement disagreement;
  for (const std::string& form : lexicon::french().forms()) {
    std::string bare = form;
    for (const auto& [sign, letter] : {std::pair{"é", "e"},
                                       {"è", "e"},
                                       {"ê", "e"},
                                       {"œ", "oe"},
                                       {"à", "a"},
                                       {"â", "a"},
                                       {"î", "i"},
                                       {"ç", "c"}})
      for (std::size_t at = bare.find(sign); at != std::string::npos; at = bare.find(sign, at))
        bare.replace(at, 2, letter);
    if (bare != form && bare.size() % 3 == 0 && !is_cut(bare)) disagreement.compare(bare);
  }
  disagreement.check(20'000);
}
