// Where the complex fields of a part are (ISO 29500-1 § 17.16.18), one inside another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "xml/tree.hpp"

namespace greffier::docx {

// A child of a run, and what stands around it. Pointers go into the tree that was read; they hold
// until children are added or removed there.
struct Atom {
  enum class Kind { begin, separate, end, code, content };
  Kind kind = Kind::content;
  xml::Node* node = nullptr;
  xml::Node* paragraph = nullptr;
  const xml::Node* holder = nullptr;  // of the paragraph
  const xml::Node* cell = nullptr;    // the innermost cell and row around; may be null
  const xml::Node* row = nullptr;
};

struct Field {
  std::size_t begin = 0;     // indices of atoms
  std::size_t separate = 0;  // `end` when the field has no result
  std::size_t end = 0;
  std::vector<Field> in_code;
  std::vector<Field> in_result;
};

// A body, a header, a text box: fields do not reach out of it.
struct FieldStory {
  std::vector<Atom> atoms;
  std::vector<Field> fields;
};

// True for what the compiler of templates never looks into for tags: text deleted with changes
// tracked, and simple fields.
[[nodiscard]] bool is_closed_to_tags(const xml::Node& node);

// Stories of text boxes come after the one that they stand in. What is closed to tags is not read.
// A field that lacks its end is none.
[[nodiscard]] std::vector<FieldStory> read_fields(xml::Node& root);

// The code of a field; what is no text of it counts as kNested.
struct FieldCode {
  struct Piece {
    std::size_t begin = 0;  // byte offsets in `text`
    std::size_t end = 0;
    std::size_t atom = 0;
    const Field* field = nullptr;  // set for a field inside; `atom` is then its first one
  };
  std::string text;
  std::vector<Piece> pieces;
};
[[nodiscard]] FieldCode code_of(const FieldStory& story, const Field& field);

// Writes each w:fldSimple whose keyword is among `keywords` as a complex field, its result being
// what it held.
void spell_out_simple_fields(xml::Node& node, const std::vector<std::string_view>& keywords);

}  // namespace greffier::docx
