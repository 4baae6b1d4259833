// What a reader of a file gives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "material/piece.hpp"
#include "model/value.hpp"

namespace greffier::material {

// A picture that the file held: `name` is what images call it (model::Image::source).
struct Picture {
  std::string name;   // "images/plan.png": a path below the folder of the notes
  std::string bytes;  // as they were
};

struct Material {
  // Fields that the file itself says: its header, its properties. Keys are folded (text/fold.hpp).
  model::Map header;
  bool is_header_known = false;      // it says all: what the text says again is left out
  std::vector<std::string> guessed;  // keys of `header` that the file does not say in so many words
  Pieces pieces;
  std::vector<Picture> pictures;
  // What stood in the headers and footers of its pages, a text each, without repeats.
  std::vector<std::string> running_texts;
  std::string title;  // that its properties give, or that was found in its text; "" for none
};

// A field that the header lacks, marked as guessed, where its value was read. One that the header
// has stays.
void add_guess(Material& material, std::string_view key, model::Value value);

}  // namespace greffier::material
