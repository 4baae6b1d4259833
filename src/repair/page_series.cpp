#include "repair/page_series.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

#include "repair/piece_text.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::size_t kLeastPage = 120;   // bytes of text between two page numbers
constexpr int kLargestBareNumber = 1500;  // years are no pages
constexpr int kLargestStep = 3;           // numbers that may be missing between two, and one

std::vector<LonePageNumber> marks_of(const Flow& flow) {
  std::vector<LonePageNumber> marks;
  for (std::size_t at = 0; at < flow.pieces.size(); ++at) {
    const Piece& piece = flow.pieces[at];
    if (piece.kind == Piece::Kind::block || piece.ordered) continue;
    const auto mark = read_page_mark(flow.texts[at]);
    const bool is_page =
        mark &&
        (!mark->is_bare || (piece.kind == Piece::Kind::line && mark->page <= kLargestBareNumber));
    if (is_page) marks.push_back({at, *mark});
  }
  return marks;
}

// The longest run of marks that rise by small steps, a page of text between them.
std::vector<LonePageNumber> longest_series(const Flow& flow,
                                           const std::vector<LonePageNumber>& marks) {
  struct Link {
    std::size_t length = 1;
    std::size_t before = SIZE_MAX;
  };
  std::vector<Link> links(marks.size());
  std::map<int, std::size_t> last_with;  // the best mark of each page so far
  std::size_t best = SIZE_MAX;
  for (std::size_t at = 0; at < marks.size(); ++at) {
    for (int step = 1; step <= kLargestStep; ++step) {
      const auto before = last_with.find(marks[at].mark.page - step);
      if (before == last_with.end()) continue;
      const std::size_t gap =
          flow.offsets[marks[at].piece] - flow.offsets[marks[before->second].piece];
      if (gap >= kLeastPage && links[before->second].length >= links[at].length)
        links[at] = {links[before->second].length + 1, before->second};
    }
    const auto [same, is_new] = last_with.emplace(marks[at].mark.page, at);
    if (!is_new && links[at].length >= links[same->second].length) same->second = at;
    if (best == SIZE_MAX || links[at].length > links[best].length) best = at;
  }
  std::vector<LonePageNumber> series;
  for (std::size_t at = best; at != SIZE_MAX; at = links[at].before) series.push_back(marks[at]);
  std::ranges::reverse(series);
  return series;
}

// « Page 1 sur 3 », « Page 2 sur 3 »: one number of pages, rising pages.
bool say_how_many(const std::vector<LonePageNumber>& marks) {
  bool is_rising = marks.size() >= 2;
  for (std::size_t at = 1; at < marks.size(); ++at)
    is_rising &= marks[at].mark.of != 0 && marks[at].mark.of == marks[at - 1].mark.of &&
                 marks[at].mark.page > marks[at - 1].mark.page;
  return is_rising;
}

// Hardly a number is missing.
bool is_dense(const std::vector<LonePageNumber>& series) {
  if (series.size() < 3) return false;
  const int pages = series.back().mark.page - series.front().mark.page;
  return pages * 2 <= static_cast<int>(series.size() - 1) * 3;
}

class Judge {
 public:
  Judge(const Flow& flow, const std::vector<std::uint8_t>& is_gone)
      : flow_(flow), is_gone_(is_gone) {}

  // A page ends here: the file says so, or a header or a footer is beside.
  bool is_at_page_end(std::size_t piece) const {
    const std::size_t next = piece + 1;
    if (flow_.pieces[piece].join == Join::page) return true;
    if (next < flow_.pieces.size() &&
        (flow_.pieces[next].join == Join::page || is_gone_[next] != 0))
      return true;
    return piece > 0 && is_gone_[piece - 1] != 0;
  }

  // No title comes behind it.
  bool is_before_text(std::size_t piece) const {
    const std::size_t after = flow_.after({static_cast<std::uint32_t>(piece), 1});
    if (after >= flow_.pieces.size()) return false;
    const std::string& text = flow_.texts[after];
    return flow_.pieces[after].kind == Piece::Kind::item || last_sign(text) == U'.' ||
           begins_small(text) || text.size() > 80;
  }

  // A sentence goes on beyond it.
  bool is_in_sentence(std::size_t piece) const {
    const Occurrence place{static_cast<std::uint32_t>(piece), 1};
    const std::size_t before = flow_.before(place);
    const std::size_t after = flow_.after(place);
    return before < flow_.pieces.size() && after < flow_.pieces.size() &&
           flow_.pieces[before].kind != Piece::Kind::heading &&
           flow_.pieces[after].kind == Piece::Kind::line &&
           goes_on(flow_.texts[before], flow_.texts[after]);
  }

 private:
  const Flow& flow_;
  const std::vector<std::uint8_t>& is_gone_;
};

void judge_series(const Judge& judge, std::vector<LonePageNumber>& series) {
  std::size_t page_ends = 0;
  std::size_t breaks = 0;
  std::size_t texts = 0;
  for (const LonePageNumber& each : series) {
    page_ends += judge.is_at_page_end(each.piece) ? 1U : 0U;
    breaks += judge.is_in_sentence(each.piece) ? 1U : 0U;
    texts += judge.is_before_text(each.piece) ? 1U : 0U;
  }
  const std::size_t count = series.size();
  // Numbers of chapters have titles behind them, those of paragraphs have text: pages have both.
  const bool is_mixed = texts * 10 >= count && texts < count;
  const bool is_sure =
      breaks * 5 >= count || page_ends * 2 >= count || (count >= 8 && breaks >= 1 && is_mixed);
  for (LonePageNumber& each : series) each.is_sure = is_sure;
}

}  // namespace

std::vector<LonePageNumber> lone_page_numbers(const Flow& flow,
                                              const std::vector<std::uint8_t>& is_gone) {
  std::vector<LonePageNumber> marks = marks_of(flow);
  const auto bare = std::ranges::stable_partition(
      marks, [](const LonePageNumber& each) { return !each.mark.is_bare; });
  std::vector<LonePageNumber> bare_series =
      longest_series(flow, std::vector<LonePageNumber>(bare.begin(), bare.end()));
  marks.erase(bare.begin(), bare.end());
  const Judge judge(flow, is_gone);
  const bool is_series = longest_series(flow, marks).size() >= 2 || say_how_many(marks);
  for (LonePageNumber& each : marks)
    each.is_sure = is_series || each.mark.is_full || judge.is_at_page_end(each.piece);
  if (!is_series && is_dense(bare_series)) {
    judge_series(judge, bare_series);
    marks.insert(marks.end(), bare_series.begin(), bare_series.end());
  }
  std::ranges::sort(marks, {}, &LonePageNumber::piece);
  return marks;
}

}  // namespace greffier::repair
