// Pandoc's attributes on inlines: `[texte]{.role lang=en}`, `![alt](a.png){largeur=60%}`,
// `[lien](url){.role}`.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "ingest/attributes.hpp"
#include "ingest/tokens.hpp"

namespace greffier::ingest {

// Applies them to shielded tokens and takes them out of the text. Classes that name a look
// (petites-capitales, souligne, exposant…) set it, any other class is a role. What means nothing is
// reported.
void apply_inline_attributes(Tokens& tokens, diag::Sink& sink);

// A length such as 60%, 8cm, 80mm, 3in, 24pt or 300px (96 to the inch); a bare number is in pixels.
[[nodiscard]] std::optional<model::ImageSize> read_size(std::string_view text);

}  // namespace greffier::ingest
