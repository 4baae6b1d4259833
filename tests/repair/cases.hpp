// The cases of cases/*.txt: pieces in, pieces and changes out.
#pragma once

#include <string>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair::testing {

// A file holds cases:
//
//   === a footer between two halves of a sentence
//   @ furniture broken_text
//   one piece a line
//   ---
//   the pieces afterwards, or = alone when they are the same
//   ---
//   I80 | seen | made
//   I81? (listed only; what was seen and made may be left out)
//
// After the title, lines that begin with `@ ` name the passes; `@all` decides to make every change,
// `@running TEXT` gives a text of the file's headers and footers, `@title TEXT` the title of its
// properties.
//
// Pieces, one a line:
//   text        a line that begins a paragraph      + text   one that goes on with it
//   ^ text      any piece after a page end          # text   ## text   headings
//   - text      -- text   items, by depth           1# text  an item of an ordered list
//   > text      a line in the item before           % table a | b || c | d   a table
//   % contents  % page  % exergue TEXT  % list a | b   other blocks
//   % blank     a line without text                 \ text   a line that begins with a sign
// Inside: **strong**, ⏎ a line break, ⇥ a tab, ⍽ U+00A0, ␣ a space, ‹200B› any code point.
struct Case {
  std::string where;  // file and line
  std::string title;
  std::vector<std::string> passes;
  bool makes_all = false;
  material::Material material;
  std::string expected;              // as shown() says it
  std::vector<std::string> changes;  // as told() says them
};

[[nodiscard]] const std::vector<Case>& all_cases();

// Pieces in the notation of the cases.
[[nodiscard]] std::string shown(const material::Pieces& pieces);
// A change in the notation of the cases; its rule alone when `pattern` says no more.
[[nodiscard]] std::string told(const material::Change& change, const std::string& pattern);

// Runs the passes of a case.
void run(const std::vector<std::string>& passes, material::Material& material,
         material::Changes& changes);

}  // namespace greffier::repair::testing
