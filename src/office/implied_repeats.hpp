// Level 0 of the template language: what repeats without a control tag.
#pragma once

#include "office/dialect.hpp"
#include "office/inscriptions.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// A row, an item or a paragraph of which all tags go through one list (`{{ actions.objet }}`)
// repeats for each of its items: a loop that nobody wrote is put around it, in `root` and in
// `markers`. Of paths of several lists (`groupes.actions.objet`) each may be one. An item that is
// nothing but a name (`- {{ points }}`) goes through that name. A list wanted as a whole
// (`actions.montant | somme`) does not count, and what turns out to be no list stands once
// (templating::Tag::is_implied). Where not all go through it, mixed_repeats.hpp says whether it
// repeats. Tags of attributes mean the item of the pass, too; they are asked
// for a list where there are no others. The markers of control tags are siblings (lifting.hpp).
void imply_repeats(xml::Node& root, Markers& markers, Inscriptions& inscriptions,
                   const Dialect& dialect);

}  // namespace greffier::office
