// From a tree whose markers are in their places to the steps of a program.
#pragma once

#include "office/inscriptions.hpp"
#include "office/page_breaks.hpp"
#include "office/program.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// The program that writes `root`. The markers of each control tag are siblings (lifting.hpp).
// `breaks`: what its styles say of pages; null for a part without tags.
[[nodiscard]] Program linearise(const xml::Node& root, const Markers& markers,
                                const Inscriptions& inscriptions, const Dialect& dialect,
                                const PageBreaks* breaks);

}  // namespace greffier::office
