// What a template lacks, said once.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "office/style_map.hpp"

namespace greffier::office {

// Raises one warning that lists the roles without a style; nothing when there are none.
void report_missing_roles(const StyleMap& map, std::string_view name, diag::Sink& sink);

}  // namespace greffier::office
