// The formulas that end the extract of a resolution.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « Fait et délibéré les jour, mois et an susdits. », « Pour extrait conforme, », « Acte rendu
// exécutoire après transmission en préfecture le … », « La présente délibération peut faire l’objet
// d’un recours … »: the layout of extracts composes them (templates/partage/executoire.md), so they
// leave the text of a sitting; the days of transmission and publication go into the header (rule
// I128). A line with any other date stays.
void take_act_closings(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
