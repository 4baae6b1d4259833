// What the user asked for, once the command line is understood.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/limits.hpp"
#include "pipeline/batch.hpp"
#include "pipeline/job.hpp"

namespace greffier::cli {

enum class Command {
  render,
  batch,
  check,
  typo,
  import_notes,
  template_new,
  template_check,
  template_fields,
  template_explain,
  kinds,
  new_notes,
  help,
  version
};

// How a run tells what it did: lines for a person, or one JSON document; `typo` also tells it in
// SARIF, which editors and code hosts read.
enum class ReportFormat { text, json, sarif };

// What `typo` alone is asked. Names are as typed.
struct TypoOptions {
  std::vector<std::string> files;  // or « - » alone
  bool fix = false;
  bool rules = false;   // --rules: the table of rules
  std::string explain;  // --explain: one rule
  std::vector<std::string> with, without;
  bool tracked = false;      // --suivi: corrections as tracked changes, which is a way to fix
  std::string author, date;  // --auteur, --date: of the tracked changes; "" for the default ones
};

// What `import` alone is asked.
struct ImportOptions {
  std::vector<std::string> files;  // or « - » alone
  bool prudent = false;            // --prudent: nothing is changed, all is listed
  bool interactive = false;        // --interactive: each change is asked for
};

// What `batch` alone is asked.
struct BatchOptions {
  std::string records;    // a file of records, or a folder
  std::string name;       // --name: the pattern; "" for names by file or by rank
  unsigned jobs = 1;      // -j
  bool resumes = false;   // --resume
  pipeline::Shard shard;  // --shard
};

// One `--set key=value`, as typed: key, value.
using Setting = std::pair<std::string, std::string>;

// One `--limite name=value`, understood.
using LimitSetting = std::pair<diag::Limit, std::uint64_t>;

// Paths are as typed. Lists keep the order of the command line.
struct Options {
  Command command = Command::help;
  std::string topic;                 // help: the command it is about, "" for the whole program
  std::string notes;                 // render, check
  std::string kind;                  // template new, template fields, new; --kind
  std::vector<std::string> outputs;  // -o
  std::vector<std::string> formats;  // --format, without its commas
  std::string charte;                // a name or a file; "" for the kind's own
  std::string template_name;         // a name or a file; "" for the kind's own; template check
  std::string annotated;             // --annotate: the copy of the template to write; "" for none
  std::vector<std::string> data_files;
  std::vector<Setting> settings;
  std::string profile;  // --profil: of typography; "" for the notes' or the charte's own
  TypoOptions typo;
  ImportOptions import;
  BatchOptions batch;
  bool fast = false;  // --rapide: compress less
  bool strict = false;
  pipeline::PageNumbers pages = pipeline::PageNumbers::estimated;  // --pages
  bool carries_notes = true;                                       // without --sans-notes
  bool all = false;                  // --all: every document that the notes give
  std::string document;              // --document: one of them; "" for the main one
  bool force = false;                // --force: existing notes may be replaced
  std::vector<LimitSetting> limits;  // --limite
  ReportFormat report = ReportFormat::text;
  diag::Language language = diag::Language::french;
};

}  // namespace greffier::cli
