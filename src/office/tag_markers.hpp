// Tags in the text of a part become markers in its tree.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/program.hpp"

namespace greffier::office {

// A tag that was found; markers are numbered by their index in the table.
struct Marker {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Site site;
};
using Markers = std::vector<Marker>;

// Replaces every tag of every paragraph by a marker at the first character of what it prints (of
// the tag itself for control tags), taking the tag's characters out of all the runs they are spread
// over. Markers end up where Dialect::holds_values allows them. Comments vanish. A tag that cannot
// be read is reported and stays text.
[[nodiscard]] Markers place_markers(xml::Node& root, const Dialect& dialect, std::string_view name,
                                    diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::office
