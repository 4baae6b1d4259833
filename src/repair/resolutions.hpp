// The resolutions of an association's meeting.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « PREMIÈRE RÉSOLUTION », « Résolution n° 5 – Approbation des comptes », « 2e résolution : … »:
// what stands behind it, "" for nothing. No title: a sentence about a resolution.
[[nodiscard]] std::optional<std::string> read_resolution_title(std::string_view line);

// In the minutes of such a meeting, what stands under the title of a resolution, up to its vote,
// becomes a `::: resolution` block (rule I125): the layout numbers them. Where no vote is told, its
// first paragraph and the lists below do. Runs once titles, lists and votes are known.
void read_resolutions(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
