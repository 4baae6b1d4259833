// Notes in, presented blocks out, as a few lines of text.
#pragma once

#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "ingest/notes.hpp"
#include "ingest/yaml.hpp"
#include "model/block.hpp"
#include "office/presentation.hpp"

namespace greffier::office::testing {

// A line per block, what is inside indented under it:
//
//   decision: Décision n°⍽1       a paragraph with its role, "-" for body text
//   h2 titre_budget: Budget       a heading with its anchor
//   item:  /  num 1:              an entry of a list
//   head:  /  row:  /  total:     a row; under it "cell:", "cell 2x1:" for merged ones
//   columns 2:
//   code:  /  rule  /  page       and "contents 3"
//
// Runs with a character role are in {role|text}, bold ones in *…*; links in <target|text>.
[[nodiscard]] std::string shown(const model::Blocks& blocks, std::string_view indent = {});

// The blocks of some notes, as they were read.
[[nodiscard]] model::Blocks blocks_of(std::string_view notes);
// The same, presented; problems are left in `sink`.
[[nodiscard]] model::Blocks presented(std::string_view notes, diag::Sink& sink);
[[nodiscard]] std::string shown_notes(std::string_view notes);

// « O001 O002 »: the codes raised, in order.
[[nodiscard]] std::string codes(const diag::Sink& sink);

}  // namespace greffier::office::testing
