// What the styles of an office file say of a paragraph and of its letters, whatever the format.
#pragma once

#include <string>

#include "model/block.hpp"

namespace greffier::readers {

// Letters as they are seen, all styles counted.
struct Letters {
  bool strong = false;
  bool emphasis = false;
  bool underline = false;
  bool strike = false;
  bool small_caps = false;
  bool hidden = false;
  bool code = false;
  model::Script script = model::Script::baseline;
  double points = 0;     // 0 when nothing says
  std::string language;  // BCP 47, where something else than the document's defaults says so
  std::string role;      // folded name of the character style, "" for none
};

struct ListPlace {
  int depth = 0;         // from 1; 0 outside of lists
  bool is_item = false;  // otherwise it goes on with the item before
  bool ordered = false;
  int number = 0;
};

struct ParagraphFacts {
  std::string style;  // the name that a person sees
  std::string role;  // folded: of the nearest style of its chain that means something; else its own
  int level = 0;     // of a heading, from 1
  bool is_caption = false;
  bool is_code = false;
  model::Align align = model::Align::automatic;
  bool breaks_page = false;  // before
  ListPlace list;
  Letters letters;  // of its style
};

}  // namespace greffier::readers
