// What an office file says beside its text.
#pragma once

#include <string>
#include <string_view>

#include "material/material.hpp"
#include "readers/office_desk.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

// A property that its author gave to the document; those that programs keep for themselves are
// left.
void add_property(model::Map& header, std::string_view name, std::string_view value);

// The title that properties give, "" for one that a program put there (« Document1 »,
// « PowerPoint Presentation »).
[[nodiscard]] std::string trimmed_title(const xml::Node& title);

// The paragraphs of a header or footer, one in a line.
void add_running_texts(std::string_view lines, Desk& desk);

// What the desk kept goes to the material, and the first text of the style « Titre » when the
// properties give no title; counts are told.
void finish(material::Material& material, Desk& desk);

}  // namespace greffier::readers
