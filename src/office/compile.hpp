// From a parsed part of an office template to a program: tags are found across runs, the scope of
// control tags is inferred from the structure around them (docs/guide: « Mon modèle »).
#pragma once

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/program.hpp"
#include "office/tag_markers.hpp"

namespace greffier::office {

// Compiles one part. Each paragraph that holds a tag is added to `sources` with its place, so that
// a message says where it stands and shows the tag in its surroundings. A tag that cannot be
// understood is an error and is left out of the program.
[[nodiscard]] Program compile(xml::Node root, const Dialect& dialect, const PartOrigin& origin,
                              diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::office
