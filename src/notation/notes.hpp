// A document written in the notes language: what ingest/notes.hpp reads.
#pragma once

#include <span>
#include <string>

#include "model/document.hpp"
#include "notation/header.hpp"

namespace greffier::notation {

// The body of notes that says `blocks`. One line a paragraph; what is special to the language is
// escaped only where it would be read as something else, so that ordinary prose comes out as it is.
// ingest::read_blocks of it gives the same blocks (same_notes.hpp), but for what notes cannot say:
//   roles of paragraphs, headings and cells, tinted cells and empty paragraphs are left out;
//   addresses (https://…, www.…, name@host) that are no links become ones;
//   a field is its value, text set in columns the container `colonnes`;
//   in a table with cells that cover others, footnotes stand in the text and containers are opened.
[[nodiscard]] std::string write_blocks(const model::Blocks& blocks);

// Whole notes: the header, when it has fields, and the body.
[[nodiscard]] std::string write_notes(const model::Document& document,
                                      std::span<const Comment> comments = {});

}  // namespace greffier::notation
