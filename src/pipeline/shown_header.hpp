// The fields of a header that a finished document shows.
#pragma once

#include <vector>

#include "checks/document_words.hpp"
#include "kinds/field.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// Whether a document shows every word of a value; of a date its day and its year, figures also in
// groups of three.
[[nodiscard]] bool shows(const checks::DocumentWords& shown, const model::Value& value);

// The members of `header` that the document shows, as typed: the settings it was made with (no path
// of a template), what stands in its properties, pictures, and every field of which `data` (what
// the kind makes of it) has no word that is not among `shown`; addresses and telephones of persons
// that are not are taken out of it.
[[nodiscard]] model::Map shown_header(const model::Map& header, const model::Map& data,
                                      const std::vector<kinds::Field>& fields,
                                      const checks::DocumentWords& shown);

// The same for a document that shows but some of the notes: of a list of texts (persons) that it
// does not show whole, those that it shows, without what follows their first comma (a function)
// when it shows the name alone.
[[nodiscard]] model::Map shown_part(const model::Map& header, const model::Map& data,
                                    const std::vector<kinds::Field>& fields,
                                    const checks::DocumentWords& shown);

}  // namespace greffier::pipeline
