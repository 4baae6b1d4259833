// Word's mail merge (ISO 29500-1 § 17.16.5) said as tags.
//
//   MERGEFIELD nom            {{ nom }}; switches become filters (field_code.hpp), `\b` and `\f`
//   what
//                             is printed around a value that is not empty
//   MERGEFIELD TableStart:l   {% pour chaque dans l %}, and TableEnd:l its end; BeginGroup and
//                             EndGroup, RangeStart and RangeEnd, too. In the only cell of a row,
//                             the row is repeated. Names inside are those of the item, then those
//                             outside
//   IF x = "a" "b" "c"        {% si x = "a" %}b{% sinon %}c{% fin %}; b and c keep their
//   formatting,
//                             hold other fields, and may go over several paragraphs
//   MERGEREC, MERGESEQ        {{ boucle.rang }} in a region
//   DOCPROPERTY nom, FORMTEXT {{ nom }} where the data have the name, else what it shows; so do
//                             FILLIN "nom" and REF "nom", which LibreOffice saves input fields and
//                             variables of Writer as
// Everything else stays as it is: fields of other kinds in silence, those that depend on the merge
// with a warning.
#pragma once

#include "office/native_fields.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

void rewrite_merge_fields(xml::Node& root, office::FieldReport& report);

}  // namespace greffier::docx
