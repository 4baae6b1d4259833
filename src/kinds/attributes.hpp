// Attributes that a container of the body does not know.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// Tells each attribute of a container that neither prints it nor lets it say how it is set
// (model/containers.hpp), with the nearest that it has. The containers of `collections` are left to
// their records, which take any attribute (members.hpp).
void check_attributes(const std::vector<Collection>& collections, const model::Blocks& body,
                      diag::Sink& sink);

}  // namespace greffier::kinds
