#include "office/correction_walk.hpp"

#include <algorithm>
#include <utility>

#include "text/numbers.hpp"
#include "text/utf8.hpp"
#include "typography/characters.hpp"
#include "typography/engine.hpp"

namespace greffier::office {

namespace {

using xml::Node;

bool holds(std::string_view text, char32_t character) {
  std::string bytes;
  text::append(bytes, character);
  return text.find(bytes) != std::string_view::npos;
}

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
       const CorrectionOptions& options, std::vector<ListedCorrection>& listed,
       ReadParagraphs& read)
      : format_(format), profile_(profile), options_(options), listed_(listed), read_(read) {
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
    const int level = format_.heading_level(node);
    const std::vector<Change> changes = list_changes(source, level > 0);
    const auto cell = std::exchange(place_.cell, std::nullopt);
    visit_children(node, false);
    place_.cell = cell;
    if (!changes.empty()) format_.write(node, source, changes);
    if (level > 0) enter_section(level, source);
  }

  void enter_section(int level, const ParagraphSource& source) {
    while (!levels_.empty() && levels_.back() >= level) {
      levels_.pop_back();
      place_.headings.pop_back();
    }
    levels_.push_back(level);
    place_.headings.push_back(title_of(source.text()));
  }

  std::vector<Change> list_changes(const ParagraphSource& source, bool is_heading) {
    if (source.text().empty()) return {};
    const LookRanges ranges = look_ranges(source);
    const typography::Paragraph paragraph{.text = source.text(),
                                          .protected_ranges = ranges.protected_ranges,
                                          .superscripts = ranges.superscripts,
                                          .small_caps = ranges.small_caps,
                                          .italics = ranges.italics};
    if (!is_quiet_) read_.add(paragraph, is_heading, place_);
    note_fonts(source);
    std::vector<Change> changes;
    for (const typography::Edit& edit : drawn(source, typography::edits(paragraph, profile_))) {
      const bool is_applied = edit.mode != typography::Mode::to_check && format_.can_write() &&
                              add_changes(source, edit, changes);
      if (is_quiet_) continue;
      listed_.push_back({typography::described(source.text(), edit, {}), place_, is_applied});
    }
    return changes;
  }

  void note_fonts(const ParagraphSource& source) {
    for (const Leaf& leaf : source.leaves())
      if (leaf.look.font && leaf.begin < leaf.end && !leaf.look.is_protected())
        read_.add_font(*leaf.look.font);
  }

  // Edits without the characters that the font of their text lacks. One that then changes nothing
  // is left out.
  std::vector<typography::Edit> drawn(const ParagraphSource& source,
                                      std::vector<typography::Edit> edits) const {
    if (!options_.lacks) return edits;
    std::erase_if(edits, [&](typography::Edit& edit) {
      const Leaf& leaf = source.leaves()[source.stretches()[source.stretch_at(edit.begin)].leaf];
      const auto lacks = [&](char32_t character) {
        return leaf.look.font && holds(edit.replacement, character) &&
               options_.lacks(*leaf.look.font, character);
      };
      if (lacks(typography::kNoBreakHyphen)) return true;
      if (!lacks(typography::kNarrowSpace)) return false;
      typography::widen_spaces(edit.replacement);
      return !edit.styling &&
             source.text().compare(edit.begin, edit.end - edit.begin, edit.replacement) == 0;
    });
    return edits;
  }

  CorrectionFormat& format_;
  const typography::Profile& profile_;
  const CorrectionOptions& options_;
  std::vector<ListedCorrection>& listed_;
  ReadParagraphs& read_;
  ParagraphPlace place_;
  std::vector<int> levels_;  // of place_.headings
  bool is_quiet_ = false;
};

}  // namespace

Stop stop_in(std::span<const StopEntry> table, const Node& element) {
  const auto found = std::ranges::find(table, element.name, &StopEntry::element);
  return found == table.end() ? Stop::inside : found->stop;
}

bool is_one_of(const Node& element, std::span<const std::string_view> names) {
  return std::ranges::find(names, element.name) != names.end();
}

int span_of(std::string_view columns) {
  return static_cast<int>(std::clamp(text::parse_decimal(columns).value_or(1), 1.0, 1000.0));
}

void correct_paragraphs(const PartSource& part, CorrectionFormat& format,
                        const typography::Profile& profile, const CorrectionOptions& options,
                        std::vector<ListedCorrection>& listed, ReadParagraphs& read) {
  Walk(part, format, profile, options, listed, read).visit(part.root());
}

}  // namespace greffier::office
