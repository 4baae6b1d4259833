#include "office/compile.hpp"

#include <algorithm>

#include "office/column_scopes.hpp"
#include "office/floats.hpp"
#include "office/implied_repeats.hpp"
#include "office/inclusion.hpp"
#include "office/inscriptions.hpp"
#include "office/lifting.hpp"
#include "office/linearise.hpp"
#include "office/lost_tags.hpp"
#include "office/marks.hpp"
#include "office/page_breaks.hpp"
#include "office/repeated_sections.hpp"
#include "office/scopes.hpp"
#include "office/settling.hpp"

namespace greffier::office {

Program compile(xml::Node root, const Dialect& dialect, const PartOrigin& origin,
                diag::SourceMap& sources, diag::Sink& sink) {
  const std::size_t earlier = sink.diagnostics().size();
  Markers markers = place_markers(root, dialect, origin, sources, sink);
  // Behind the markers: the alternative text of a picture may name the datum in its place.
  Inscriptions inscriptions = place_inscriptions(root, dialect, origin, sources, sink);
  const auto repeats = [](const Marker& marker) {
    return marker.kind() == templating::Tag::Kind::repeat;
  };
  if (std::ranges::any_of(markers, repeats)) dialect.name_lists(root);
  name_included_files(root, markers, sources);
  if (!markers.empty()) set_floats_apart(root, markers, dialect);
  place_column_scopes(root, markers, dialect);
  const auto breaks = markers.empty() ? nullptr : dialect.page_breaks(root);
  if (breaks != nullptr && breaks->any()) set_breaks_apart(root, *breaks, dialect);
  diag::Sink structure;
  const Lifts lifts = decide_scopes(root, markers, dialect, sources, structure);
  add_structure(structure, earlier, sources, sink);
  lift_markers(root, lifts, dialect);
  if (!markers.empty()) repeat_section_ends(root, markers, dialect);
  if (breaks != nullptr) {
    if (breaks->any()) repeat_page_styles(root, markers, *breaks, dialect);
    settle_breaks(root, markers, *breaks, dialect);
  }
  imply_repeats(root, markers, inscriptions, dialect);
  remove_broken_marks(root, markers, dialect);
  return linearise(root, markers, inscriptions, dialect, breaks.get());
}

}  // namespace greffier::office
