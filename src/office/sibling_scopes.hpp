// Control tags whose markers are siblings already.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>

#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

using Siblings = std::span<const xml::Node>;

// The index of the next marker of the scope that the marker at `index` belongs to: an alternative
// or the end. The last index when there is none.
[[nodiscard]] std::size_t next_of_scope(Siblings nodes, std::size_t index, const Markers& markers);

// The identifiers (Identifier::key) that `body`, the inside of a loop, defines itself, those of
// inner loops aside. `list` is the list that the loop goes through the items of ("" for none): it
// goes on from pass to pass, as does a list of one item in a body that has nothing else or is rows.
[[nodiscard]] std::set<std::string, std::less<>> owned_identifiers(Siblings body,
                                                                   std::string_view list,
                                                                   const Markers& markers,
                                                                   const Dialect& dialect);

// The part of an attribute's value that identifies, as an Identifier; its space is "" when none
// does.
[[nodiscard]] Identifier identifier_in(const xml::Node& element, const xml::Attribute& attribute,
                                       const Dialect& dialect);

}  // namespace greffier::office
