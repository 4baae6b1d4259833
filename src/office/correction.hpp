// The correction of an existing document: what it is told, and what it answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "typography/correct.hpp"

namespace greffier::office {

struct CorrectionOptions {
  // Corrections become tracked changes, which Writer and Word show with their author and date and
  // let one accept or reject.
  bool tracked = false;
  std::string author;
  std::string date;  // ISO 8601: "2026-03-09T14:30:00"
};

struct CellPlace {
  int row = 1;
  int column = 1;
};

// Where a paragraph stands. Numbers count from 1.
struct ParagraphPlace {
  std::string part;                   // "word/footnotes.xml"
  int paragraph = 0;                  // in the part, those of tables, notes and boxes counted
  std::vector<std::string> headings;  // those that it stands under, the highest first
  std::optional<CellPlace> cell;      // of the innermost table
};

struct ListedCorrection {
  typography::Correction correction;  // its span is unknown
  ParagraphPlace place;
  bool is_applied = false;  // false for what is to be checked, and for what could not be written
};

struct CorrectedPackage {
  package::Package package;  // parts without a correction are those that were given
  std::vector<ListedCorrection> corrections;  // in reading order of each part
  bool is_changed = false;  // false: every part is as it was, and the file can stay as it is
};

// Warns when the document was signed and is changed; `name` is what messages call it.
void check_signature(const CorrectedPackage& corrected, std::string_view name, diag::Sink& sink);

}  // namespace greffier::office
