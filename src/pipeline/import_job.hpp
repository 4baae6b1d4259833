// What is asked of `greffier import`, and what came of it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
namespace greffier::pipeline {

// Something that was done to what was read, or that might be. Titles are data of the program.
struct ImportChange {
  std::string_view rule;  // "I42"
  std::string_view title_fr, title_en;
  std::string_view silence_fr, silence_en;  // how to write it so that nothing is to be done
  bool is_safe = false;                     // done unless somebody says otherwise
  bool is_done = false;
  diag::Span span;  // in an office file, the line counts its paragraphs
  std::string seen, made;
};

struct ImportJob {
  std::vector<std::string> files;    // as typed; the first one is the document
  std::optional<std::string> input;  // the text itself, when no file is read: files has its name
  std::string output;                // the notes to write; "" to give their text
  std::string kind;                  // of the document; "" for what it says itself
  bool replaces = false;             // an existing file of notes
  bool is_prudent = false;           // nothing is changed, all is listed
  std::function<bool(const ImportChange&)> ask = {};  // before each change; empty: nobody
  diag::Language language = diag::Language::french;   // of the remarks in the notes
};

struct ImportOutcome {
  diag::Sink sink;
  diag::SourceMap sources;
  std::vector<ImportChange> changes;  // in the order they were met
  std::vector<std::string> written;   // paths: the notes first
  std::optional<std::string> notes;   // without an output
};

}  // namespace greffier::pipeline
