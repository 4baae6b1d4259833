// Cutting and trimming the text of a paragraph. Spaces are those of French too (ascii.hpp).
#pragma once

#include <cstddef>
#include <string>

#include "model/inline.hpp"

namespace greffier::ingest {

// Drops the first `bytes` of the plain text of `inlines` (model::plain_text), and the spaces that
// follow them; spans move along.
void drop_text(model::Inlines& inlines, std::size_t bytes);

// What stands in the first `bytes` of the plain text, up to a line break, trimmed.
[[nodiscard]] model::Inlines first_bytes(model::Inlines inlines, std::size_t bytes);

// The index of the first inline after `from` that starts a new line of the source, or the size.
[[nodiscard]] std::size_t next_source_line(const model::Inlines& inlines, std::size_t from);

// True when the sign at a byte of the plain text was typed with a backslash or as `&#58;`: the text
// is cut there, though its look goes on.
[[nodiscard]] bool is_written_apart(const model::Inlines& inlines, std::size_t byte);

// Without blank runs, spaces and line breaks at either end.
void trim_line(model::Inlines& inlines);
// The same for one run; other inlines are left alone.
void trim_start(model::Inline& item);
void trim_end(model::Inline& item);
// Drops the first `bytes` of a run.
void drop_start(model::Inline& item, std::size_t bytes);

}  // namespace greffier::ingest
