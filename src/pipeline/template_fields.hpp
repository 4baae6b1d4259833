// What the templates of a kind may use, to be told to those who write them.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "pipeline/shape_words.hpp"

namespace greffier::pipeline {

// A name that a tag may use.
struct FieldCard {
  std::string name;  // « echeance »
  FieldWords label;  // « Échéance »
  FieldWords type;   // « date ou texte », « liste de personnes »
  std::string tag;   // `{{ a.echeance }}`; of a list of records, the tag that opens its loop
  // Of a record, or of the items of a list of records, unless these have a section of their own.
  std::vector<FieldCard> members;
};

struct FieldSection {
  FieldWords title;
  std::vector<FieldCard> fields;
};

struct TemplateFields {
  diag::Sink sink;
  diag::SourceMap sources;
  std::string kind;  // its own name
  FieldWords label;  // « Compte rendu »
  std::vector<FieldSection> sections;
};

// The fields of a header, what is taken from the notes, the members of a person, and what a loop
// says of itself. Read from the shape that templates are checked against (template_shape.hpp). An
// unknown kind is raised.
[[nodiscard]] TemplateFields template_fields(const std::string& kind, const io::FileSystem& files);

}  // namespace greffier::pipeline
