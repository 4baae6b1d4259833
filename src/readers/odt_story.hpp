// One text of an OpenDocument text (ODF 1.3 part 3 § 5–7): its blocks and runs, told to a flow.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/odt_document.hpp"
#include "readers/office_flow.hpp"
#include "readers/office_table.hpp"

namespace greffier::readers {

class OdtStory {
 public:
  // `lists` are those of the whole document, and none is open. All outlive this.
  OdtStory(OdtDocument& document, OdtLists& lists, Flow& flow)
      : document_(document), lists_(lists), flow_(flow) {}

  // Reads what is in `parent`: a body, a cell, a note, a text box.
  void read(const xml::Node& parent);

 private:
  using Reader = void (OdtStory::*)(const xml::Node&);

  // Blocks (odt_story.cpp).
  void read_block(const xml::Node& node);
  void read_paragraph(const xml::Node& node);
  void read_list(const xml::Node& node);
  void read_numbered(const xml::Node& node);
  void read_section(const xml::Node& node);
  void read_contents(const xml::Node& node);
  void read_index(const xml::Node& node);
  void read_revisions(const xml::Node& node);
  [[nodiscard]] ParagraphFacts facts_of(const xml::Node& node, const OdtStyle& style);

  // What stands in a paragraph (odt_story_inlines.cpp).
  void read_inlines(const xml::Node& parent);
  void read_inline(const xml::Node& node);
  void read_span(const xml::Node& node);
  void read_link(const xml::Node& node);
  void read_spaces(const xml::Node& node);
  void read_line_break(const xml::Node& node);
  void read_tab(const xml::Node& node);
  void read_note(const xml::Node& node);
  void read_comment(const xml::Node& node);
  void read_bookmark(const xml::Node& node);
  void read_sequence(const xml::Node& node);
  void read_prompt(const xml::Node& node);
  void read_hidden_text(const xml::Node& node);
  void read_ruby(const xml::Node& node);
  void read_control(const xml::Node& node);
  void read_mark(const xml::Node& node);
  void add_text(std::string_view text);
  void add_words(std::string_view text);

  // Drawings (odt_story_drawings.cpp).
  void read_frame(const xml::Node& node);
  void read_shape(const xml::Node& node);
  void read_linked_frame(const xml::Node& node);
  void read_text_box(const xml::Node& node);
  void read_object(const xml::Node& node);
  [[nodiscard]] bool read_picture(const xml::Node& frame);
  void add_in_paragraph(model::Image image);

  // Tables (odt_story_tables.cpp).
  void read_table(const xml::Node& node);
  void read_rows(const xml::Node& parent, bool is_header, RawTable& table);
  [[nodiscard]] int repeats_of(const xml::Node& node, std::string_view name, std::size_t cells);
  [[nodiscard]] RawCell read_cell(const xml::Node& cell);

  OdtDocument& document_;
  OdtLists& lists_;
  Flow& flow_;
  SaidLetters said_;         // of the run being read
  Letters letters_;          // the same, put together
  std::string link_;         // the target of the text:a being read
  bool after_space_ = true;  // white space that comes now is none
};

// The words of a passage, with '\n' between paragraphs; numbers of pages are none.
[[nodiscard]] std::string odt_words(const xml::Node& node);

}  // namespace greffier::readers
