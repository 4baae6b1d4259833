// What the compiler of templates needs to know of one format's XML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::office {

// The part that an element plays in the structure.
enum class NodeClass {
  other,       // a body, a section, a header: holds blocks
  paragraph,
  inline_,     // a span, a run, a hyperlink: holds text or inlines
  properties,  // belongs to its parent (w:rPr, w:pPr): copied when the parent is split
  atom,        // something inside a paragraph that is no text: an image, a field
  mark,        // something without content or extent: a bookmark, a proofing mark
  story,       // a footnote, a text box: its paragraphs are not this paragraph's
  table,
  rows,        // a group of rows (table:table-header-rows)
  row,
  cell,
  list,
  item,
};

class Dialect {
 public:
  virtual ~Dialect() = default;
  [[nodiscard]] virtual NodeClass classify(const xml::Node& element) const = 0;
  // The characters that an element inside a paragraph stands for (text:s, text:tab, w:br), or null.
  [[nodiscard]] virtual std::optional<std::string> characters(const xml::Node& element) const = 0;
  // True when text nodes directly inside `element` are text of the paragraph.
  [[nodiscard]] virtual bool holds_text(const xml::Node& element) const = 0;
  // True when a printed value may stand directly inside `element` (text:span, but not w:r or w:t:
  // these are split around it).
  [[nodiscard]] virtual bool holds_values(const xml::Node& element) const = 0;
  // What opens and closes a run formatted as `run` (the element that was split, see Site).
  [[nodiscard]] virtual std::pair<std::string, std::string> run_shell(
      const xml::Node& run) const = 0;
  // Called after a split, on what comes before and after: w:t needs xml:space="preserve", a section
  // break and a bookmark stay with one half only.
  virtual void after_split(xml::Node& left, xml::Node& right) const = 0;
  // 1–6 when the paragraph is a heading of the outline, else 0.
  [[nodiscard]] virtual int heading_level(const xml::Node& paragraph) const = 0;
  // The w:sectPr of a paragraph, or null.
  [[nodiscard]] virtual const xml::Node* section_end(const xml::Node& paragraph) const = 0;
  // An empty paragraph, for a cell that would have none.
  [[nodiscard]] virtual std::string empty_paragraph() const = 0;
};

}  // namespace greffier::office
