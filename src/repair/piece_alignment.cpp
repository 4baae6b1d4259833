#include "repair/piece_alignment.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::repair {

namespace {

using Keys = std::span<const std::string>;

constexpr std::size_t kMostPairs = 250'000;  // that are compared one by one

std::string key_of(const material::Piece& piece) {
  const std::string folded = text::fold_name(words_of(piece));
  const bool is_heading = piece.kind == material::Piece::Kind::heading ||
                          std::holds_alternative<model::Heading>(piece.block->node);
  return is_heading ? "#" + folded : folded;
}

// Two stretches of the two flows, and where each begins.
struct Stretch {
  std::size_t begin = 0, end = 0;    // of the keys
  std::size_t other = 0, limit = 0;  // of the others
};

class Alignment {
 public:
  Alignment(Keys keys, Keys others) : keys_(keys), others_(others), found_(keys.size(), kNoPiece) {}

  std::vector<std::size_t> run() {
    open_.push_back({0, keys_.size(), 0, others_.size()});
    while (!open_.empty()) {
      const Stretch stretch = open_.back();
      open_.pop_back();
      settle(stretch);
    }
    return std::move(found_);
  }

 private:
  void settle(Stretch stretch) {
    take_ends(stretch);
    if (stretch.begin == stretch.end || stretch.other == stretch.limit) return;
    const auto anchors = anchors_of(stretch);
    if (anchors.empty()) return compare(stretch);
    Stretch before = stretch;
    for (const auto& [key, other] : anchors) {
      found_[key] = other;
      open_.push_back({before.begin, key, before.other, other});
      before.begin = key + 1;
      before.other = other + 1;
    }
    open_.push_back({before.begin, stretch.end, before.other, stretch.limit});
  }

  void take_ends(Stretch& stretch) {
    while (stretch.begin < stretch.end && stretch.other < stretch.limit &&
           keys_[stretch.begin] == others_[stretch.other])
      found_[stretch.begin++] = stretch.other++;
    while (stretch.begin < stretch.end && stretch.other < stretch.limit &&
           keys_[stretch.end - 1] == others_[stretch.limit - 1])
      found_[--stretch.end] = --stretch.limit;
  }

  // What stands once on either side, in the order of both.
  std::vector<std::pair<std::size_t, std::size_t>> anchors_of(const Stretch& stretch) const {
    struct Place {
      std::size_t key = kNoPiece, other = kNoPiece;
      int times = 0, other_times = 0;
    };
    std::map<std::string_view, Place> places;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      Place& place = places[keys_[i]];
      place.key = i;
      ++place.times;
    }
    for (std::size_t i = stretch.other; i < stretch.limit; ++i) {
      const auto found = places.find(others_[i]);
      if (found == places.end()) continue;
      found->second.other = i;
      ++found->second.other_times;
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const Place& place = places[keys_[i]];
      if (place.times == 1 && place.other_times == 1) pairs.emplace_back(i, place.other);
    }
    return rising(pairs);
  }

  // The longest sequence whose second numbers rise.
  static std::vector<std::pair<std::size_t, std::size_t>> rising(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    std::vector<std::size_t> tails, before(pairs.size(), kNoPiece);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto place = std::ranges::lower_bound(
          tails, pairs[i].second, {}, [&pairs](std::size_t tail) { return pairs[tail].second; });
      if (place != tails.begin()) before[i] = *(place - 1);
      if (place == tails.end())
        tails.push_back(i);
      else
        *place = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> longest;
    for (std::size_t i = tails.empty() ? kNoPiece : tails.back(); i != kNoPiece; i = before[i])
      longest.push_back(pairs[i]);
    std::ranges::reverse(longest);
    return longest;
  }

  // The longest common sequence, when the stretch is small enough.
  void compare(const Stretch& stretch) {
    const std::size_t rows = stretch.end - stretch.begin;
    const std::size_t columns = stretch.limit - stretch.other;
    if (rows > kMostPairs / columns) return;
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
      return longest[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;)
      for (std::size_t column = columns; column-- > 0;)
        at(row, column) = keys_[stretch.begin + row] == others_[stretch.other + column]
                              ? at(row + 1, column + 1) + 1
                              : std::max(at(row + 1, column), at(row, column + 1));
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
      if (keys_[stretch.begin + row] == others_[stretch.other + column])
        found_[stretch.begin + row++] = stretch.other + column++;
      else if (at(row + 1, column) >= at(row, column + 1))
        ++row;
      else
        ++column;
    }
  }

  Keys keys_, others_;
  std::vector<std::size_t> found_;
  std::vector<Stretch> open_;
};

}  // namespace

std::string words_of(const material::Piece& piece) {
  if (piece.kind != material::Piece::Kind::block) return material::text_of(piece);
  std::string words;
  model::for_each_inlines(std::span(&*piece.block, 1), [&words](const model::Inlines& inlines) {
    if (!words.empty()) words += ' ';
    words += material::text_of(material::line(inlines));
  });
  return words;
}

std::vector<std::string> keys_of(const material::Pieces& pieces) {
  std::vector<std::string> keys;
  keys.reserve(pieces.size());
  for (const material::Piece& piece : pieces) keys.push_back(key_of(piece));
  return keys;
}

std::vector<std::size_t> align(const std::vector<std::string>& keys,
                               const std::vector<std::string>& others) {
  return Alignment(keys, others).run();
}

double shared_words(const std::string& key, const std::vector<std::string>& others) {
  const auto for_each_word = [](std::string_view text, auto&& take) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("_#"), text.size());
      if (end > 0) take(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  };
  std::set<std::string_view> known;
  for (const std::string& other : others)
    for_each_word(other, [&known](std::string_view word) { known.insert(word); });
  std::size_t words = 0, shared = 0;
  for_each_word(key, [&](std::string_view word) {
    ++words;
    shared += known.contains(word) ? 1 : 0;
  });
  return words == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(words);
}

}  // namespace greffier::repair
