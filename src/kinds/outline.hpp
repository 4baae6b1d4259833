// The headings of a body: their levels, and what stands under them. Headings inside a matrix
// (opposition, swot…) are the titles of its columns and do not count.
#pragma once

#include <optional>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// The first heading when it is the title of the notes: it stands above all others, alone of its
// level, or begins with what the kind is called (« Compte rendu du… »). It leaves the body, and is
// reported; otherwise nothing.
[[nodiscard]] std::optional<model::Inlines> take_title(model::Blocks& body, const Wording& kind,
                                                       diag::Sink& sink);
// The first heading, left where it is; empty when there is none.
[[nodiscard]] model::Inlines first_heading(const model::Blocks& body);

// Raises the headings so that the highest level in use is 1, and reports it.
void raise_levels(model::Blocks& body, diag::Sink& sink);

// Reports skipped levels, empty headings, sections with nothing in them, and in one line the
// sections that `expected` wants and that are not there.
void check_outline(const model::Blocks& body, const std::vector<Section>& expected,
                   diag::Sink& sink);

// The lists, by name, that have a section of their own in the body: the plan has one that gathers
// them (« Décisions », « Suite à donner »), and every record of `data` stands below that heading;
// all the body is such a section when the document is called like it (« Relevé de décisions »).
// What a secretary has set apart is not told a second time at the end.
[[nodiscard]] model::Value set_apart(const Kind& kind, const model::Blocks& body,
                                     const model::Map& data);

}  // namespace greffier::kinds
