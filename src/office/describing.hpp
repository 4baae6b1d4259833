// From the parts of a document to its description: the walk that both formats share, and what each
// of them knows of its own elements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "office/description.hpp"

namespace greffier::office {

// A field, as far as accessibility asks. Word's are said in pieces (ISO 29500-1 § 17.16.18).
struct FieldSign {
  enum class Event : std::uint8_t { none, begin, instruction, separate, end, whole };
  Event event = Event::none;
  std::string instruction = {};  // Word's: "PAGE", "TOC \\o", "HYPERLINK \"…\"", "SEQ Tableau"
};

// What an element says of what is behind its text.
struct Background {
  bool is_said = false;
  std::optional<accessibility::Color> color = {};  // nothing: one that is not known
};

struct DrawingFacts {
  enum class Kind : std::uint8_t { none, picture, shape, group };
  Kind kind = Kind::none;
  std::string name = {};
  std::string alternative = {};
  bool is_decorative = false;
  bool floats = false;
};

struct LinkFacts {
  std::string target;
  std::string tip;
};

struct CellFacts {
  std::size_t columns = 1;
  bool is_merged = false;
  bool is_covered = false;  // goes on from the cell above
};

class Describing {
 public:
  virtual ~Describing() = default;
  [[nodiscard]] virtual const Dialect& dialect() const = 0;
  // True for what no reader of the document sees: definitions, separators of notes.
  [[nodiscard]] virtual bool is_skipped(const xml::Node& element) const = 0;
  // What the named style of a paragraph gives, and what the paragraph says besides.
  [[nodiscard]] virtual accessibility::Look style_look(const xml::Node& paragraph) const = 0;
  [[nodiscard]] virtual accessibility::Look paragraph_look(const xml::Node& paragraph) const = 0;
  // Lays what a span or a run says over `look`.
  virtual void lay_span(const xml::Node& span, accessibility::Look& look) const = 0;
  // Of a paragraph, a cell, a row or a table.
  [[nodiscard]] virtual Background background(const xml::Node& element) const = 0;
  // True for a paragraph of a numbered or bulleted style, where lists are no elements.
  [[nodiscard]] virtual bool is_item(const xml::Node& paragraph) const = 0;
  // True for a style of computer code (text_look.hpp).
  [[nodiscard]] virtual bool is_code(const xml::Node& paragraph) const = 0;
  [[nodiscard]] virtual bool breaks_page(const xml::Node& paragraph) const = 0;
  [[nodiscard]] virtual FieldSign field(const xml::Node& element) const = 0;
  // True for an element that holds a table of contents or an index.
  [[nodiscard]] virtual bool is_contents(const xml::Node& element) const = 0;
  [[nodiscard]] virtual DrawingFacts drawing(const xml::Node& element) const = 0;
  [[nodiscard]] virtual std::optional<LinkFacts> link(const xml::Node& element) const = 0;
  [[nodiscard]] virtual bool has_name(const xml::Node& table) const = 0;
  [[nodiscard]] virtual bool is_header(const xml::Node& row) const = 0;
  [[nodiscard]] virtual CellFacts cell(const xml::Node& cell) const = 0;
};

// Reads a part of `description` into its document. A document of more paragraphs than the
// limit of that name is cut.
void describe_part(Description& description, const DescribedPart& part, const Describing& facts);

}  // namespace greffier::office
