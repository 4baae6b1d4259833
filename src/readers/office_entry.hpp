// A piece of the flow with what its styles said of it.
#pragma once

#include <string>
#include <vector>

#include "material/piece.hpp"

namespace greffier::readers {

struct Entry {
  material::Piece piece;
  std::string role = {};  // as in ParagraphFacts
  bool is_caption = false;
  bool is_code = false;
};
using Entries = std::vector<Entry>;

}  // namespace greffier::readers
