// The body of notes as far as a finished document shows it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diag/span.hpp"
#include "kinds/kind.hpp"
#include "model/block.hpp"
#include "model/value.hpp"
#include "pipeline/shown_header.hpp"

namespace greffier::pipeline {

struct ShownBody {
  const checks::DocumentWords& shown;
  const kinds::Kind& kind;
  const model::Map& data;           // of kinds::apply: the numbers of the records
  const kinds::DocumentPlan& plan;  // containers that it leaves out, shows, counts
  diag::Span item;                  // of the record that it is about, if it is about one
  std::function<bool(const std::string&)> has_picture;
};

// The blocks of which the document shows every word, in their order: a paragraph, a list, a table
// goes whole or not at all; of a container what is shown of it, its fields too (a rapporteur, the
// votes), each as an attribute. The records whose numbers are shown get them as `numero`, so that
// the notes number them as they were. Who came and left stays where figures depend on it. What
// stands behind the point of the item is left out. Nothing that could not be read in the document
// itself is in the result.
[[nodiscard]] model::Blocks shown_body(model::Blocks body, const ShownBody& document);

}  // namespace greffier::pipeline
