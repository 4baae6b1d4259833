#include "office/compile.hpp"

#include "office/inscriptions.hpp"
#include "office/lifting.hpp"
#include "office/linearise.hpp"
#include "office/marks.hpp"
#include "office/scopes.hpp"

namespace greffier::office {

Program compile(xml::Node root, const Dialect& dialect, const PartOrigin& origin,
                diag::SourceMap& sources, diag::Sink& sink) {
  const Inscriptions inscriptions = place_inscriptions(root, dialect, origin, sources, sink);
  Markers markers = place_markers(root, dialect, origin, sources, sink);
  const Lifts lifts = decide_scopes(root, markers, dialect, sources, sink);
  lift_markers(root, lifts, dialect);
  remove_broken_marks(root, markers, dialect);
  return linearise(root, markers, inscriptions, dialect);
}

}  // namespace greffier::office
