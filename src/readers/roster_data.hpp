// Data files as material: JSON and YAML.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::readers {

// Reads fields (« nom : valeur ») as the header; a text of several lines under corps, texte, notes,
// body and the like becomes the pieces (it is Markdown). A list of flat records under any key, or
// as the whole file, is judged as a table is (roster.hpp): people keep their key unless the records
// say who was there, actions become containers; other lists stay data under their key, and as the
// whole file a table. JSON is told from YAML by its first sign. Total.
[[nodiscard]] material::Material read_data(std::string_view bytes, std::string_view name,
                                           diag::SourceId source, material::Changes& changes,
                                           diag::Sink& sink);

}  // namespace greffier::readers
