// From the data of a kind to what templates print.
#pragma once

#include <array>

#include "diag/sink.hpp"
#include "kinds/derived.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// The two parts of the body. `corps` is all of it; a layout that adds something to it prints the
// first and, at its end, the second: the signatures that close the text, and its annexes.
inline constexpr kinds::Derived kBodyAlone{"corps_sans_annexes", "Texte sans les annexes",
                                           "Text without the annexes"};
inline constexpr kinds::Derived kAnnexes{"corps_annexes", "Signatures et annexes des notes",
                                         "Signatures and annexes of the notes"};
inline constexpr std::array kBodyParts{kBodyAlone, kAnnexes};

// Presents every block of the data (office/presentation.hpp) and sets the parts of the body.
// Captions are numbered through each member of the data: those of a list of records follow one
// another.
void present_data(model::Map& data, diag::Sink& sink);

}  // namespace greffier::pipeline
