// A tree as readable text, for tests and for people who look for a fault.
#pragma once

#include <string>

#include "model/document.hpp"

namespace greffier::model {

// One node per line, two spaces of indent per level; defaults are left out. Text stands in quotes,
// with \" \\ \n \t (and \x1f for other controls) escaped.
//
//   heading 2 "Titre" #ancre unnumbered role=fiche_titre   its inlines follow only when they are
//   not one plain run paragraph role=x                      its inlines follow list ordered start=1
//   tight            `list` alone is a loose bullet list; holds `item` table name="…" caption="…"
//   columns=auto,left:0.25   holds `row header`, `row body`… cell 1x2 columns x rows; `cell` alone
//   is 1x1 code "…" info="…", thematic_break, page_break, contents depth=3, columns 2, quote
//   container decision qui="…"
//   text "…" strong emphasis strike underline code small_caps superscript lang=en role=x link="…"
//   break, footnote, image "source" alt="…" width=50% height=20mm, field page, field table_number 3
//
// Values stand after `key: ` (or `- ` in a list): "text", 12, 12.5, true, null, 2026-01-23, 14:30,
// [], {}; lists, maps, `inlines` and `blocks` go on below. A document is its header, a line `---`
// and its body.
[[nodiscard]] std::string dump(const Blocks& blocks);
[[nodiscard]] std::string dump(const Map& map);
[[nodiscard]] std::string dump(const Document& document);

}  // namespace greffier::model
