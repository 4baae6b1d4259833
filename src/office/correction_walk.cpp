#include "office/correction_walk.hpp"

#include <algorithm>
#include <utility>

#include "office/read_lists.hpp"
#include "office/whereabouts.hpp"
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

class Walk {
 public:
  Walk(const PartSource& part, CorrectionFormat& format, const typography::Profile& profile,
       const CorrectionOptions& options, std::vector<ListedCorrection>& listed,
       ReadParagraphs& read)
      : format_(format),
        profile_(profile),
        options_(options),
        listed_(listed),
        read_(read),
        where_({.part = part.name(), .stories = {format.story(part)}}, format.dialect()),
        lists_(format.dialect()) {}

  void visit(const Node& node) {
    if (node.kind != Node::Kind::element) return;
    const Stop stop = format_.stop(node);
    if (stop == Stop::skipped) return;
    const Entered here(where_, node);
    format_.enter(node);
    lists_.enter(node);
    if (stop == Stop::paragraph) {
      visit_paragraph(node);
    } else {
      visit_children(node);
    }
    lists_.leave(node);
    format_.leave(node);
  }
  void finish() {
    lists_.finish();
    for (typography::ItemList& list : lists_.take()) read_.add(std::move(list));
  }

 private:
  void visit_children(const Node& node) {
    for (const Node& child : node.children) visit(child);
  }

  // Texts inside a paragraph (notes, boxes) come behind it, but are written first: they may move
  // with a run of it.
  void visit_paragraph(const Node& node) {
    const ParagraphSource source = format_.read(node);
    const bool is_heading = format_.dialect().heading_level(node) > 0;
    const std::vector<Change> changes = list_changes(node, source, is_heading);
    visit_children(node);
    if (!changes.empty()) format_.write(node, source, changes);
  }

  std::vector<Change> list_changes(const Node& node, const ParagraphSource& source,
                                   bool is_heading) {
    if (source.text().empty()) return {};
    const LookRanges ranges = look_ranges(source);
    const typography::Paragraph paragraph{.text = source.text(),
                                          .protected_ranges = ranges.protected_ranges,
                                          .superscripts = ranges.superscripts,
                                          .small_caps = ranges.small_caps,
                                          .italics = ranges.italics};
    if (!where_.in_twin()) lists_.see(node, read_.add(paragraph, is_heading, where_.place()));
    note_fonts(source);
    std::vector<Change> changes;
    for (const typography::Edit& edit : drawn(source, typography::edits(paragraph, profile_))) {
      const bool is_applied = edit.mode != typography::Mode::to_check && format_.can_write() &&
                              add_changes(source, edit, changes);
      if (where_.in_twin()) continue;
      listed_.push_back(
          {typography::described(source.text(), edit, {}), where_.place(), is_applied});
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
  Whereabouts where_;
  ReadLists lists_;
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
  Walk walk(part, format, profile, options, listed, read);
  walk.visit(part.root());
  walk.finish();
}

}  // namespace greffier::office
