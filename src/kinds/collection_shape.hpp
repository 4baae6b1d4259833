// The shapes of fields and of the records of a collection.
#pragma once

#include <initializer_list>
#include <vector>

#include "kinds/collection.hpp"
#include "kinds/derived.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

[[nodiscard]] templating::RecordShape record_form(const std::vector<Field>& fields);
// The member of the data that holds the records.
[[nodiscard]] templating::ShapeMember collection_member(const Collection& collection);
[[nodiscard]] templating::ShapeMember member(const Derived& derived, templating::Shape shape);
// Adds a member, unless the record has one of that key.
void add(templating::RecordShape& record, templating::ShapeMember member);
// Adds members that are texts.
void add_texts(templating::RecordShape& record, std::initializer_list<Derived> members);

}  // namespace greffier::kinds
