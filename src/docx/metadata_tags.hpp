// The tags of docProps/core.xml and docProps/custom.xml.
#pragma once

#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/metadata_tags.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// Those of title, subject, description, keywords, author (ISO 29500-2 § 11) and the properties of
// one's own (ISO 29500-1 § 22.3). `file` is what messages call the package.
[[nodiscard]] std::vector<office::MetadataTag> read_metadata_tags(const package::Package& package,
                                                                  std::string_view file,
                                                                  diag::SourceMap& sources,
                                                                  diag::Sink& sink);

}  // namespace greffier::docx
