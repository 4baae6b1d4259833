// One document for each record: the templates compiled once, the records shared between threads.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "pipeline/batch_records.hpp"
#include "pipeline/job.hpp"

namespace greffier::pipeline {

// A part of the records: those whose rank is `index` modulo `count`. Every part knows all names.
struct Shard {
  std::size_t index = 1;  // from 1
  std::size_t count = 1;
};

struct BatchJob {
  Job job;              // what all documents have in common: template, charte, settings…
  std::string records;  // a file of records, or a folder of notes and data
  std::string folder;   // where the documents go
  std::string name;     // pattern (pipeline/batch_names.hpp); "" for names by file or by rank
  std::vector<std::string> formats = {};  // extensions; none: that of the name, or the template's
  unsigned threads = 1;
  bool resumes = false;  // leaves what is done and unchanged
  Shard shard = {};
  std::string program = {};  // and its version: another one makes the documents anew
};

enum class Fate {
  written,
  unchanged,  // since an earlier run
  refused
};

// What came of one record.
struct BatchItem {
  Record record;  // without its text
  Fate fate = Fate::refused;
  std::vector<std::string> documents;  // the paths of those that are there now
  Outcome outcome;
};

struct BatchOutcome {
  diag::Sink sink = {};  // what holds for the whole batch; nothing was written when it has errors
                         // before the first record
  diag::SourceMap sources = {};
  std::size_t records = 0;  // of this part
  std::size_t written = 0;  // records, as the next two
  std::size_t unchanged = 0;
  std::size_t refused = 0;
  std::size_t documents = 0;    // written
  bool is_interrupted = false;  // by the user
  [[nodiscard]] std::size_t told() const { return written + unchanged + refused; }
};

// Follows a batch; called from one thread.
class BatchWatch {
 public:
  virtual ~BatchWatch() = default;
  // Before the first document: how many records there will be.
  virtual void begin(std::size_t records) = 0;
  // In the order of the records.
  virtual void tell(const BatchItem& item) = 0;
  // Asked before each record: true ends the batch after the documents that are being made.
  [[nodiscard]] virtual bool is_interrupted() = 0;
};

// Names all documents, refuses two of one name, then makes them. A record that cannot be made is
// told and does not keep the others from being made; a disk that cannot be written to ends the
// batch. Memory does not grow with the number of records, but for 40 bytes each. Whatever the
// number of threads, the documents and what is told are the same.
[[nodiscard]] BatchOutcome make_batch(const BatchJob& batch, io::FileSystem& files,
                                      const io::OfficeProgram& office, BatchWatch& watch);

}  // namespace greffier::pipeline
