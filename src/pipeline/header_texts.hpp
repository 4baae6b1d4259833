// The texts of a header that are words of the document.
#pragma once

#include <functional>
#include <string>

#include "kinds/kind.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// Visits every text of the header; file names and settings are left out, and in an open kind what
// is not one line of words. `is_people` is true for
// the people of the kind, whose names are nobody's to spell.
void for_each_text(
    model::Map& header, const kinds::Kind& kind,
    const std::function<void(std::string& text, const diag::Span& span, bool is_people)>& visit);

// Visits the attributes of containers that are words of the document: `qui="…"`, `titre="…"`.
void for_each_attribute_text(
    model::Blocks& blocks,
    const std::function<void(std::string& text, const diag::Span& span)>& visit);

}  // namespace greffier::pipeline
