// An ODT document read for the judgement of its accessibility.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "office/description.hpp"
#include "package/package.hpp"

namespace greffier::odt {

// Reads the texts, tables, drawings and properties of a text document; nothing, and told, when it
// is none or is damaged. `name` is what messages call it.
[[nodiscard]] std::optional<office::Description> describe(const package::Package& package,
                                                          std::string_view name, diag::Sink& sink);

}  // namespace greffier::odt
