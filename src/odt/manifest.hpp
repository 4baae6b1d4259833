// META-INF/manifest.xml (ODF 1.3 part 2 § 4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "odt/namespaces.hpp"
#include "package/package.hpp"

namespace greffier::odt {

inline constexpr std::string_view kMediaType = "application/vnd.oasis.opendocument.text";

// What a manifest says of a package: programs compare its version with that of the parts, and find
// embedded objects by the entries of their folders.
struct Manifest {
  struct Entry {
    std::string path, media_type, version;  // "Object 1/"; version: "" when none is given
  };
  std::string version = std::string(kVersion);  // of ODF; "" before 1.2
  std::vector<Entry> entries;
};

// The manifest of a template; an empty one when it has none, or a damaged one.
[[nodiscard]] Manifest read_manifest(const package::Package& package);

// The part for the parts of a package (itself and mimetype left out): a part has the media type
// that `known` gives it, else that of its extension; a folder that `known` types and that has parts
// stays.
[[nodiscard]] std::string manifest_part(const package::Package& package, const Manifest& known);

}  // namespace greffier::odt
