// The small parts of an ODF package: metadata, settings, manifest (ODF 1.3 part 2 § 4, part 3 § 4).
#pragma once

#include <string>
#include <string_view>

#include "model/metadata.hpp"
#include "package/package.hpp"

namespace greffier::odt {

inline constexpr std::string_view kMediaType = "application/vnd.oasis.opendocument.text";

[[nodiscard]] std::string meta_part(const model::Metadata& metadata);
[[nodiscard]] std::string settings_part();
// META-INF/manifest.xml for the parts of a package (itself and mimetype left out).
[[nodiscard]] std::string manifest_part(const package::Package& package);

}  // namespace greffier::odt
