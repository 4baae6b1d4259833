// Typography applied to the document tree: corrects it in place and lists what was done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/block.hpp"
#include "typography/paragraph.hpp"
#include "typography/profile.hpp"

namespace greffier::typography {

// One correction, made (safe) or only proposed (to check). `before` and `after` hold the words
// touched with a few characters around them, cut at the line; formatting shows as the notes
// language writes it, `1<sup>er</sup>`. Their no-break spaces are real: show them with visible().
struct Correction {
  const Rule* rule = nullptr;
  Mode mode = Mode::safe;
  // Where the change begins: its line and column when its run stands on one line of the notes,
  // otherwise where the run begins. Unknown when the run's place is.
  diag::Span span;
  std::string before;
  std::string after;
};
using Corrections = std::vector<Correction>;

// Corrects every paragraph of a tree: headings, cells, captions, list items, and footnotes, each of
// which is a paragraph of its own. A paragraph is one string across its runs; its runs keep their
// formatting. Code, passages in another language than French, and what T00 protects (addresses,
// tags {{…}} and {%…%}…) are left alone. Corrections are appended in reading order.
void correct(model::Blocks& blocks, const Profile& profile, Corrections& corrections);

// The same for one paragraph, and for a field of plain text, which can hold no superscript.
void correct(model::Inlines& inlines, const Profile& profile, Corrections& corrections);
void correct(std::string& field, const diag::Span& span, const Profile& profile,
             Corrections& corrections);

// What an edit does to `text`, a paragraph, as it is listed.
[[nodiscard]] Correction described(std::string_view text, const Edit& edit, const diag::Span& span);

// `text` with its no-break spaces made visible: U+00A0 as « ⍽ », U+202F as « ‹f› ».
[[nodiscard]] std::string visible(std::string_view text);

// A correction as a diagnostic of messages.hpp: `T03 : « Sujet : » → « Sujet⍽: »`.
[[nodiscard]] diag::Diagnostic diagnostic(const Correction& correction);

}  // namespace greffier::typography
