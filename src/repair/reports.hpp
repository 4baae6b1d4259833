// A file that holds many reports, each under the same header.
#pragma once

#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/document_title.hpp"

namespace greffier::repair {

// The reports of a file, in order; empty when it holds only one document. `material` keeps what
// stands before the first of them. A report begins where lines return that differ in nothing but
// their figures (« Compte rendu de la discussion », « Rapport n° : 3 ») or where a title of a
// document does, with labels of fields right below (« Sujet : », « Présents : »). The lines that
// are the same everywhere go, the number becomes `numero`.
[[nodiscard]] std::vector<material::Material> take_reports(material::Material& material,
                                                           const std::vector<TitleWords>& known,
                                                           material::Changes& changes);

}  // namespace greffier::repair
