// What floats beside a paragraph with control tags.
#pragma once

#include <optional>

#include "office/dialect.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// A picture or a text box that floats is anchored to a paragraph; nobody sees where among its
// characters, and Writer always writes it before them, Word anywhere. So its place there means
// nothing:
//  - tags that cover all the text of the paragraph cover what floats, too: it goes with the
//    paragraph;
//  - in a paragraph that holds nothing but tags of blocks it stands before these tags. So it comes
//    once, before the loop, on `pour`, and in each pass on `fin`, as a page break does; the
//    paragraph stays to hold it;
//  - at a value that takes the place of its paragraph it stays where it is, in that paragraph.
// Moves the control markers of such paragraphs. Before scopes are decided.
void set_floats_apart(xml::Node& part, const Markers& markers, const Dialect& dialect);

// True for a placeholder picture that floats.
[[nodiscard]] bool is_floating_picture(const Marker& marker, const Dialect& dialect);

// `paragraph` with nothing but its properties and what floats at it; nothing when nothing does.
[[nodiscard]] std::optional<xml::Node> only_floats(const xml::Node& paragraph,
                                                   const Markers& markers, const Dialect& dialect);

}  // namespace greffier::office
