// JSON data files (RFC 8259).
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::ingest {

// Reads one JSON text. Names are folded and keep their label, as in read_yaml; strings stay
// strings, numbers are integers when they are written as such and fit in 64 bits; every value has
// its span. At the first error the reading stops and what was read is returned; a name given twice
// is an error too (record.hpp). `first_line` is the number of the first line of `text` in the
// source. Limit: 64 levels.
[[nodiscard]] model::Value read_json(std::string_view text, diag::SourceId source,
                                     std::uint32_t first_line, diag::Sink& sink);

// The same for a record of which only the members of these folded names are wanted: what the others
// hold is not looked at, beyond what finding their end takes; nor need be what stands behind the
// last wanted one.
[[nodiscard]] model::Value read_json_members(std::string_view text, diag::SourceId source,
                                             std::uint32_t first_line, diag::Sink& sink,
                                             const std::set<std::string>& wanted);

}  // namespace greffier::ingest
