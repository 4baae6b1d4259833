// A012: lists that are typed.
#include <algorithm>
#include <array>
#include <optional>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"

namespace greffier::accessibility {

namespace {

constexpr std::array<std::string_view, 9> kDashes{"-", "–", "—", "•", "*", "·", "▪", "➢", "→"};
constexpr std::size_t kFewItems = 2;  // one dash is a dialogue or an aside

// What an item begins with: the number that it types, or 0 for a dash.
std::optional<int> mark_of(std::string_view line) {
  const std::size_t end = line.find_first_of(" \t");
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view mark = line.substr(0, end);
  if (std::ranges::find(kDashes, mark) != kDashes.end()) return 0;
  const char last = mark.back();
  const bool is_closed = last == '.' || last == ')' || mark.ends_with("°");
  if (!is_closed || mark.size() > 4) return std::nullopt;
  mark.remove_suffix(mark.ends_with("°") ? 2 : 1);
  if (mark.size() == 1 && mark[0] >= 'a' && mark[0] <= 'z') return mark[0] - 'a' + 1;
  int number = 0;
  for (const char digit : mark) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number > 0 ? std::optional(number) : std::nullopt;
}

// A run of lines that go on from each other.
class Run {
 public:
  explicit Run(Report& report) : report_(report) {}

  void take(std::string_view line, Id at) {
    const auto mark = mark_of(text::trimmed(line));
    if (!mark || !goes_on(*mark)) stop();
    if (!mark || (count_ == 0 && *mark > 1)) return;
    if (count_++ == 0) {
      first_ = excerpt(line);
      at_ = at;
    }
    last_ = *mark;
  }
  void stop() {
    if (count_ >= kFewItems) report_.add(at_, first_, count_);
    count_ = 0;
  }

 private:
  [[nodiscard]] bool goes_on(int mark) const {
    return count_ > 0 && (last_ == 0 ? mark == 0 : mark == last_ + 1);
  }

  Report& report_;
  std::size_t count_ = 0;
  int last_ = 0;
  Id at_ = kWhole;
  std::string first_;
};

void take_lines(const Paragraph& paragraph, Run& run) {
  const std::string text = paragraph.text();
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    run.take(std::string_view(text).substr(at, end - at), paragraph.at);
    at = end + 1;
  }
}

}  // namespace

void check_typed_lists(const Document& document, Report& report) {
  for (const Flow& flow : document.flows) {
    Run run(report);
    for (const Block& block : flow.blocks) {
      const Paragraph* paragraph = block.is_table ? nullptr : &document.paragraphs[block.index];
      const bool is_free = paragraph != nullptr && !paragraph->in_list && !paragraph->in_contents &&
                           !paragraph->is_code && paragraph->level == 0;
      if (is_free)
        take_lines(*paragraph, run);
      else
        run.stop();
    }
    run.stop();
  }
}

}  // namespace greffier::accessibility
