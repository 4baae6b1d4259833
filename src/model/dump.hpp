// A tree as readable text, for tests and for people who look for a fault.
#pragma once

#include <string>

#include "model/document.hpp"

namespace greffier::model {

// One node per line, two spaces of indent per level: `heading 2 "Titre"`, `paragraph role=x`,
// `list ordered start=1 tight`, `item`, `table caption="…"`, `row header`, `cell 1x2`,
// `container decision qui="…"`. Inlines as `text "…" strong emphasis`. Values as `key: …`.
[[nodiscard]] std::string dump(const Blocks& blocks);
[[nodiscard]] std::string dump(const Map& map);
[[nodiscard]] std::string dump(const Document& document);

}  // namespace greffier::model
