// The document tree: blocks that hold inlines or other blocks. What may hold what is said once, in
// containment.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/span.hpp"
#include "model/inline.hpp"

namespace greffier::model {

// Text. `role` names the paragraph role that styles it (office/roles.hpp); "" is body text.
struct Paragraph {
  Inlines inlines;
  std::string role;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// A heading of the document's outline.
struct Heading {
  int level = 1;  // 1 to 6
  Inlines inlines;
  std::string anchor;     // unique in the document; "" until it is given one
  bool numbered = true;   // false for {.sans-numero}
  std::string role = {};  // the paragraph role that styles it in place of its level's; "" for none
  friend bool operator==(const Heading&, const Heading&) = default;
};

// One entry of a list.
struct ListItem {
  Blocks blocks;
  diag::Span span;
  friend bool operator==(const ListItem& a, const ListItem& b);
};

struct List {
  bool ordered = false;
  int start = 1;      // first number of an ordered list
  bool tight = true;  // no space between items
  std::vector<ListItem> items;
  friend bool operator==(const List&, const List&) = default;
};

enum class Align { automatic, left, center, right };

struct Cell {
  Blocks blocks;
  int columns = 1;      // grid columns covered
  int rows = 1;         // grid rows covered
  bool marked = false;  // tinted: what a calendar fills; its text says the same
  diag::Span span;
  friend bool operator==(const Cell& a, const Cell& b);
};

// What a row is for: a header row repeats on each page, a total row is set off.
enum class RowKind { header, body, total };
struct Row {
  RowKind kind = RowKind::body;
  std::vector<Cell> cells;
  friend bool operator==(const Row&, const Row&) = default;
};

struct Column {
  Align align = Align::automatic;
  double width = 0;  // share of the table's width, from 0 to 1; 0 means "by its content"
  friend bool operator==(const Column&, const Column&) = default;
};

struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  Inlines caption;
  std::string name;   // for tags and for the office table's own name; may be empty
  bool bare = false;  // no rules, no tint, no padding: those who sign, side by side
  friend bool operator==(const Table&, const Table&) = default;
};

// Literal lines, never corrected.
struct CodeBlock {
  std::string text;  // lines end with '\n'
  std::string info;  // what follows the opening fence
  friend bool operator==(const CodeBlock&, const CodeBlock&) = default;
};

struct ThematicBreak {
  friend bool operator==(const ThematicBreak&, const ThematicBreak&) = default;
};
struct PageBreak {
  friend bool operator==(const PageBreak&, const PageBreak&) = default;
};
// What a table of contents lists.
enum class Listed : std::uint8_t { headings, tables, figures };

// The place of the table of contents ([[sommaire]]), or of a list of captions.
struct Contents {
  int depth = 3;
  Listed listed = Listed::headings;
  friend bool operator==(const Contents&, const Contents&) = default;
};

// An attribute of a container: `qui="Mme BERNARD"`. Keys are folded (text/fold.hpp).
struct Attribute {
  std::string key;
  std::string value;
  diag::Span span;
  friend bool operator==(const Attribute& a, const Attribute& b) {
    return a.key == b.key && a.value == b.value;
  }
};

// A fenced container `::: kind attributes`. The kind is a folded name (text/fold.hpp); the known
// ones are listed in containers.hpp.
struct Container {
  std::string kind;
  std::vector<Attribute> attributes;
  Blocks blocks;
  friend bool operator==(const Container&, const Container&);
  // The value of an attribute, or null.
  [[nodiscard]] const std::string* attribute(std::string_view key) const;
};

// Paragraphs set in newspaper columns (a section with columns, not a table).
struct Columns {
  int count = 2;
  Blocks blocks;
  friend bool operator==(const Columns&, const Columns&);
};

// A quotation.
struct Quote {
  Blocks blocks;
  friend bool operator==(const Quote&, const Quote&);
};

struct Block {
  std::variant<Paragraph, Heading, List, Table, CodeBlock, ThematicBreak, PageBreak, Contents,
               Container, Columns, Quote>
      node;
  diag::Span span;

  friend bool operator==(const Block& a, const Block& b);
};

// A paragraph of one run.
[[nodiscard]] Block paragraph(std::string content, std::string role = {});
[[nodiscard]] Block paragraph(Inlines inlines, std::string role = {});

}  // namespace greffier::model
