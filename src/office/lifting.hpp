// Carries out what scopes.hpp decided.
#pragma once

#include "office/dialect.hpp"
#include "office/lifts.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Moves the markers of `root` where `lifts` says. Paragraphs, items and rows that held nothing else
// vanish; a cell keeps a paragraph.
void lift_markers(xml::Node& root, const Lifts& lifts, const Dialect& dialect);

}  // namespace greffier::office
