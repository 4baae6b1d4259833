// Documents that LibreOffice reads and this program does not: .doc, .rtf.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "io/office_program.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::readers {

// Reads a document after LibreOffice has made an .odt of it, which is told (kConverted).
// `extension` is that of its format: "rtf". Nothing and told when there is no LibreOffice or it
// fails. The rest as read_odt().
[[nodiscard]] std::optional<material::Material> read_through_office(
    std::string_view bytes, std::string_view extension, std::string_view name,
    diag::SourceId source, const io::OfficeProgram& office, material::Changes& changes,
    diag::Sink& sink);

}  // namespace greffier::readers
