// The line of facts below the title of minutes.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

// Takes « Groupe de travail n° 2 · 23 janvier 2026 · Salle du conseil · 14 h 30 – 16 h 45 » near
// the top, as our own layouts print it, into `instance`, `date`, `lieu` and the hours, and « Séance
// du 19 mars 2026 » alone on a heading into `date`, « Mandat 2026-2032 » into `periode` (rules I25,
// I23). A line that disagrees with the header, or that says anything else, stays.
void take_fact_lines(material::Material& material, const KnownFields& fields,
                     material::Changes& changes);

}  // namespace greffier::repair
