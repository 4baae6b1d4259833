// What kinds of values are called.
#pragma once

#include <string>

#include "templating/shapes.hpp"

namespace greffier::pipeline {

// The same words in the two languages of the program.
struct FieldWords {
  std::string fr, en;
};

// « texte », « date ou texte », « liste de personnes ».
[[nodiscard]] FieldWords words_of(const templating::Shape& shape);

}  // namespace greffier::pipeline
