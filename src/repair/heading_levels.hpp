// The levels of headings, after the numbers that somebody typed in front of them.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Sets headings right that stand on the wrong level. Safe where typed numbers prove it: those of
// one series are one level (« ### 1. », « #### 2. »), those of a series that begins inside another
// are deeper (« 1.2 » below « 1 », « a) » between « 1. » and « 2. »), and what stands below a
// heading moves with it. To check without numbers: levels that are skipped, a title deeper than its
// sections, headings without a number between two numbers. Levels then begin at 1. Typed numbers
// stay; to be run before they are taken off (repair/outline_number.hpp).
void heading_levels(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
