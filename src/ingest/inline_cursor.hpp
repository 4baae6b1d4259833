// Where the words of a paragraph stand in its source. cmark-gfm's columns are right on the first
// line of most blocks, shifted on the next ones, and missing around autolinks: the cursor corrects
// them by reading the source along.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/source_text.hpp"

namespace greffier::ingest {

class InlineCursor {
 public:
  // A stretch of text that stands in the source as it is, one code point for one. A character
  // written with a backslash comes back shielded (shield.hpp).
  struct Piece {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // Whether backslashes and entities stand for something else in the source.
  enum class Literal : std::uint8_t { text, verbatim };

  // Starts at an offset, which cmark takes for a byte column (from 1; 0 when it does not know).
  InlineCursor(const SourceText& source, std::size_t offset, std::size_t column);

  // A node begins where cmark says: `column` from 1, 0 when it does not know.
  void sync(std::size_t column);
  // The text goes on on the next line.
  void next_line();
  // Places `literal`, from the column cmark gives or from where the last one ended, and passes it.
  [[nodiscard]] std::vector<Piece> place(std::size_t column, std::string_view literal,
                                         Literal kind = Literal::text);
  [[nodiscard]] std::size_t offset() const { return offset_; }

 private:
  class Alignment;

  [[nodiscard]] std::size_t expected(std::size_t column) const;
  [[nodiscard]] std::size_t find_start(std::size_t column, std::string_view literal) const;

  const SourceText& source_;
  std::size_t line_;
  std::size_t offset_;
  std::ptrdiff_t shift_ = 0;  // of cmark's columns on this line, in bytes
  bool fresh_ = false;        // nothing was met on this line yet
};

}  // namespace greffier::ingest
