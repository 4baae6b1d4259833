// What is asked of `greffier typo`, and what came of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/correction.hpp"

namespace greffier::pipeline {

// Which rules hold. Names are as the user typed them.
struct TypoRules {
  std::string profile;               // built-in name or file; "" for the file's own
  std::vector<std::string> with;     // identifiers of rules to put on: "T21"
  std::vector<std::string> without;  // and off; they win
};

// Who makes tracked changes, and when (ISO 8601, « 2026-03-09T14:30:00 »).
struct TypoRevision {
  std::string author;
  std::string date;
};

struct TypoJob {
  std::vector<std::string> files;    // as typed
  std::optional<std::string> input;  // the text itself, when no file is read: files has its name
  std::string format;                // "md", "docx"…; "" for that of the file's extension
  TypoRules rules;
  bool fix = false;
  std::optional<TypoRevision> revision;  // with `fix`: tracked changes, in .odt and .docx only
  std::string output;  // with `fix`, where the only file goes; "" for the file itself
};

// What a rule found. No-break spaces of `before` and `after` are visible signs.
struct TypoFinding {
  std::string rule;
  std::string title_fr, title_en;
  bool safe = false;                       // --fix may change it; else a person decides
  bool fixed = false;                      // and it did
  std::string before, after;               // empty for a finding over the whole document
  std::optional<std::string> replacement;  // of exactly what the place of `diagnostic` spans
  diag::Diagnostic diagnostic;             // as it is shown
  std::optional<diag::Place> place;        // in an office file, where there are no lines
  std::string criterion = {};              // of the RGAA, for a finding of accessibility
};

// So many findings of a file are kept; the others are counted.
inline constexpr std::size_t kMostTold = 20'000;

// Findings that are only counted.
struct TypoCounts {
  std::size_t fixed = 0;
  std::size_t safe = 0;  // of those not fixed
  std::size_t doubtful = 0;

  void add(bool is_safe, bool is_fixed) { ++(is_fixed ? fixed : is_safe ? safe : doubtful); }
  void operator+=(const TypoCounts& other) {
    fixed += other.fixed;
    safe += other.safe;
    doubtful += other.doubtful;
  }
  [[nodiscard]] std::size_t all() const { return fixed + safe + doubtful; }
};

struct TypoOutcome {
  bool is_fixed = false;  // the job asked for it
  diag::Sink sink;        // what kept a file from being read or written
  diag::SourceMap sources;
  std::vector<TypoFinding> findings;     // by file, in reading order
  TypoCounts untold;                     // what is not among them
  std::vector<std::string> written;      // paths, in the order asked
  std::optional<std::string> corrected;  // with `fix` and `input`, without `output`: the text
};

}  // namespace greffier::pipeline
