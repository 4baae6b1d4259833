// What the top of a raw text says of its document, moved into the header.
#pragma once

#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/document_title.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

// Takes the title of the document out of the first pieces and apart into `modele`, `genre`,
// `instance`, `numero`, `date` and `objet`; a title that is of no kind is `titre`, when the file
// marks it as one above all others. What the header already says stays. These are guesses
// (Material::guessed).
void take_title(material::Material& material, const std::vector<TitleWords>& known,
                material::Changes& changes);

// Takes a quotation that stands alone at the very top into `slogan`.
void take_motto(material::Material& material, material::Changes& changes);

// Takes « Libellé : valeur » lines and lists of people out of the text before its first title, and
// the date of the meeting. A label that no field has stays where it is.
void take_fields(material::Material& material, const KnownFields& fields,
                 material::Changes& changes);

}  // namespace greffier::repair
