// What is asked of the pipeline, and what came of it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/correction.hpp"
#include "pipeline/import_job.hpp"

namespace greffier::pipeline {

// Where the page numbers of a table of contents come from: a guess, the layout of LibreOffice, or
// the latter where it is there.
enum class PageNumbers { estimated, exact, automatic };

// What is asked for. Paths are as the user typed them.
struct Job {
  std::string notes;                 // file of notes
  std::vector<std::string> outputs;  // documents to write, .odt or .docx; empty to check only
  std::string charte;                // built-in name or file; "" for the notes' or the kind's own
  std::string template_name;         // built-in kind or office file; "" for the notes' kind
  std::vector<std::string> data_files;                        // YAML or JSON, over the header
  std::vector<std::pair<std::string, std::string>> settings;  // key, value; over everything
  std::string profile = {};    // of typography; "" for the notes' or the charte's own
  std::string annotated = {};  // the copy of the template to write with comments; "" for none
  diag::Language language = diag::Language::french;  // of these comments
  // In place of `outputs`: a folder for every document that the notes give, in these formats.
  std::string folder = {};
  std::vector<std::string> formats = {};
  std::string document = {};  // the only one that is asked for; "" for the main one, or for all
  PageNumbers pages = PageNumbers::estimated;
  bool is_fast = false;       // compresses less, for speed
  bool carries_notes = true;  // documents carry the notes they show (pipeline/carried_notes.hpp)

  [[nodiscard]] bool writes() const { return !outputs.empty() || !folder.empty(); }
};

// A typographic correction as it is shown; no-break spaces are visible signs.
struct Correction {
  std::string rule;  // "T03"
  std::string title_fr, title_en;
  bool safe = true;  // applied; else only proposed
  diag::Span span;
  std::string before, after;
  std::optional<diag::Place> place = {};  // in an office file
  bool is_figure = false;                 // worked out (kinds/filled_figures.hpp); no typography
};

// What happened. Nothing was written when the sink has errors.
struct Outcome {
  diag::Sink sink = {};
  diag::SourceMap sources = {};
  std::vector<Correction> corrections = {};  // in reading order
  std::vector<std::string> written = {};     // paths, in the order asked
  std::optional<ImportOutcome> import = {};  // of a file that was no notes yet, and is read
};

}  // namespace greffier::pipeline
