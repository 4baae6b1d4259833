// A .docx or .dotx with tags, compiled: immutable, rendered as often as wanted.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "docx/notes.hpp"
#include "docx/relationships.hpp"
#include "docx/writing.hpp"
#include "office/metadata_tags.hpp"
#include "office/program.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// A story of the document: its part, its program, the relationships of the part.
struct Story {
  std::string part;  // "word/header1.xml"
  office::Program program;
  Relationships relationships;
  diag::StoryPlace place = {};
};

// A part that the template lacks, written when content needs it.
struct SparePart {
  std::string kind;  // of its relationship to the body
  package::Part part;
};

struct Template {
  package::Package package;    // the parts that are copied as they are
  std::vector<Story> stories;  // those with tags, the body first
  TemplateStyles looks;
  Counters counters;      // the highest identifiers that the template uses
  std::string numbering;  // the bytes of these parts, to which content adds
  std::array<WrittenNotes, kNoteKinds.size()> notes;  // what is before those that are written
  std::map<std::string, int, std::less<>> heading_levels = {};  // by style, for Dialect
  std::vector<office::MetadataTag> metadata = {};               // properties with tags
  std::vector<SparePart> spare = {};
};

// Reads and compiles a template; `name` is what messages call it. Tags that are wrong are errors in
// the sink; nothing comes back only when the package is no WordprocessingML document. `files`: what
// its tags may include; null for nothing.
[[nodiscard]] std::optional<Template> compile_template(
    package::Package package, std::string_view name, diag::SourceMap& sources, diag::Sink& sink,
    const office::TemplateFiles* files = nullptr);

}  // namespace greffier::docx
