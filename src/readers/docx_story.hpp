// One text of a .docx file (ISO 29500-1 § 17): its blocks and runs, told to a flow.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx_document.hpp"
#include "readers/docx_fields.hpp"
#include "readers/docx_paragraphs.hpp"
#include "readers/office_flow.hpp"
#include "readers/office_table.hpp"

namespace greffier::readers {

// How a section begins (§ 17.6.22), and how it is set.
struct DocxSection {
  bool starts_page = true;
  bool has_columns = false;
};

class DocxStory {
 public:
  // `targets` are the relationships of the part that the text stands in. All outlive this.
  DocxStory(DocxDocument& document, const DocxTargets& targets, Flow& flow)
      : document_(document), targets_(targets), flow_(flow), paragraphs_(document) {}

  // Reads what is in `parent`: a body, a cell, a note, a text box.
  void read(const xml::Node& parent);
  // The sections of the body, in order.
  void know_sections(std::vector<DocxSection> sections);

 private:
  using Reader = void (DocxStory::*)(const xml::Node&);
  struct CellPlace {
    bool is_known = false;
    std::size_t row = 0, cell = 0;
  };

  // Blocks (docx_story.cpp).
  void read_block(const xml::Node& node);
  void read_paragraph(const xml::Node& node);
  void read_block_control(const xml::Node& node);
  void end_section();
  void begin_section();
  void end_field();
  void swallow(std::string_view text);
  [[nodiscard]] bool is_rule(const xml::Node& paragraph, const ParagraphFacts& facts) const;

  // What stands in a paragraph (docx_story_runs.cpp).
  void read_inlines(const xml::Node& parent);
  void read_run(const xml::Node& node);
  void read_run_child(const xml::Node& node);
  void read_link(const xml::Node& node);
  void read_simple_field(const xml::Node& node);
  void read_deleted(const xml::Node& node);
  void read_inline_control(const xml::Node& node);
  void read_field_sign(const xml::Node& node);
  void read_break(const xml::Node& node);
  void read_symbol(const xml::Node& node);
  void read_note(const xml::Node& node);
  void read_comment(const xml::Node& node);
  void read_bookmark(const xml::Node& node);
  void read_equation(const xml::Node& node);
  void add_text(std::string_view text);

  // Drawings (docx_story_drawings.cpp).
  void read_drawing(const xml::Node& node);
  void read_old_drawing(const xml::Node& node);
  void read_alternatives(const xml::Node& node);
  void read_graphics(const xml::Node& node, const model::Image& like);
  void read_text_box(const xml::Node& node);
  void read_object(const xml::Node& node, std::string_view relationship);
  void add_picture(std::string_view relationship, model::Image image);

  // Tables (docx_story_tables.cpp).
  void read_table(const xml::Node& node);
  void collect_rows(const xml::Node& parent, std::vector<const xml::Node*>& rows);
  void read_row(const xml::Node& row, std::vector<CellPlace>& above, RawTable& table);
  void extend(RawCell& above, const xml::Node& cell);
  [[nodiscard]] RawCell read_cell(const xml::Node& cell);

  DocxDocument& document_;
  const DocxTargets& targets_;
  Flow& flow_;
  DocxParagraphs paragraphs_;
  DocxFields fields_;
  std::string swallowed_;                  // of the generated table that is being read
  const xml::Node* properties_ = nullptr;  // of the paragraph being read
  Letters letters_;                        // of the run being read
  std::string link_;                       // the target of the w:hyperlink being read
  std::vector<DocxSection> sections_;
  std::size_t section_ = 0;
};

// Word for word, with '\n' between paragraphs: what a deleted or a generated passage says.
[[nodiscard]] std::string words_of(const xml::Node& node);

}  // namespace greffier::readers
