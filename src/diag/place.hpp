// Where a text stands in an office file, as a person who has it open in Writer or Word would say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace greffier::diag {

// A text of its own inside a document.
struct StoryPlace {
  enum class Kind { body, header, footer, footnote, endnote, box };
  enum class Pages { all, first, even };  // that a header is for
  Kind kind = Kind::body;
  Pages pages = Pages::all;
  int number = 0;         // of a note or a box; of the section of a header; 0 where it says nothing
  std::string name = {};  // of a box, of the page style of a header; "" where there is none
};

// A table and the cell in it. Numbers count from 1.
struct TablePlace {
  int number = 0;  // in its story, tables of cells aside; in its cell for these
  std::string name =
      {};  // what its author calls it, or the words of its heading row; "" for neither
  int row = 0;
  int column = 0;
};

// What a text is when it is no paragraph.
enum class PlaceDetail { paragraph, link, alternative_text, field, property };

struct Place {
  std::string part;                        // "word/footnotes.xml"
  std::vector<StoryPlace> stories = {{}};  // outer ones first, never none
  std::vector<std::string> headings = {};  // that it stands under, or is; the highest first
  std::vector<TablePlace> tables = {};     // that it stands in, outer ones first
  int paragraph = 0;                       // in the part, those of tables, notes and boxes too
  int under_heading = 0;  // among the paragraphs under its heading that show something, tables
                          // aside; 0 in a table and for a heading
  PlaceDetail detail = PlaceDetail::paragraph;
};

// « corps, « Décisions › Budget », tableau 2 (« Actions »), ligne 3, colonne 1 »,
// « pied de page de la section 2 », « note de bas de page 1 ».
[[nodiscard]] std::string place_text(const Place& place, Language language);

// {"part":"word/document.xml","story":"body","headings":["2. Finances"],
//  "tables":[{"number":2,"name":"Actions","row":3,"column":2}],"row":3,"column":2,"paragraph":12}:
// row and column are those of the innermost table. "stories", with their names and numbers, for
// what is not directly in the body; "detail" for what is no paragraph.
[[nodiscard]] std::string place_json(const Place& place);

// What a place is called when it stands in a sentence: « corps », « en-tête de la première page ».
[[nodiscard]] std::string story_text(const StoryPlace& story, Language language);

}  // namespace greffier::diag
