// What a paragraph of WordprocessingML is: its styles, its list, and what it goes on with.
#pragma once

#include <vector>

#include "readers/docx_document.hpp"
#include "readers/office_paragraph.hpp"

namespace greffier::readers {

class DocxParagraphs {
 public:
  // `document` outlives this.
  explicit DocxParagraphs(DocxDocument& document) : document_(document) {}

  // The facts of the next paragraph of the text; `properties` may be null. Lists count on.
  [[nodiscard]] ParagraphFacts next(const xml::Node* properties);
  // The letters of a run in a paragraph with those properties.
  [[nodiscard]] Letters letters(const xml::Node* paragraph, const xml::Node* run) const;
  // Nothing that comes goes on with the list before.
  void end_list() { indents_.clear(); }

 private:
  [[nodiscard]] ListPlace list_place(const SaidParagraph& own, const DocxStyle& style,
                                     bool is_heading);
  [[nodiscard]] ListPlace continued(int indent) const;

  DocxDocument& document_;
  std::vector<int> indents_;  // of the items that may go on, by their depth
};

}  // namespace greffier::readers
