// From a parsed part of an office template to a program: tags are found across runs, the scope of
// control tags is inferred from the structure around them (docs/guide: « Mon modèle »).
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/program.hpp"

namespace greffier::office {

// Compiles one part. `name` is what messages call it (« modele.odt, pied de page »); each paragraph
// that holds a tag is added to `sources`, so that a message shows the tag in its surroundings. A
// tag that cannot be understood is an error and is left out of the program.
[[nodiscard]] Program compile(xml::Node root, const Dialect& dialect, std::string_view name,
                              diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::office
