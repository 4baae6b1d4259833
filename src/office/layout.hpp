// A built-in layout: notes with tags, cut into the stories of an office template.
#pragma once

#include "diag/sink.hpp"
#include "model/document.hpp"

namespace greffier::office {

// Blocks whose text holds tags. Everything is presented already (office/presentation.hpp): the
// writers meet paragraphs with roles, headings, lists, tables, columns, never a container.
struct Layout {
  model::Blocks first_header;  // of the first page (::: entete-premiere)
  model::Blocks header;        // of the others (::: entete)
  model::Blocks footer;        // of all (::: pied)
  model::Blocks first_footer;  // of the first page, when it has its own (::: pied-premiere)
  model::Blocks body;
};

// Cuts a layout as ingest read it. `[[page]]`, `[[pages]]` and `[[tab]]` in its text become fields
// and tabs.
[[nodiscard]] Layout make_layout(model::Document document, diag::Sink& sink);

}  // namespace greffier::office
