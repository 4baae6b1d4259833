// E-mail addresses and phone numbers in a document: what a public version leaves out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// What stands in the place of one.
inline constexpr std::string_view kHiddenContact = "[masqué]";

// A contact in a text, in bytes.
struct Contact {
  std::size_t begin = 0;
  std::size_t end = 0;
};
// In order. An address has a name, an @ and a domain with a point; a number is French: ten figures
// that begin with 0, or nine behind +33 or 0033, with spaces, points or hyphens between them.
[[nodiscard]] std::vector<Contact> contacts_in(std::string_view text);

// Takes the members of persons out that are contacts, and hides those in all texts of the data.
void remove_contacts(model::Map& data);

// The contacts in the texts of the body and of included notes: records of `texte`, each where it
// is.
[[nodiscard]] model::Value contacts_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_contacts();

}  // namespace greffier::kinds
