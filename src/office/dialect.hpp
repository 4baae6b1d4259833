// What the compiler of templates needs to know of one format's XML.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "office/media.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

class Landmarks;
class PageBreaks;

// The part that an element plays in the structure.
enum class NodeClass {
  other,    // a body, a content control: holds blocks, or inlines
  section,  // blocks set together (ODF's columns): gone when they are
  paragraph,
  span,        // a span, a run, a hyperlink: holds text or inlines
  properties,  // belongs to its parent (w:rPr, w:pPr): copied when the parent is split
  atom,        // something inside a paragraph that is no text: a field, a note's call
  mark,        // what shows nothing: a bookmark, deleted text, a comment; never looked into
  story,       // a footnote, a text box, a header: a text of its own, with its own tags
  table,
  rows,  // a group of rows (table:table-header-rows)
  row,
  cell,
  list,
  item,
};

// What an attribute identifies. Identifiers that a loop repeats are made anew for each pass, and
// references follow inside the pass.
struct Identity {
  std::string_view space;  // identifiers of one space are unique; "" for no identifier
  bool defines = true;     // false for a reference
  std::size_t prefix = 0;  // characters of the value before the identifier ("#" of a link)
  bool is_drawn = false;   // drawn anew whenever it is written (the number of a note)
};

// A reference to an identifier inside a text.
struct TextReference {
  std::string_view space;
  std::size_t begin = 0;
  std::size_t length = 0;
};

// One end of something that stretches over the text (a bookmark). Both ends have the same key.
struct MarkEnd {
  std::string key;
  bool starts = true;
};

// A picture of the template that names a datum (placeholder.hpp).
struct PlaceholderFound {
  std::string datum;
  bool tried = false;            // the name may be of nothing: the picture then stays as it is
  Extent box;                    // millimetres, 0 for what is not said
  xml::Node drawing;             // with slots for what depends on the picture
  std::optional<xml::Node> own;  // as it is, when it may stay
  // The run that must be around the drawing where it stands in none; both "" when none must.
  std::pair<std::string, std::string> shell;
};

// Texts with tags that are in no paragraph (inscriptions.hpp).
enum class InscribedAs {
  nothing,
  link,         // the address of a link, which is the element
  alternative,  // for who does not see the picture, or a tip
  field,        // what a field last showed
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
  // What opens and closes a run formatted as `run` (the outermost element split around a value).
  [[nodiscard]] virtual std::pair<std::string, std::string> run_shell(
      const xml::Node& run) const = 0;
  // Called when an element is cut in two; both halves have its attributes and properties, `right`
  // nothing else yet. w:t needs xml:space="preserve"; a section break, a page break before and an
  // identifier stay with one half. `left_stays`: the left half is not empty.
  virtual void after_split(xml::Node& left, xml::Node& right, bool left_stays) const = 0;
  // 1–6 when the paragraph is a heading of the outline, else 0.
  [[nodiscard]] virtual int heading_level(const xml::Node& paragraph) const = 0;
  // The w:sectPr of a paragraph, or null; and its removal.
  [[nodiscard]] virtual const xml::Node* section_end(const xml::Node& paragraph) const = 0;
  virtual void remove_section_end(xml::Node& paragraph) const = 0;
  // The numbered list that a paragraph is in, where lists are no elements (w:numId); "" for none.
  [[nodiscard]] virtual std::string list_of(const xml::Node& paragraph) const = 0;

  // Says of paragraphs themselves which lists they are in, where a style may (a loop repeats
  // lists).
  virtual void name_lists(xml::Node& /*part*/) const {}

  // The identifier of a paragraph's style, "" for none.
  [[nodiscard]] virtual std::string style_of(const xml::Node& paragraph) const = 0;
  // The level, from 0, of a paragraph that is an entry of a list by itself, where lists are no
  // elements (numbering of its own or of its style).
  [[nodiscard]] virtual std::optional<int> item_level(const xml::Node& paragraph) const = 0;

  // The columns that a cell takes.
  [[nodiscard]] virtual int columns(const xml::Node& cell) const = 0;
  // True for the definition of a column (table:table-column, w:gridCol).
  [[nodiscard]] virtual bool is_column(const xml::Node& element) const = 0;
  // Readies a table for columns that repeat: each definition stands for one column, and the widths
  // are shares of the table's.
  virtual void prepare_columns(xml::Node& table) const = 0;

  // An empty paragraph in body style.
  [[nodiscard]] virtual std::string empty_paragraph() const = 0;
  // The empty paragraph that must stand between two tables, "" where none must.
  [[nodiscard]] virtual std::string table_separator() const = 0;
  // True for a text that is read as the only content of what calls it, and written elsewhere in the
  // package (a DOCX note).
  [[nodiscard]] virtual bool is_apart(const xml::Node& /*element*/) const { return false; }
  // True when `element` (no cell: cells always) must hold a paragraph: a DOCX header, a text box.
  [[nodiscard]] virtual bool needs_paragraph(const xml::Node& element) const = 0;
  // The name of the element that a cell must end with, "" when anything will do.
  [[nodiscard]] virtual std::string last_of_cell() const = 0;
  // What closes an element that only wraps blocks (a content control): what stands before it counts
  // as the end of the cell.
  [[nodiscard]] virtual std::string wrapper_end() const { return {}; }

  [[nodiscard]] virtual Identity identity(const xml::Node& element,
                                          std::string_view attribute) const = 0;
  // The reference in the text that is all that an atom holds.
  [[nodiscard]] virtual std::optional<TextReference> reference_in(const xml::Node& /*atom*/) const {
    return std::nullopt;
  }
  // Set for one end of a pair of marks.
  [[nodiscard]] virtual std::optional<MarkEnd> mark_end(const xml::Node& mark) const = 0;
  // True for a footnote or an endnote, with all that it holds.
  [[nodiscard]] virtual bool is_note(const xml::Node& element) const = 0;
  // True for the number that stands in a note, where the format has one.
  [[nodiscard]] virtual bool is_note_number(const xml::Node& /*element*/) const { return false; }
  // True for a picture or a shape beside the text of its paragraph, instead of in it.
  [[nodiscard]] virtual bool floats(const xml::Node& element) const = 0;
  // Set when `node` is a picture that names a datum.
  [[nodiscard]] virtual std::optional<PlaceholderFound> placeholder(
      const xml::Node& node) const = 0;

  // What an attribute of `element` is, or for "" the text that is its only content.
  [[nodiscard]] virtual InscribedAs inscribed(const xml::Node& element,
                                              std::string_view attribute) const = 0;

  // The page breaks of a part (page_breaks.hpp).
  [[nodiscard]] virtual std::unique_ptr<PageBreaks> page_breaks(const xml::Node& part) const = 0;

  // What people call the places of this format (landmarks.hpp). Lives as long as the program.
  [[nodiscard]] virtual const Landmarks& landmarks() const = 0;
};

}  // namespace greffier::office
