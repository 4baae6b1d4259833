// Tables of contents: the places of those that are made, and the one that notes hold typed.
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// What `{{ sommaire }}`, `{{ liste_des_tableaux }}` and `{{ table_des_illustrations }}` print.
[[nodiscard]] model::Value contents_place(const model::Map& data);
[[nodiscard]] model::Value tables_place(const model::Map& data);
[[nodiscard]] model::Value figures_place(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_place();

// The list that follows a heading « Sommaire » or « Table des matières » of `corps`: records of
// `titre` (without its number and its page) and `trouve`, whether a heading of the text has it;
// then the headings of the first level that it leaves out, with `oublie`. Empty without a list.
[[nodiscard]] model::Value typed_contents(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_typed_contents();

}  // namespace greffier::kinds
