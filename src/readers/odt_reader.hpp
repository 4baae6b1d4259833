// .odt and .fodt files as raw material.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::readers {

// Reads a document of Writer (ODF 1.3 part 3, packed or flat). The rest as read_docx().
[[nodiscard]] std::optional<material::Material> read_odt(std::string_view bytes,
                                                         std::string_view name,
                                                         diag::SourceId source,
                                                         material::Changes& changes,
                                                         diag::Sink& sink);

}  // namespace greffier::readers
