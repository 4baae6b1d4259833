#include "office/correction_walk.hpp"

#include <algorithm>
#include <utility>

#include "typography/engine.hpp"

namespace greffier::office {

namespace {

using xml::Node;

// A heading as a path names it: without objects and spaces around.
std::string title_of(std::string text) {
  constexpr std::string_view kObject = "\uFFFC";
  for (std::size_t at = text.find(kObject); at != std::string::npos; at = text.find(kObject, at))
    text.erase(at, kObject.size());
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

class Walk {
 public:
  Walk(const PartSource& part, CorrectionFormat& format, const typography::Profile& profile,
       std::vector<ListedCorrection>& listed)
      : format_(format), profile_(profile), listed_(listed) {
    place_.part = part.name();
  }

  void visit(const Node& node) {
    if (node.kind != Node::Kind::element) return;
    const Stop stop = format_.stop(node);
    if (stop == Stop::skipped) return;
    format_.enter(node);
    switch (stop) {
      case Stop::paragraph:
        visit_paragraph(node);
        break;
      case Stop::table:
        visit_table(node);
        break;
      case Stop::row:
        visit_row(node);
        break;
      case Stop::cell:
        visit_cell(node);
        break;
      default:
        visit_children(node, stop == Stop::twin);
    }
    format_.leave(node);
  }

 private:
  void visit_children(const Node& node, bool is_twin) {
    const bool was_quiet = std::exchange(is_quiet_, is_quiet_ || is_twin);
    const int paragraph = place_.paragraph;
    for (const Node& child : node.children) visit(child);
    if (is_twin) place_.paragraph = paragraph;
    is_quiet_ = was_quiet;
  }

  void visit_table(const Node& node) {
    const auto outer = std::exchange(place_.cell, CellPlace{0, 0});
    visit_children(node, false);
    place_.cell = outer;
  }

  void visit_row(const Node& node) {
    if (place_.cell) place_.cell = CellPlace{place_.cell->row + 1, 1};
    visit_children(node, false);
  }

  void visit_cell(const Node& node) {
    const auto own = place_.cell;
    visit_children(node, false);
    place_.cell = own;
    if (place_.cell) place_.cell->column += format_.columns(node);
  }

  // Texts inside a paragraph (notes, boxes) come behind it, but are written first: they may move
  // with a run of it.
  void visit_paragraph(const Node& node) {
    ++place_.paragraph;
    const ParagraphSource source = format_.read(node);
    const std::vector<Change> changes = list_changes(source);
    const auto cell = std::exchange(place_.cell, std::nullopt);
    visit_children(node, false);
    place_.cell = cell;
    if (!changes.empty()) format_.write(node, source, changes);
    if (const int level = format_.heading_level(node); level > 0) enter_section(level, source);
  }

  void enter_section(int level, const ParagraphSource& source) {
    while (!levels_.empty() && levels_.back() >= level) {
      levels_.pop_back();
      place_.headings.pop_back();
    }
    levels_.push_back(level);
    place_.headings.push_back(title_of(source.text()));
  }

  std::vector<Change> list_changes(const ParagraphSource& source) {
    if (source.text().empty()) return {};
    const LookRanges ranges = look_ranges(source);
    const std::vector<typography::Edit> edits =
        typography::edits({.text = source.text(),
                           .protected_ranges = ranges.protected_ranges,
                           .superscripts = ranges.superscripts,
                           .small_caps = ranges.small_caps,
                           .italics = ranges.italics},
                          profile_);
    std::vector<Change> changes;
    for (const typography::Edit& edit : edits) {
      const bool is_applied = edit.mode != typography::Mode::to_check && format_.can_write() &&
                              add_changes(source, edit, changes);
      if (is_quiet_) continue;
      listed_.push_back({typography::described(source.text(), edit, {}), place_, is_applied});
    }
    return changes;
  }

  CorrectionFormat& format_;
  const typography::Profile& profile_;
  std::vector<ListedCorrection>& listed_;
  ParagraphPlace place_;
  std::vector<int> levels_;  // of place_.headings
  bool is_quiet_ = false;
};

}  // namespace

void correct_paragraphs(const PartSource& part, CorrectionFormat& format,
                        const typography::Profile& profile, std::vector<ListedCorrection>& listed) {
  Walk(part, format, profile, listed).visit(part.root());
}

}  // namespace greffier::office
