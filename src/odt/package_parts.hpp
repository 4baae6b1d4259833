// The small parts of an ODF document: metadata, settings (ODF 1.3 part 3 § 3.1.3).
#pragma once

#include <string>
#include <string_view>

#include "model/metadata.hpp"

namespace greffier::odt {

// `version`: of ODF, as the other parts say; "" when they do not.
[[nodiscard]] std::string meta_part(const model::Metadata& metadata, std::string_view version);
[[nodiscard]] std::string settings_part();

}  // namespace greffier::odt
