#include "typography/settling.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "typography/characters.hpp"
#include "typography/composition.hpp"

namespace greffier::typography {

namespace {

constexpr int kMostRounds = 4;  // after the first

bool is_safe(const Edit& edit) {
  return edit.mode != Mode::to_check;
}

// Ranges of a text in the offsets that they have after some edits.
class Shift {
 public:
  explicit Shift(const std::vector<Edit>& edits) : edits_(edits) {
    for (const Edit& edit : edits) {
      begins_.push_back(edit.begin + shift_);
      shift_ += edit.replacement.size() - (edit.end - edit.begin);
    }
  }

  [[nodiscard]] std::vector<Range> of(std::span<const Range> ranges) const {
    std::vector<Range> moved;
    for (const Range& range : ranges)
      if (const Range now{forward(range.begin), forward(range.end)}; now.begin < now.end)
        moved.push_back(now);
    return moved;
  }
  // Where the edits of a styling set it.
  void add_styled(Styling styling, std::vector<Range>& ranges) const {
    for (std::size_t i = 0; i < edits_.size(); ++i)
      if (edits_[i].styling == styling)
        ranges.push_back({begins_[i], begins_[i] + edits_[i].replacement.size()});
  }

 private:
  // Differences are taken modulo 2^n, as unsigned numbers are.
  [[nodiscard]] std::size_t forward(std::size_t offset) const {
    const auto next = std::ranges::lower_bound(edits_, offset, {}, &Edit::begin);
    if (next == edits_.begin()) return offset;
    const auto last = static_cast<std::size_t>(next - edits_.begin()) - 1;
    const std::size_t end = begins_[last] + edits_[last].replacement.size();
    return edits_[last].end > offset ? end : end + (offset - edits_[last].end);
  }

  const std::vector<Edit>& edits_;
  std::vector<std::size_t> begins_;  // of each edit, in the text that they led to
  std::size_t shift_ = 0;
};

// The paragraph that some edits made, with its ranges moved.
class Corrected {
 public:
  Corrected(const Paragraph& paragraph, const std::vector<Edit>& edits)
      : shift_(edits),
        text_(applied(paragraph.text, edits)),
        kept_(shift_.of(paragraph.protected_ranges)),
        superscripts_(shift_.of(paragraph.superscripts)),
        small_caps_(shift_.of(paragraph.small_caps)),
        italics_(shift_.of(paragraph.italics)),
        can_style_(paragraph.can_style) {
    shift_.add_styled(Styling::superscript, superscripts_);
    shift_.add_styled(Styling::small_caps, small_caps_);
    shift_.add_styled(Styling::italics, italics_);
  }

  [[nodiscard]] Paragraph paragraph() const {
    return {text_, kept_, superscripts_, small_caps_, italics_, can_style_};
  }
  [[nodiscard]] std::vector<Range> moved(const std::vector<Range>& ranges) const {
    return shift_.of(ranges);
  }

 private:
  Shift shift_;
  std::string text_;
  std::vector<Range> kept_, superscripts_, small_caps_, italics_;
  bool can_style_;
};

// Takes the edits to check out of a list.
std::vector<Edit> take_doubtful(std::vector<Edit>& edits) {
  const auto first = std::ranges::stable_partition(edits, is_safe).begin();
  std::vector<Edit> doubtful(std::make_move_iterator(first), std::make_move_iterator(edits.end()));
  edits.erase(first, edits.end());
  return doubtful;
}

// There is nothing but formatting to change.
bool keeps_text(std::string_view text, const std::vector<Edit>& edits) {
  return std::ranges::all_of(edits, [text](const Edit& edit) {
    return text.substr(edit.begin, edit.end - edit.begin) == edit.replacement;
  });
}

}  // namespace

std::vector<Edit> settled(const Paragraph& paragraph, const Rounds& rounds) {
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  const Reading reading = rounds.read(paragraph);
  auto [edits, passes] = rounds.run(paragraph, reading, kAll);
  std::vector<Edit> doubtful = take_doubtful(edits);
  if (edits.empty()) return doubtful;
  const bool keeps_words = !reshapes_words(paragraph.text, edits);
  bool is_settled = keeps_text(paragraph.text, edits);
  for (int n = 0; !is_settled; ++n) {
    if (n == kMostRounds) return {};
    const Corrected corrected(paragraph, edits);
    const Reading now = rounds.read_again(corrected.paragraph(), reading, paragraph.text, edits);
    const bool keeps_masks = n == 0 && now.masked == corrected.moved(reading.masked);
    if (keeps_masks && keeps_words) break;
    std::vector<Edit> next =
        rounds.run(corrected.paragraph(), now, keeps_masks ? passes : kAll).edits;
    std::erase_if(next, std::not_fn(is_safe));
    is_settled = next.empty();
    compose(edits, next, corrected.paragraph().text);
  }
  return with_suggestions(std::move(edits), std::move(doubtful));
}

}  // namespace greffier::typography
