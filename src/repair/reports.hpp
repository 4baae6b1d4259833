// A file that holds many reports, each under the same header.
#pragma once

#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/document_title.hpp"

namespace greffier::repair {

struct Reports {
  std::vector<material::Material> reports;
  // What follows the last of them: a page of its own that begins with a title, as no page inside a
  // report does.
  material::Pieces after;
};

// The reports of a file, in order; empty when it holds only one document. `material` keeps what
// stands before the first of them. A report begins where lines return that differ in nothing but
// their figures (« Compte rendu de la discussion », « Rapport n° : 3 ») or where a title of a
// document does, with labels of fields right below (« Sujet : », « Présents : »). The lines that
// are the same everywhere go, the number becomes `numero`.
[[nodiscard]] Reports take_reports(material::Material& material,
                                   const std::vector<TitleWords>& known,
                                   material::Changes& changes);

// What stands before the reports, under one title, and what follows them, as an annex.
void gather_matter(material::Material& material, material::Pieces after,
                   material::Changes& changes);

}  // namespace greffier::repair
