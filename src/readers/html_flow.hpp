// The elements of a page as a flow of pieces.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "readers/html_line.hpp"
#include "readers/html_notes.hpp"
#include "readers/html_style.hpp"
#include "readers/html_tree.hpp"

namespace greffier::readers {

// What every part of one page shares.
struct HtmlPageReading {
  const HtmlTree& tree;
  const StyleSheet& styles;
  const HtmlNotes& notes;
  diag::SourceId source;
  material::Changes& changes;
  std::string language;  // of the page: the part before the hyphen
  std::vector<material::Picture> pictures = {};
  std::map<const xml::Node*, std::shared_ptr<const model::Blocks>> note_bodies = {};
  std::unordered_set<const xml::Node*> letters = {};  // elements with empty divisions inside
  std::size_t page_links = 0;
  std::string first_page_link = {};
  std::size_t word_items = 0;
  diag::Span first_word_item = {};
};

// What holds where an element stands.
struct HtmlContext {
  model::Format format;
  int depth = 0;        // lists around
  bool outline = true;  // headings may stand there
  bool in_note = false;
  bool keeps_lines = false;  // white space counts
  bool centered = false;
  double points = 0;
};

class HtmlFlow {
 public:
  explicit HtmlFlow(HtmlPageReading& page) : page_(page) {}

  // Reads what is inside an element.
  void read_children(const xml::Node& element, const HtmlContext& context);
  // Reads an element and what is inside.
  void read(const xml::Node& node, const HtmlContext& context);
  [[nodiscard]] material::Pieces take();

 private:
  // A list entry whose first paragraph comes.
  struct Item {
    int depth = 1;
    bool ordered = false;
    int number = 0;
  };
  using Handler = void (HtmlFlow::*)(const xml::Node& element, const HtmlContext& context,
                                     const CssLook& look);
  [[nodiscard]] static Handler handler_of(std::string_view name);

  [[nodiscard]] bool leave_out(const xml::Node& element, const CssLook& look);
  void read_inside(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_division(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_heading(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_list(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_lone_item(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_term(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_meaning(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_quote(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_quoted(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_code(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_rule(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_break(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_image(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_link(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_span(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_table(const xml::Node& element, const HtmlContext& context, const CssLook& look);
  void read_item(const xml::Node& element, const HtmlContext& context, Item item);
  void read_note(const xml::Node& body, const HtmlContext& context, const diag::Span& span);
  void read_page_link(const xml::Node& element, const HtmlContext& context);

  // Ends the line; the next one goes on with the paragraph.
  void end_line(const HtmlContext& context);
  void end_paragraph(const HtmlContext& context);
  void emit(model::Inlines text, const HtmlContext& context);
  void emit_block(model::Block block, const HtmlContext& context);
  // What Word wrote at the start of the paragraph makes it an item.
  void settle_marker(material::Piece& piece, const HtmlContext& context);
  // In a letter, divisions follow each other as lines, and empty ones part its paragraphs.
  [[nodiscard]] bool is_letter_line(const xml::Node& element) const;
  [[nodiscard]] diag::Span span_of_text(const xml::Node& text) const;
  [[nodiscard]] diag::Span span_of(const xml::Node& node) const;

  HtmlPageReading& page_;
  material::Pieces pieces_;
  HtmlLine line_;
  std::optional<Item> item_;
  int heading_ = 0;         // level of the heading that is open
  std::string style_;       // of the paragraph that is open
  bool word_list_ = false;  // it is one of Word's lists
  int word_depth_ = 0;
  std::string marker_;                 // what Word wrote at its start
  bool after_term_ = false;            // the next paragraph says what the term means
  bool continues_ = false;             // the next line goes on with the last piece
  const xml::Node* letter_ = nullptr;  // what holds the line of a letter that was just read
  std::size_t letter_pieces_ = 0;      // how many pieces there were behind it
  bool page_break_ = false;            // the next piece begins a page
};

// The table of an element, or nothing when it is empty; `inside` reads a cell.
[[nodiscard]] std::optional<model::Table> read_html_table(const xml::Node& element,
                                                          HtmlPageReading& page);
// True for a table that only puts things side by side: it says so, has one cell, or holds tables.
[[nodiscard]] bool is_layout_table(const xml::Node& element);
// The cells of a table, in their order, without those of the tables inside.
[[nodiscard]] std::vector<const xml::Node*> cells_of(const xml::Node& element);

}  // namespace greffier::readers
