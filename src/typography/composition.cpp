#include "typography/composition.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "typography/characters.hpp"

namespace greffier::typography {

namespace {

// Goes through edits made earlier, each with its place in the text that they led to.
class Placed {
 public:
  explicit Placed(const std::vector<Edit>& edits) : edits_(edits) {}

  [[nodiscard]] bool done() const { return index_ == edits_.size(); }
  [[nodiscard]] std::size_t index() const { return index_; }
  [[nodiscard]] Range here() const {
    const Edit& edit = edits_[index_];
    const std::size_t begin = edit.begin + shift_;
    return {begin, begin + edit.replacement.size()};
  }
  void next() {
    const Edit& edit = edits_[index_++];
    shift_ += edit.replacement.size() - (edit.end - edit.begin);
  }
  // An offset of the text after the edits gone through, in the text before them. Differences are
  // taken modulo 2^n, as unsigned numbers are.
  [[nodiscard]] std::size_t back(std::size_t offset) const { return offset - shift_; }

 private:
  const std::vector<Edit>& edits_;
  std::size_t index_ = 0;
  std::size_t shift_ = 0;
};

bool precedes(const Range& a, const Range& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end <= b.end;
}

bool overlap(const Range& a, const Range& b) {
  const Range& first = precedes(a, b) ? a : b;
  const Range& second = precedes(a, b) ? b : a;
  return second.begin < first.end;
}

Range range_of(const Edit& edit) {
  return {edit.begin, edit.end};
}

// Merges two lists from left to right; what overlaps becomes one edit.
class Composition {
 public:
  Composition(std::vector<Edit>& first, std::vector<Edit>& second, std::string_view between)
      : first_(first), second_(second), between_(between), placed_(first) {}

  std::vector<Edit> run() {
    result_.reserve(first_.size() + second_.size());
    while (!placed_.done() || index_ < second_.size()) start_group();
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool first_is_next() const {
    if (placed_.done() || index_ == second_.size()) return !placed_.done();
    return precedes(placed_.here(), range_of(second_[index_]));
  }

  // Takes the next edit of either list, then every one that it meets, and so on.
  void start_group() {
    group_ = first_is_next() ? placed_.here() : range_of(second_[index_]);
    const std::size_t original_begin = placed_.back(group_.begin);
    const std::size_t second_begin = index_;
    const std::size_t first_begin = placed_.index();
    Edit& leader = first_is_next() ? first_[first_begin] : second_[index_];
    take_next();
    while (next_meets_group()) take_next();
    const std::size_t taken = (placed_.index() - first_begin) + (index_ - second_begin);
    const std::size_t original_end = placed_.back(group_.end);
    if (taken > 1) leader.replacement = rendered(second_begin);
    leader.begin = original_begin;
    leader.end = original_end;
    result_.push_back(std::move(leader));
  }

  [[nodiscard]] bool next_meets_group() const {
    if (placed_.done() && index_ == second_.size()) return false;
    return overlap(group_, first_is_next() ? placed_.here() : range_of(second_[index_]));
  }

  void take_next() {
    const bool is_first = first_is_next();
    const Range range = is_first ? placed_.here() : range_of(second_[index_]);
    group_.end = std::max(group_.end, range.end);
    if (is_first)
      placed_.next();
    else
      ++index_;
  }

  // The group's text after the edits of `second` that it holds.
  [[nodiscard]] std::string rendered(std::size_t second_begin) const {
    std::string text;
    std::size_t position = group_.begin;
    for (std::size_t i = second_begin; i < index_; ++i) {
      text += between_.substr(position, second_[i].begin - position);
      text += second_[i].replacement;
      position = second_[i].end;
    }
    return text += between_.substr(position, group_.end - position);
  }

  std::vector<Edit>& first_;
  std::vector<Edit>& second_;
  std::string_view between_;
  Placed placed_;
  std::size_t index_ = 0;  // in second_
  Range group_;            // in offsets of between_
  std::vector<Edit> result_;
};

std::size_t count_gaps(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((classes_of(text[at]) & kBlankSign) != 0) count += is_gap(char_after(text, at)) ? 1 : 0;
  return count;
}

}  // namespace

bool reshapes_words(std::string_view text, const std::vector<Edit>& edits) {
  return std::ranges::any_of(edits, [text](const Edit& edit) {
    return count_gaps(text.substr(edit.begin, edit.end - edit.begin)) !=
           count_gaps(edit.replacement);
  });
}

void compose(std::vector<Edit>& first, std::vector<Edit>& second, std::string_view between) {
  if (first.empty())
    first.swap(second);
  else if (!second.empty())
    first = Composition(first, second, between).run();
  second.clear();
}

std::string applied(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  apply(text, edits, result);
  return result;
}

void apply(std::string_view text, const std::vector<Edit>& edits, std::string& result) {
  result.clear();
  result.reserve(text.size() + edits.size() * 4);
  std::size_t position = 0;
  for (const Edit& edit : edits) {
    result += text.substr(position, edit.begin - position);
    result += edit.replacement;
    position = edit.end;
  }
  result += text.substr(position);
}

std::vector<Edit> moved_back(std::vector<Edit> edits, const std::vector<Edit>& first) {
  Placed placed(first);
  std::erase_if(edits, [&placed](Edit& edit) {
    const Range range = range_of(edit);
    while (!placed.done() && placed.here().end <= range.begin) placed.next();
    if (!placed.done() && overlap(placed.here(), range)) return true;
    edit.begin = placed.back(range.begin);
    edit.end = placed.back(range.end);
    return false;
  });
  return edits;
}

std::vector<Edit> with_suggestions(std::vector<Edit> safe, std::vector<Edit> suggestions) {
  const auto begins_before = [](const Edit& a, const Edit& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  };
  std::ranges::stable_sort(suggestions, begins_before);
  std::vector<Edit> all;
  all.reserve(safe.size() + suggestions.size());
  auto next = safe.begin();
  for (Edit& suggestion : suggestions) {
    while (next != safe.end() && !begins_before(suggestion, *next))
      all.push_back(std::move(*next++));
    const bool meets_last = !all.empty() && overlap(all.back(), suggestion);
    const bool meets_next = next != safe.end() && overlap(*next, suggestion);
    if (!meets_last && !meets_next) all.push_back(std::move(suggestion));
  }
  std::move(next, safe.end(), std::back_inserter(all));
  return all;
}

bool overlap(const Edit& a, const Edit& b) {
  return overlap(range_of(a), range_of(b));
}

}  // namespace greffier::typography
