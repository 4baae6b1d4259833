#include "office/compile.hpp"

#include <algorithm>
#include <utility>

#include "office/linearise.hpp"
#include "office/scopes.hpp"
#include "office/tag_markers.hpp"

namespace greffier::office {

Program compile(xml::Node root, const Dialect& dialect, std::string_view name,
                diag::SourceMap& sources, diag::Sink& sink) {
  Markers markers = place_markers(root, dialect, name, sources, sink);
  settle_scopes(root, markers, dialect, sources, sink);
  return linearise(root, std::move(markers), dialect);
}

}  // namespace greffier::office
