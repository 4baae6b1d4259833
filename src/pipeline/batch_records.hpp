// The records of a batch: lines of JSON, members of a JSON list, rows of a table, files of a
// folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "io/file_system.hpp"
#include "pipeline/make_documents.hpp"
#include "pipeline/workshop.hpp"

namespace greffier::pipeline {

// One record, as it stands in its file.
struct Record {
  std::size_t rank = 0;    // from 1, in the order of the file or of the names in the folder
  std::string file;        // what messages call it: the file of records, or its own
  std::uint32_t line = 1;  // on which it begins
  std::string text;        // JSON, or a row under the titles of the table; "" for a file
  bool is_file = false;    // of a folder
  bool is_row = false;     // of a table: `text` begins with the line of titles
};

// Reads records one after the other: no more than one is held.
class RecordStream {
 public:
  virtual ~RecordStream() = default;
  // False at the end. What cannot be read is raised.
  [[nodiscard]] virtual bool next(Record& record, diag::Sink& sink) = 0;
};

// True for the name of a file that is nothing but records: .jsonl, .ndjson, .csv or .tsv.
[[nodiscard]] bool is_records_file(const std::string& path);

// The records of `path` (a folder, or a .jsonl, .ndjson, .json, .csv or .tsv), from the first;
// null, raised, when it cannot be opened. In a folder: its notes (.md, .markdown) and data (.json,
// .yaml, .yml), by name; the other files are left aside.
[[nodiscard]] std::unique_ptr<RecordStream> open_records(const std::string& path,
                                                         const io::FileSystem& files,
                                                         diag::Sink& sink);

// The notes or the data of a record, for make_documents(). Names that a table or a record gives
// twice are raised. Of a record of JSON, only the fields of these folded names are kept when `only`
// tells some.
[[nodiscard]] GivenInput read_record(const Record& record, const io::FileSystem& files,
                                     const std::shared_ptr<diag::SourceMap>& shared,
                                     const std::set<std::string>* only = nullptr);

}  // namespace greffier::pipeline
