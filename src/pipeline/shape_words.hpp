// What kinds of values are called.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "templating/shapes.hpp"

namespace greffier::pipeline {

// The same words in the two languages of the program.
struct FieldWords {
  std::string fr, en;
};

[[nodiscard]] inline const std::string& in(const FieldWords& words, diag::Language language) {
  return language == diag::Language::french ? words.fr : words.en;
}

// « texte », « date ou texte », « liste de personnes ».
[[nodiscard]] FieldWords words_of(const templating::Shape& shape);

}  // namespace greffier::pipeline
