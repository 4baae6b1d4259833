// Other documents included in a template (office/inclusion.hpp).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "diag/place.hpp"
#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "docx/dialect.hpp"
#include "docx/notes.hpp"
#include "docx/relationships.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// A story of a template while it is read.
struct StoryParts {
  std::string part;  // "word/header1.xml"
  xml::Node root;
  Relationships relationships;
  diag::StoryPlace place = {};
};

// The part of one sort of notes while a template is read; a root without name when there is none.
struct NotesPart {
  xml::Node root;
  Relationships relationships;
};
using NotesParts = std::array<NotesPart, kNoteKinds.size()>;

// A template while it is read. The package has word/numbering.xml; there are footnotes.
struct TemplateParts {
  package::Package& package;
  xml::Node& styles;  // word/styles.xml
  std::vector<StoryParts>& stories;
  NotesParts& notes;
  const Dialect& dialect;  // of the template
};

// Puts the documents that the tags of the stories ask for in their place; afterwards `styles`,
// `notes` and the package's parts hold what these need. False, and nothing done, when no tag asks
// for one.
bool include_files(TemplateParts parts, std::string_view name, const office::TemplateFiles& files,
                   diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::docx
