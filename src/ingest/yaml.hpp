// YAML: the header of notes, data files, kind files.
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::ingest {

// Reads one YAML document; any bytes give a value, and nothing but diagnostics says what was wrong.
// Keys are folded (text/fold.hpp) and keep their label; unquoted scalars are typed by
// scalars.hpp, quoted and block ones are text; tags are ignored; every value has its span. A value
// that YAML would refuse but a person means (`objet: Réunion : suite`, `lieu: [Salle A] au fond`,
// `titre: {{ objet }}`) is read as text. When a part cannot be read, it is reported, kept as text
// under its key, and the other fields are still read.
// `first_line` is the number of the first line of `text` in the source. Limits: 64 levels, 100 000
// values copied by aliases.
[[nodiscard]] model::Value read_yaml(std::string_view text, diag::SourceId source,
                                     std::uint32_t first_line, diag::Sink& sink);

// The same for text that clean_text.hpp has been through.
[[nodiscard]] model::Value read_clean_yaml(std::string_view text, diag::SourceId source,
                                           std::uint32_t first_line, diag::Sink& sink);

}  // namespace greffier::ingest
