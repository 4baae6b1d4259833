#include "repair/repeated_passages.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace greffier::repair {

namespace {

constexpr std::size_t kFewestWords = 8;
constexpr std::size_t kMostWords = 60;
constexpr std::size_t kReach = 60;       // texts between a passage and what says it again
constexpr std::size_t kBlock = 400;      // texts that are looked at together
constexpr std::size_t kShingle = 3;      // words
constexpr std::size_t kMostPlaces = 16;  // of a shingle that tells something
constexpr std::size_t kLonger = 6;       // words, at least, that the longer text has more
constexpr double kShare = 0.85;

std::vector<std::uint64_t> words_of(std::string_view folded) {
  std::vector<std::uint64_t> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find('_'), folded.size());
    words.push_back(std::hash<std::string_view>()(folded.substr(0, end)));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

std::uint64_t shingle_at(std::span<const std::uint64_t> words, std::size_t at) {
  std::uint64_t hash = 0;
  for (std::size_t word = at; word < at + kShingle; ++word)
    hash = (hash ^ words[word]) * 0x9E3779B97F4A7C15U;
  return hash;
}

// How many words of `passage` stand in `text` in their order.
std::size_t common_words(std::span<const std::uint64_t> passage,
                         std::span<const std::uint64_t> text) {
  std::vector<std::size_t> common(text.size() + 1, 0);
  for (const std::uint64_t word : passage) {
    std::size_t diagonal = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
      const std::size_t above = common[at];
      common[at] = text[at - 1] == word ? diagonal + 1 : std::max(above, common[at - 1]);
      diagonal = above;
    }
  }
  return common.back();
}

// The same around a place of `text`, twice the passage wide.
bool says_again_at(std::span<const std::uint64_t> passage, std::span<const std::uint64_t> text,
                   std::size_t at) {
  const std::size_t begin = at > passage.size() ? at - passage.size() : 0;
  const std::size_t end = std::min(at + passage.size() + kShingle, text.size());
  const std::size_t common = common_words(passage, text.subspan(begin, end - begin));
  return static_cast<double>(common) >= kShare * static_cast<double>(passage.size());
}

// A shingle of a short text.
struct Shingle {
  std::uint64_t hash = 0;
  std::uint32_t text = 0;
  friend auto operator<=>(const Shingle&, const Shingle&) = default;
};

class Search {
 public:
  explicit Search(const std::vector<std::string>& texts)
      : texts_(texts),
        times_(texts.size(), 0),
        has_source_(texts.size(), 0),
        last_(texts.size(), 0) {}

  std::vector<bool> run() {
    for (std::size_t first = 0; first < texts_.size(); first += kBlock) look_in_block(first);
    std::vector<bool> is_repeated;
    for (std::size_t at = 0; at < texts_.size(); ++at)
      is_repeated.push_back(has_source_[at] != 0 && times_[at] < 3);
    return is_repeated;
  }

 private:
  // Shingles are kept as far as these texts reach.
  void look_in_block(std::size_t first) {
    shingles_.clear();
    const std::size_t end = std::min(first + kBlock, texts_.size());
    const std::size_t from = first > kReach ? first - kReach : 0;
    for (std::size_t at = from; at < std::min(end + kReach, texts_.size()); ++at) add_shingles(at);
    std::ranges::sort(shingles_);
    for (std::size_t at = first; at < end; ++at) look_in(at);
  }

  static bool is_short(std::span<const std::uint64_t> words) {
    return words.size() >= kFewestWords && words.size() <= kMostWords;
  }

  void add_shingles(std::size_t at) {
    const std::vector<std::uint64_t> words = words_of(texts_[at]);
    if (!is_short(words)) return;
    for (std::size_t word = 0; word + kShingle <= words.size(); ++word)
      shingles_.push_back({shingle_at(words, word), static_cast<std::uint32_t>(at)});
  }

  void look_in(std::size_t text) {
    const std::vector<std::uint64_t> words = words_of(texts_[text]);
    std::vector<std::uint32_t> settled;
    for (std::size_t at = 0; at + kShingle <= words.size(); ++at) {
      const auto range =
          std::ranges::equal_range(shingles_, shingle_at(words, at), {}, &Shingle::hash);
      if (range.size() > kMostPlaces) continue;
      for (const Shingle& shingle : range) {
        const std::size_t distance =
            shingle.text > text ? shingle.text - text : text - shingle.text;
        if (distance == 0 || distance > kReach) continue;
        // The first shingle in common tells the place; two tries are enough.
        if (std::ranges::count(settled, shingle.text) >= 2) continue;
        settled.push_back(shingle.text);
        try_passage(shingle.text, words, at, text);
      }
    }
  }

  void try_passage(std::uint32_t passage, std::span<const std::uint64_t> words, std::size_t at,
                   std::size_t text) {
    const std::vector<std::uint64_t> mine = words_of(texts_[passage]);
    if (!says_again_at(mine, words, at)) return;
    if (last_[passage] == text + 1) return;
    last_[passage] = static_cast<std::uint32_t>(text + 1);
    if (times_[passage] < 3) ++times_[passage];
    if (words.size() >= mine.size() + std::max(kLonger, mine.size() / 2)) has_source_[passage] = 1;
  }

  const std::vector<std::string>& texts_;
  std::vector<std::uint8_t> times_;       // how many texts say it again, up to 3
  std::vector<std::uint8_t> has_source_;  // a longer text does
  std::vector<std::uint32_t> last_;       // the last text that says it again, counted from 1
  std::vector<Shingle> shingles_;
};

}  // namespace

std::vector<bool> repeated_passages(const std::vector<std::string>& texts) {
  return Search(texts).run();
}

bool says_again(const std::string& passage, const std::string& text) {
  const std::vector<std::uint64_t> mine = words_of(passage);
  const std::vector<std::uint64_t> words = words_of(text);
  if (mine.size() < kFewestWords || mine.size() > kMostWords) return false;
  for (std::size_t at = 0; at < words.size(); at += mine.size())
    if (says_again_at(mine, words, at)) return true;
  return false;
}

}  // namespace greffier::repair
