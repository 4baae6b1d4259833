#include "office/page_estimate.hpp"

#include <algorithm>
#include <cmath>

namespace greffier::office {

namespace {

// Points of height that one line of body text and the space after a paragraph take.
constexpr double kLineHeight = 14.5;
constexpr double kParagraphGap = 6;
constexpr double kHeadingExtra = 22;
constexpr double kCellPadding = 8.5;
// Average advance of a letter of French text set in 11 points, in points.
constexpr double kLetterAdvance = 5.4;
constexpr double kPointsPerMillimetre = 72 / 25.4;

// Reads XML once, adding up the height of what it meets.
class Measure {
 public:
  Measure(const BodyNames& names, const Page& page)
      : names_(names),
        line_letters_(page.text_width() * kPointsPerMillimetre / kLetterAdvance),
        page_height_((page.height - page.body_top() - page.body_bottom()) * kPointsPerMillimetre) {}

  // Takes in the body up to `entry`; returns the page there.
  int page_at(std::string_view body, const HeadingEntry& entry) {
    while (at_ < std::min(entry.offset, body.size())) step(body);
    if (entry.starts_page) break_page();
    return page_ + 1;
  }

 private:
  void step(std::string_view body) {
    if (body[at_] != '<') {
      const std::size_t end = std::min(body.find('<', at_), body.size());
      letters_ += end - at_;
      at_ = end;
      return;
    }
    const std::size_t end = std::min(body.find('>', at_), body.size() - 1);
    tag(body.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
  }

  void tag(std::string_view tag) {
    const bool closes = tag.starts_with('/');
    const bool empty = tag.ends_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string_view name = tag.substr(0, tag.find_first_of(" /"));
    if (!names_.page_break.empty() && tag.find(names_.page_break) != std::string_view::npos)
      break_page();
    if (!names_.instruction.empty() && name == names_.instruction)
      (closes ? letters_ : seen_) = closes ? seen_ : letters_;
    if (name == names_.row) return closes ? end_row() : start_row();
    if (name == names_.cell) return closes ? end_cell() : start_cell();
    if ((name == names_.paragraph || name == names_.heading) && (closes || empty))
      end_paragraph(name == names_.heading && name != names_.paragraph);
  }

  void end_paragraph(bool heading) {
    const double letters = std::max(line_letters_ * (in_cell_ ? cell_share_ : 1), 8.0);
    const double lines = std::max(1.0, std::ceil(static_cast<double>(letters_) / letters));
    letters_ = 0;
    const double height = lines * kLineHeight + kParagraphGap + (heading ? kHeadingExtra : 0);
    if (in_cell_) {
      cell_height_ += height;
    } else {
      advance(height);
    }
  }

  void start_row() {
    row_height_ = 0;
    cells_ = 0;
  }
  void start_cell() {
    in_cell_ = true;
    cell_height_ = 0;
    ++cells_;
  }
  void end_cell() {
    in_cell_ = false;
    row_height_ = std::max(row_height_, cell_height_);
  }
  void end_row() {
    advance(row_height_ + kCellPadding);
    // The next rows have as many cells as this one had.
    cell_share_ = 1.0 / std::max(cells_, 1);
  }

  void advance(double height) {
    used_ += height;
    while (used_ > page_height_) {
      used_ -= page_height_;
      ++page_;
    }
  }
  void break_page() {
    if (used_ <= 0) return;
    used_ = 0;
    ++page_;
  }

  const BodyNames& names_;
  double line_letters_;
  double page_height_;
  std::size_t at_ = 0;
  std::size_t letters_ = 0;
  std::size_t seen_ = 0;  // of them before an instruction
  double used_ = 0;
  int page_ = 0;
  bool in_cell_ = false;
  double cell_height_ = 0;
  double row_height_ = 0;
  double cell_share_ = 0.5;
  int cells_ = 0;
};

}  // namespace

std::vector<int> estimate_pages(std::string_view body, const BodyNames& names,
                                std::span<const HeadingEntry> entries, const Page& page) {
  Measure measure(names, page);
  std::vector<int> pages;
  for (const HeadingEntry& entry : entries) pages.push_back(measure.page_at(body, entry));
  return pages;
}

}  // namespace greffier::office
