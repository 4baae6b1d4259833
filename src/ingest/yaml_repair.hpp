// The YAML that people write by hand, made into the YAML they meant, before the parser sees it.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "ingest/source_text.hpp"

namespace greffier::ingest {

// Quotes the unquoted values that YAML would refuse or cut (« a : b », « n #2 », « [x] y », a tag
// {{ … }}), replaces tabs of indentation (reported), no-break spaces after a key's colon, adds the
// missing space of `date:2026-01-23` (reported), and reports quotes and brackets that never close
// and lines that are neither a field nor the rest of one. Lines stay lines, and the result knows
// where each of its characters stood.
[[nodiscard]] SourceText repair_yaml(const SourceText& text, diag::Sink& sink);

}  // namespace greffier::ingest
