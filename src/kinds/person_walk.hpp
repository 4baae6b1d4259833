// The persons inside data.
#pragma once

#include <functional>
#include <string>

#include "model/value.hpp"

namespace greffier::kinds {

// « prenom_nom » of a person, folded.
[[nodiscard]] std::string person_key(const model::Map& person);

// Calls `visit` with every person of a value, in order. `enters`: which records are looked into.
void for_each_person(
    const model::Value& value, const std::function<bool(const model::Map&)>& enters,
    const std::function<void(const model::Map& person, const diag::Span& place)>& visit);

}  // namespace greffier::kinds
