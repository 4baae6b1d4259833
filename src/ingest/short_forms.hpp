// Decisions, actions and votes in hurried notes.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/block.hpp"

namespace greffier::ingest {

// Length of « Décision : », « Action (qui, échéance) : » or « Vote : » at the start of a text, the
// colon included; 0 when it is none.
[[nodiscard]] std::size_t short_form_lead(std::string_view text);

// Reads as containers the paragraphs that start with « Décision : », « Action (qui, échéance) : »
// or « Vote : 12 pour, 1 contre, 2 abstentions », in bold or not, each on its own line of the
// source or at the start of a paragraph. What follows the lead is the container's body; when
// nothing follows, the next list or paragraph is. A vote's figures become its attributes (pour,
// contre, abstention, nppv) and its outcome `resultat`; what is not understood of it stays in the
// body with the whole line. A colon typed `\:` or `&#58;` makes no container. A list made of
// nothing but short forms becomes the sequence of its containers.
[[nodiscard]] model::Blocks read_short_forms(model::Blocks blocks);

}  // namespace greffier::ingest
