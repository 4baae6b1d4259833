// What is added to the root element of a part that is written already, as serialise() writes it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::xml {

// Declares on the root element those of `prefixes` that it does not declare yet. Of `part`, the
// start tag of that element is enough.
void declare(std::string& part, std::span<const Prefix> prefixes);

// Adds `content` behind the last child of the root element.
void append_child(std::string& part, std::string_view content);

}  // namespace greffier::xml
