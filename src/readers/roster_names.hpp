// Names of people in cells.
#pragma once

#include <string>
#include <string_view>

#include "model/value.hpp"

namespace greffier::readers {

// True for a sure name, letters that number things aside
// (« Salle A »).
[[nodiscard]] bool is_sure_name(std::string_view text);

// True for words that may be the name of a person: two to five of them with capitals (particles
// aside), no figures, no words that name a body; or a sure name.
[[nodiscard]] bool may_be_name(std::string_view text);

// Puts the person of a cell in `record`: civilite, prenom, nom and whatever else the text says;
// nom_complet when the name cannot be parted. `last_first` tells the order of « DUPONT, Jean » and
// « Dupont Jean ».
void read_whole_name(std::string_view text, bool last_first, const diag::Span& span,
                     model::Map& record);

// « Monsieur » as « M. »; what is no civility stays.
[[nodiscard]] std::string civility_of(std::string_view text);

}  // namespace greffier::readers
