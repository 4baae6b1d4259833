// The repairs of an import in their order.
#pragma once

#include <string>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "pipeline/catalogue.hpp"

namespace greffier::pipeline {

// What one file of material has become: a document, and the reports that it puts together.
struct Repaired {
  material::Material document;
  std::vector<material::Material> reports;
  std::string files_field;  // of the document, for the paths of the reports
};

// `kind` is that of the document; "" for what it says itself.
[[nodiscard]] Repaired repair_material(material::Material material, const std::string& kind,
                                       Catalogue& catalogue, diag::SourceId source,
                                       material::Changes& changes);

}  // namespace greffier::pipeline
