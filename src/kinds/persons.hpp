// Persons as templates use them: ingest's records with every key there.
#pragma once

#include <span>
#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// What every record of a person has.
struct PersonMember {
  std::string_view key;
  std::string_view fr, en;  // its label
};
[[nodiscard]] std::span<const PersonMember> person_members();
[[nodiscard]] templating::Shape person_shape();

// The persons of a value in every written form (ingest/people.hpp). Each record has all the keys of
// parse_person and `groupe`, empty when unknown, so that a template may print any of them.
[[nodiscard]] model::Values read_persons(const model::Value& value, diag::Sink& sink);

// Several persons where one is expected: a single record that is printed with all their names. The
// person itself when there is one. `persons` is not empty.
[[nodiscard]] model::Value as_one_person(model::Values persons, const diag::Span& span);

}  // namespace greffier::kinds
