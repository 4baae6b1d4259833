// A charte is a YAML file of fonts, colours, page and styles by role (templates/chartes/*.yaml).
// Here it becomes a StyleSheet.
#pragma once

#include <span>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "office/style_sheet.hpp"

namespace greffier::office {

// Reads a chain of chartes, the one that extends nothing first: what a charte does not say keeps
// the value of those before it. Unknown keys, colours and roles are reported with the known ones.
[[nodiscard]] StyleSheet read_charte(std::span<const model::Map> chain, diag::Sink& sink);

}  // namespace greffier::office
