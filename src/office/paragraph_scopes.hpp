// Scopes that begin and end in one paragraph: inline, or over the whole paragraph.
#pragma once

#include <span>
#include <vector>

#include "office/dialect.hpp"
#include "office/lifts.hpp"
#include "office/pairing.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// What a stretch of the document is to scopes: a control marker, or something that shows (a printed
// value, too).
struct Token {
  int marker = -1;
  bool shows = false;
  const xml::Node* node = nullptr;
};

// What is inside `node`, in order.
[[nodiscard]] std::vector<Token> tokens_of(const xml::Node& node, const Dialect& dialect,
                                           const Markers& markers);

// Decides `scopes`, each inside one paragraph, and the comments of `standing`. `lifts` has the
// other decisions already: a tag that leaves its paragraph cuts it in two, and each half is looked
// at by itself.
void decide_paragraphs(std::span<const Standing> standing, std::span<const TagScope> scopes,
                       const Dialect& dialect, const Markers& markers, Lifts& lifts);

}  // namespace greffier::office
