// The opinions that a works council gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// What one line says of an opinion: `resultat` (« avis favorable à l’unanimité »), pour, contre,
// abstention; `subject` is what else it says (« sur le projet de réorganisation »).
struct SaidOpinion {
  std::vector<model::Attribute> attributes;
  std::string subject;
};

// « Avis : favorable (5 voix pour, 1 contre) », « Avis du CSE : défavorable », « Le comité rend un
// avis favorable à l’unanimité. », « Avis favorables : 5 ». Nothing for a line that speaks of an
// opinion otherwise (« L’avis du médecin est attendu. »).
[[nodiscard]] std::optional<SaidOpinion> read_said_opinion(std::string_view line);

// In the minutes of a works council, makes `::: avis` blocks of such lines (rule I121), with the
// figures that stand below them (« Pour : 5 », « Contre : 1 ») or beside them as a vote. An opinion
// that does not say what about is about the title that it stands under. Runs once titles are known.
void read_opinions(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
