// Documents included in a template: their blocks take the place of the tags that ask for them
// (docs/guide: « Morceaux communs : inclure »).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/place.hpp"
#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/tag_markers.hpp"
#include "office/template_files.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Where an included document goes.
struct IncludedAt {
  const xml::Node& paragraph;  // which its blocks replace
  diag::Span place;            // of the tag
  std::string tag;             // as written
  bool in_item = false;        // an ODF list item: holds no table
  bool in_story = false;       // a header, footer, note or text box: holds no footnote
  // Takes note of where its blocks stand; an importer calls it before it renames anything in them.
  std::function<void(std::vector<xml::Node>&)> note_places = {};
};

// What a format does with a document that is included.
class Importer {
 public:
  virtual ~Importer() = default;
  // The part of a file that its blocks come from.
  [[nodiscard]] virtual std::string_view body_part() const = 0;
  // The blocks of the body of `file`, with all that they need (styles, pictures, lists…) added to
  // the template under names of their own. Raises why, and returns nothing, when that cannot be.
  [[nodiscard]] virtual std::vector<xml::Node> import(const TemplateFile& file,
                                                      const IncludedAt& at) = 0;
};

struct InclusionSetting {
  const Dialect& dialect;
  std::string_view name;  // of the template
  const TemplateFiles& files;
  diag::SourceMap& sources;
  diag::Sink& sink;
  diag::Place place = {};  // of `root`
};

// True when include_files() would have something to do.
[[nodiscard]] bool asks_for_files(const xml::Node& root, const Dialect& dialect);

// Replaces every paragraph of `root` that is only an include tag (other control tags may stand
// beside it) by the blocks of the file that it names, and does so inside these blocks. Every tag
// that cannot be obeyed is reported, as are files that include themselves, and the tags of a file
// that cannot be read; an empty paragraph is put in their place.
void include_files(xml::Node& root, Importer& importer, const InclusionSetting& setting);

// The tags of included blocks are those of their own file, to messages. Takes all marks away
// (included_marks.hpp). Call once, when markers are placed.
void name_included_files(xml::Node& root, Markers& markers, diag::SourceMap& sources);

}  // namespace greffier::office
