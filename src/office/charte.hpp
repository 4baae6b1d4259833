// A charte is a YAML file of fonts, colours, page and styles by role (templates/chartes/*.yaml). Here
// it becomes a StyleSheet.
#pragma once

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "office/style_sheet.hpp"

namespace greffier::office {

// Reads a charte over the built-in values: what it does not say keeps them. Unknown keys, colours
// and roles are reported with the nearest known name. `base` is the charte that it extends, read
// before, or an empty Map.
[[nodiscard]] StyleSheet read_charte(const model::Map& base, const model::Map& charte,
                                     diag::Sink& sink);

}  // namespace greffier::office
