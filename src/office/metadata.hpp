// What a document says of itself, the same in both formats.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace greffier::office {

// Written into meta.xml (ODF 1.3 part 3 § 4.3) or docProps/*.xml (ISO 29500-2 § 11). Dates come
// from the notes, never from the clock: the same notes give the same bytes.
struct Metadata {
  std::string title;
  std::string subject;
  std::string author;
  std::string description;
  std::vector<std::string> keywords;
  std::optional<std::chrono::year_month_day> date;
  std::string language = "fr-FR";
  std::vector<std::pair<std::string, std::string>> custom;  // name, value; in order
};

}  // namespace greffier::office
