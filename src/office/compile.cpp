#include "office/compile.hpp"

#include "office/implied_repeats.hpp"
#include "office/inclusion.hpp"
#include "office/lifting.hpp"
#include "office/linearise.hpp"
#include "office/marks.hpp"
#include "office/scopes.hpp"
#include "office/tag_markers.hpp"

namespace greffier::office {

Program compile(xml::Node root, const Dialect& dialect, std::string_view name,
                diag::SourceMap& sources, diag::Sink& sink) {
  Markers markers = place_markers(root, dialect, name, sources, sink);
  name_included_files(root, markers, name, sources);
  const Lifts lifts = decide_scopes(root, markers, dialect, sources, sink);
  lift_markers(root, lifts, dialect);
  imply_repeats(root, markers, dialect);
  remove_broken_marks(root, markers, dialect);
  return linearise(root, markers, dialect);
}

}  // namespace greffier::office
