// The names of people that a document mentions.
#pragma once

#include <string>
#include <vector>

#include "typography/document_text.hpp"

namespace greffier::typography {

// A surname, where it first stands.
struct PersonName {
  std::string spelling;
  std::string folded;  // text/fold.hpp
  const Passage* passage = nullptr;
  std::size_t begin = 0;
  bool is_double = false;  // « Dubois Martin », two words of which the first is no first name
};

// Every spelling of the surnames that follow a civility, or a first name when they are in capitals,
// each once, in reading order; surnames of two words follow their second word, which is there too;
// at most a thousand.
[[nodiscard]] std::vector<PersonName> person_names(const DocumentText& document);

}  // namespace greffier::typography
