// Reading one part of a package as XML.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// The parsed part of that name; nothing when there is none, or when it is damaged (then the sink
// says so). `file` is what messages call the package.
[[nodiscard]] std::optional<xml::Node> parse_part(const package::Package& package,
                                                  std::string_view part,
                                                  std::span<const xml::Prefix> prefixes,
                                                  std::string_view file, diag::Sink& sink);

}  // namespace greffier::office
