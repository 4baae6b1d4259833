// The correction of an existing document: what it is told, and what it answers.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/place.hpp"
#include "diag/sink.hpp"
#include "package/package.hpp"
#include "typography/correct.hpp"
#include "typography/finding.hpp"

namespace greffier::office {

struct CorrectionOptions {
  // Corrections become tracked changes, which Writer and Word show with their author and date and
  // let one accept or reject.
  bool tracked = false;
  std::string author;
  std::string date;  // ISO 8601: "2026-03-09T14:30:00"
  // True for a font (its family) that does not draw a character. In its texts U+00A0 takes the
  // place of U+202F, and a correction that needs U+2011 is not made. Null: every font draws
  // everything.
  std::function<bool(std::string_view family, char32_t character)> lacks = {};
};

struct ListedCorrection {
  typography::Correction correction;  // its span is unknown
  diag::Place place;
  bool is_applied = false;  // false for what is to be checked, and for what could not be written
};

// What a check over the whole document found.
struct PlacedFinding {
  typography::Finding finding;  // its span is unknown
  diag::Place place;
};

struct CorrectedPackage {
  package::Package package;  // parts without a correction are those that were given
  std::vector<ListedCorrection> corrections = {};  // in reading order of each part
  std::vector<PlacedFinding> findings = {};        // in the text as it was given
  std::set<std::string> fonts = {};                // families of the texts that typography reads
  bool is_changed = false;  // false: every part is as it was, and the file can stay as it is
};

}  // namespace greffier::office
