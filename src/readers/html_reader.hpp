// Web pages and pieces of them.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::readers {

// Reads a page as saved by a browser, or written by Word, LibreOffice, Google Docs, a site or a
// mail program; or any piece of HTML. The encoding is told by a byte order mark, by the page (meta
// charset), otherwise by the bytes (text/decode.hpp). Pictures inside the page become pictures of
// the material; those of other places are never fetched: their text stands for them. Notes at the
// end of the page become footnotes; what belongs to the site, what is hidden and comments go, told.
// Nothing only when the page is too large. `name` is what messages call the file; spans know their
// line only.
[[nodiscard]] std::optional<material::Material> read_html(std::string_view bytes,
                                                          std::string_view name,
                                                          diag::SourceId source,
                                                          material::Changes& changes,
                                                          diag::Sink& sink);

// True for bytes that begin as a page does (« <!DOCTYPE html », « <html »), blanks and comments
// aside.
[[nodiscard]] bool looks_like_html(std::string_view bytes);

}  // namespace greffier::readers
