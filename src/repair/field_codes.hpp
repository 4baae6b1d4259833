// Codes of fields, names of bookmarks and error texts that word processors leave in a text.
#pragma once

#include <string_view>
#include <vector>

#include "repair/piece_text.hpp"

namespace greffier::repair {

struct FieldCode {
  TextEdit edit;
  bool is_sure = true;  // false for an error in the middle of a sentence: a reference is lost there
};

// The codes in `text`, in their order: « _Toc123456789 », « [OLE_LINK1] », « Erreur ! Signet non
// défini. » and its kind in French and English, « { PAGE } », « { TOC \o "1-3" } »,
// « \* MERGEFORMAT », « PAGEREF _Toc1234 \h », « HYPERLINK "…" » (the address stays when it does
// not follow). A line that says nothing else than « Page { PAGE } sur { NUMPAGES } » goes as a
// whole. Tags of templates ({{ … }}) and merge fields are left alone.
[[nodiscard]] std::vector<FieldCode> field_codes(std::string_view text);

}  // namespace greffier::repair
