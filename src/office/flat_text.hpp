// A paragraph read as one string, whatever its runs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "office/dialect.hpp"

namespace greffier::office {

// Child indices from a node down to one inside it.
using Path = std::vector<std::size_t>;

// A stretch of the text (byte offsets) and the node that it comes from: a text node, or an element
// that stands for characters.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  Path path;  // from the paragraph
};

// The text and its pieces, in order and without gaps. What is inside the paragraph and no text of
// it (a field, a picture, a footnote) counts as one U+FFFC; what floats at the paragraph has no
// place among its characters, be it inside a tag.
struct FlatText {
  std::string text;
  std::vector<Piece> pieces;
};

[[nodiscard]] FlatText flatten(const xml::Node& paragraph, const Dialect& dialect);

}  // namespace greffier::office
