// A field of a document kind: what a person may write in the header, in a record or on a container.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/formula.hpp"

namespace greffier::kinds {

// The same words in the two languages of the program.
struct Wording {
  std::string fr;
  std::string en;
};

// What a value is. The names used in kind.yaml stand in shape.hpp.
enum class Shape : std::uint8_t {
  text,          // string
  rich_text,     // string, Inlines or Blocks
  date,          // Date
  date_or_text,  // Date when it reads as one, else string: « fin mars »
  time,          // Time
  integer,       // int64
  amount,        // double, in euros
  boolean,       // bool
  choice,        // string, one of Field::choices
  person,        // Map as ingest/people.hpp makes it
  file,          // string, a path as written
  image,         // Inlines of one Image
  record,        // Map of Field::fields
};

// How much a document misses a field: `required` (by law) stops the run, `expected` (by usage) is
// reported, `optional` is not.
enum class Requirement : std::uint8_t { optional, expected, required };

struct Field {
  std::string key;  // folded
  Wording label;
  std::vector<std::string> names;  // folded: what a person may write for it, the key first
  Shape shape = Shape::text;
  bool is_list = false;
  Requirement requirement = Requirement::optional;
  // What it is when it is not given: tried in order, the first that gives anything wins.
  std::vector<Formula> otherwise;
  std::string example;  // as one would type it after the key
  Wording help;
  bool personal = false;    // personal data: printed only when a template asks
  bool unprinted = false;   // goes into the properties of the file, not on its pages
  bool from_files = false;  // a list of records that may be the paths of notes
  std::string notes_kind;   // of such notes, when they are what that kind makes of them
  // Of the containers of such notes: those whose item the document shows, and those that only
  // change its figures. The notes that the document carries have no others.
  std::vector<std::string> shown_containers;
  std::vector<std::string> counted_containers;
  std::vector<std::string> choices;  // of a choice, as they are printed
  std::string height;                // of an image without a size of its own: "20mm"
  std::vector<Field> fields;         // of a record
};

// The field that a folded name stands for (key, label or alias), or null.
[[nodiscard]] const Field* find_field(const std::vector<Field>& fields, std::string_view name);

}  // namespace greffier::kinds
