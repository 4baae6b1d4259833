// What Greffier writes around the text of a container (office/callouts.hpp), read back as its
// attributes.
#pragma once

#include <string>
#include <string_view>

#include "model/block.hpp"

namespace greffier::readers {

// A label that stands before the container: « Décision n° 4 », « Motion », the title of a box.
void read_label(model::Container& container, const std::string& label);

// What stands in its paragraphs: the label of an action and who does it by when, the figures of a
// vote, the author of a quotation, the arrow of a key message. Letters of the roles « libelle » and
// « secondaire » are known by them.
void read_words(model::Container& container);

// True for a paragraph that ends with the figures of a vote: what follows is another one.
[[nodiscard]] bool closes_vote(std::string_view paragraph);

}  // namespace greffier::readers
