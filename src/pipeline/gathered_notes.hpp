// What a document shows of the notes that it gathers: the sittings of a register.
#pragma once

#include <vector>

#include "checks/document_words.hpp"
#include "diag/span.hpp"
#include "kinds/field.hpp"
#include "kinds/kind.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// The parts of `body`, notes of `kind` as typed that `field` gathers, which the document that shows
// the words `shown` leaves out: items (from a heading of the highest level to the next) without one
// of Field::shown_containers; in the others, text that comes after a record, or has a word that is
// not among them, and all other records. Field::counted_containers stay, whatever their item,
// with who and when, and lose the rest.
[[nodiscard]] std::vector<diag::Span> unshown_spans(const model::Blocks& body,
                                                    const kinds::Field& field,
                                                    const kinds::Kind& kind,
                                                    const checks::DocumentWords& shown);

// True when `header` has such notes itself, in place of the path of a file.
[[nodiscard]] bool holds_gathered(const model::Map& header, const kinds::Kind& kind);

}  // namespace greffier::pipeline
