// Telling a text document from the other documents of ODF.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// True for the root of the content.xml of a text: a spreadsheet is an ODF document, too, and its
// body tells (ODF 1.3 part 3 § 3.3).
[[nodiscard]] bool is_text_document(const xml::Node& content);

// The parsed part of that name; nothing, and told, when it is missing or damaged. `name` is what
// messages call the package.
[[nodiscard]] std::optional<xml::Node> parse_part(const package::Package& package,
                                                  std::string_view part, std::string_view name,
                                                  diag::Sink& sink);

// True, and told, for a package whose parts a password protects (ODF 1.3 part 2 § 3.4.1). `name` is
// what the message calls it.
[[nodiscard]] bool refuse_encrypted(const package::Package& package, std::string_view name,
                                    diag::Sink& sink);

}  // namespace greffier::odt
