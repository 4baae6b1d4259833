// What a document says of itself, from its data.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

struct Metadata {
  std::string title;
  std::string subject;
  std::string author;
  std::string description;
  std::vector<std::string> keywords;
  std::optional<model::Date> date;                          // of the act: never of the run
  std::string language = "fr-FR";                           // BCP 47
  std::vector<std::pair<std::string, std::string>> custom;  // name, value; in order, none empty
};

// Works out the formulas that the kind declares over the data of apply(). Dates in custom fields
// are written as 2026-01-23, for the programs that read them.
[[nodiscard]] Metadata describe(const Kind& kind, const model::Map& data, diag::Sink& sink);

}  // namespace greffier::kinds
