// What a document says of itself.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/value.hpp"

namespace greffier::model {

// Written into meta.xml (ODF 1.3 part 3 § 4.3) or docProps/*.xml (ISO 29500-2 § 11). Dates come
// from the notes, never from the clock: the same notes give the same bytes.
struct Metadata {
  std::string title;
  std::string subject;
  std::string author;
  std::string description;
  std::vector<std::string> keywords;
  std::optional<Date> date;                                 // of the act: never of the run
  std::string language = "fr-FR";                           // BCP 47
  std::vector<std::pair<std::string, std::string>> custom;  // name, value; in order, none empty
};

}  // namespace greffier::model
