// The inside of a paragraph: a flat sequence of runs, each with its whole formatting. Flat, because
// typography and tags read a paragraph as one string whatever its formatting.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diag/span.hpp"
#include "model/boxed.hpp"
#include "model/rare_text.hpp"

namespace greffier::model {

struct Block;
using Blocks = std::vector<Block>;

// Vertical position of a run.
enum class Script : std::uint8_t { baseline, superscript, subscript };

// Everything that distinguishes one run from its neighbour. Runs next to each other with the same
// link target form one hyperlink.
struct Format {
  bool strong = false;
  bool emphasis = false;
  bool strike = false;
  bool underline = false;
  bool code = false;  // literal text: never corrected
  bool small_caps = false;
  Script script = Script::baseline;
  RareText language;  // BCP 47 tag of a passage in another language, "" for the document's own
  RareText role;      // name of a character role (office/roles.hpp), "" for none
  RareText target;    // hyperlink: a URL, or "#anchor" inside the document
  RareText title;     // hyperlink: its title

  friend bool operator==(const Format&, const Format&) = default;
};

// A run of text. May hold U+0009 (tab); never holds a line end.
struct Text {
  std::string text;  // UTF-8
  friend bool operator==(const Text&, const Text&) = default;
};

// A line end inside the paragraph.
struct LineBreak {
  friend bool operator==(const LineBreak&, const LineBreak&) = default;
};

// A footnote called at this place. Shared, because a note may be called more than once.
struct Footnote {
  std::shared_ptr<const Blocks> body;
  friend bool operator==(const Footnote&, const Footnote&);
};

// A size as its author gave it; at most one of the two members is set.
struct ImageSize {
  std::optional<double> millimetres;
  std::optional<double> percent;  // of the text width
  friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

// A picture set as a character. `source` is a path as written, or something of ours
// (picture_source.hpp); the bytes are found later.
struct Image {
  std::string source;
  std::string alternative;  // alt text, "" when decorative
  std::string title;
  ImageSize width;
  ImageSize height;
  bool fits = false;  // width and height are a box that it fits in, rather than its own size
  friend bool operator==(const Image&, const Image&) = default;
};

// A value that the reader of the document computes. Sequence numbers (of captions) carry the value
// that they have in document order.
enum class FieldKind { page, pages, table_number, figure_number };
struct Field {
  FieldKind kind = FieldKind::page;
  int value = 1;
  friend bool operator==(const Field&, const Field&) = default;
};

// One of these stands for each line of a text that is imported: what is big and rare is held apart.
struct Inline {
  std::variant<Text, LineBreak, Footnote, Boxed<Image>, Field> node;
  Format format;
  diag::Span span;

  // Spans do not count: two trees are equal when they say the same.
  friend bool operator==(const Inline& a, const Inline& b) {
    return a.node == b.node && a.format == b.format;
  }
};

using Inlines = std::vector<Inline>;

// The picture that a run is, or null.
[[nodiscard]] const Image* image_of(const Inline& item);
[[nodiscard]] Image* image_of(Inline& item);

// A run of plain text.
[[nodiscard]] Inline text(std::string content, Format format = {}, diag::Span span = {});
// The text of a sequence, line breaks as '\n'; footnotes, images and fields count for nothing.
[[nodiscard]] std::string plain_text(const Inlines& inlines);

}  // namespace greffier::model
