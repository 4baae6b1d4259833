// A finished text document as its accessibility is judged: no format, no file, only what it shows
// and how it says so. Readers of the formats fill it (office/description.hpp).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "accessibility/contrast.hpp"

namespace greffier::accessibility {

// An element of the file; the reader that gave the number knows which. kWhole is the document.
using Id = std::size_t;
inline constexpr Id kWhole = static_cast<Id>(-1);
inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// How a text looks, styles and direct formatting counted in.
struct Look {
  double size = 0;             // points; 0 when nothing says
  std::optional<Color> color;  // nothing: the reading program chooses one that can be read
  std::optional<Color> behind = Color{255, 255, 255};  // nothing: not known
  double spacing = 0;                                  // points added between letters
  bool is_bold = false;
  bool is_italic = false;
  bool is_underlined = false;
  bool is_raised = false;
  bool is_hidden = false;
  std::string language;  // "fr", "en-GB"; "" when nothing says
};

// A stretch of a paragraph in one look.
struct Piece {
  std::string text;
  Look look;
  std::size_t link = kNone;  // in Document::links
};

struct Paragraph {
  Id at = kWhole;
  std::size_t flow = 0;
  std::vector<Piece> pieces;
  Look style;                 // what its named style alone gives
  int level = 0;              // of a heading, from 1; 0 for none
  bool in_list = false;       // a real one
  bool in_contents = false;   // an entry of a table of contents or an index
  bool is_code = false;       // of a computer: its spaces and lines are its own
  bool is_caption = false;    // numbered by the program: « Tableau 1 »
  bool breaks_page = false;   // begins a page
  bool holds_object = false;  // a picture, a field, a note, a break: it is not empty

  [[nodiscard]] std::string text() const;
};

struct Cell {
  std::size_t flow = kNone;  // its paragraphs; kNone for one that a merged cell covers
  bool is_merged = false;    // takes several rows or columns
};
struct Row {
  std::vector<Cell> cells;
  bool is_header = false;  // declared, so that it is read out and repeated
};
struct Table {
  Id at = kWhole;
  std::size_t flow = 0;  // that it stands in
  std::size_t columns = 0;
  std::vector<Row> rows;
  bool has_name = false;   // a title or a description for who does not see it
  bool is_nested = false;  // in a cell
};

struct Picture {
  Id at = kWhole;
  std::string name;         // as the program or the author calls it
  std::string alternative;  // for who does not see it
  bool is_decorative = false;
  bool floats = false;  // beside the text instead of in it
};

struct Box {  // a text that is set apart in a drawing
  Id at = kWhole;
};

struct Link {
  Id at = kWhole;
  std::size_t flow = 0;
  std::string text;
  std::string target;
  std::string tip;  // what it says besides
};

// Where a flow stands.
enum class Setting { body, cell, header, note, box };
struct Block {
  bool is_table = false;
  std::size_t index = 0;  // in Document::paragraphs or tables
};
// Blocks that are read one after the other: a body, a cell, a note.
struct Flow {
  Setting setting = Setting::body;
  std::vector<Block> blocks;
};

struct Document {
  std::string title;     // of its properties
  std::string language;  // of its texts by default
  int pages = 0;         // as the program that saved it counted them; 0 when it did not say
  bool has_contents = false;
  bool has_page_numbers = false;
  bool is_cut = false;  // it was too long to be read whole
  std::vector<Flow> flows;
  std::vector<Paragraph> paragraphs;
  std::vector<Table> tables;
  std::vector<Picture> pictures;
  std::vector<Box> boxes;
  std::vector<Link> links;
};

// True for a paragraph without a word or an object.
[[nodiscard]] bool is_empty(const Paragraph& paragraph);

}  // namespace greffier::accessibility
