// The typed containers of a body as lists of records: decisions, actions, votes…
#pragma once

#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Sets the list of each collection in `data`, in reading order: first the records that the data
// holds already under that name (a list of maps or texts, from the header or a data file), then one
// for each container of the body. A record has `numero`, its content, and every field of the
// collection. The number given by the author is kept, the others follow it.
//
// Lines « Rapporteur : Mme X » that a container begins with are fields, too (written_fields.hpp).
//
// The body then says what the records say: each container gets its number and its fields, under
// their own keys, as attributes (dates as « 15 février 2026 »). Text written after the container's
// name, when it is no field, becomes its first paragraph.
// The containers of a collection with a presentation of another container take its name, the label
// of the collection as the attribute « libelle », and their own name as the attribute kOwnName.
inline constexpr std::string_view kOwnName = "conteneur";
void collect(const std::vector<Collection>& collections, model::Map& data, model::Blocks& body,
             diag::Sink& sink);

// The name of a container as its collection knows it, before and after collect().
[[nodiscard]] std::string_view own_name(const model::Container& container);

}  // namespace greffier::kinds
