// From names and values as people write them to the fields of a kind: for the header, for the
// attributes of a container, for a record inside either.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/field.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// A map that holds every field of `fields` under its key, in their order, then the other members of
// `given` as they are. A field that is not given is there with an empty value. A value that cannot
// be read as its field's type is kept as written and reported: no word is lost. So are two names
// for one field (lists are joined) and unknown names; `settings` are names that others read.
[[nodiscard]] model::Map type_members(const std::vector<Field>& fields, model::Map given,
                                      std::span<const std::string_view> settings, diag::Sink& sink);

// The items of what stands for a list: those of a list, those of a text (one per line, or per
// semicolon), else the value alone.
[[nodiscard]] model::Values items_of(model::Value raw);

// The fields that `data` leaves empty, of one requirement, in order.
[[nodiscard]] std::vector<const Field*> missing_fields(const std::vector<Field>& fields,
                                                       const model::Map& data,
                                                       Requirement requirement);

}  // namespace greffier::kinds
