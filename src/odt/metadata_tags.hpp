// The tags of meta.xml.
#pragma once

#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/metadata_tags.hpp"
#include "package/package.hpp"

namespace greffier::odt {

// Those of title, subject, description, keywords, author and the properties of one's own (ODF 1.3
// part 3 § 4.3). `file` is what messages call the package.
[[nodiscard]] std::vector<office::MetadataTag> read_metadata_tags(const package::Package& package,
                                                                  std::string_view file,
                                                                  diag::SourceMap& sources,
                                                                  diag::Sink& sink);

}  // namespace greffier::odt
