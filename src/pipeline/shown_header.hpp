// The fields of a header that a finished document shows.
#pragma once

#include <vector>

#include "checks/document_words.hpp"
#include "kinds/field.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// The members of `header` that the document shows, as typed: the settings it was made with (no path
// of a template), what stands in its properties, pictures, and every field of which `data` (what
// the kind makes of it) has no word that is not among `shown`; addresses and telephones of persons
// that are not are taken out of it.
[[nodiscard]] model::Map shown_header(const model::Map& header, const model::Map& data,
                                      const std::vector<kinds::Field>& fields,
                                      const checks::DocumentWords& shown);

}  // namespace greffier::pipeline
