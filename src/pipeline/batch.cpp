#include "pipeline/batch.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "io/content_hash.hpp"
#include "pipeline/batch_journal.hpp"
#include "pipeline/batch_messages.hpp"
#include "pipeline/batch_names.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/make_documents.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::size_t kMostClashes = 20;  // told one by one

// A record that is done with, and what the journal is to say of it.
struct Result {
  BatchItem item;
  struct Line {
    std::string name;
    io::ContentHash source, document;
  };
  std::vector<Line> lines;
  bool is_disk_at_fault = false;
};

class Batch {
 public:
  Batch(const BatchJob& batch, io::FileSystem& files, const io::OfficeProgram& office,
        BatchWatch& watch)
      : batch_(batch), files_(files), office_(office), watch_(watch) {}

  BatchOutcome run() && {
    if (plan()) {
      if (batch_.resumes) journal_.read();
      watch_.begin(outcome_.records);
      make_all();
      close_journal();
    }
    return std::move(outcome_);
  }

 private:
  diag::Sink& sink() { return outcome_.sink; }

  // Formats, names and their clashes: whatever can be refused before anything is written.
  bool plan() {
    find_formats();
    for (const std::string& file : batch_.job.data_files) add_file_to_key(file);
    for (const std::string& file :
         {batch_.job.template_name, batch_.job.charte, batch_.job.profile})
      if (names_file(file)) add_file_to_key(file);
    key_ = io::hash_of(described(), key_);
    return !sink().has_errors() && name_all();
  }

  void find_formats() {
    formats_ = batch_.formats;
    if (formats_.empty() && !names_.extension().empty()) formats_ = {names_.extension()};
    const Format* own =
        names_file(batch_.job.template_name) ? format_of(batch_.job.template_name) : nullptr;
    if (formats_.empty() && own != nullptr) formats_ = {std::string(own->extension)};
    if (formats_.empty()) sink().raise(kBatchFormat, {}, batch_.name);
  }

  // Options that change documents, as one text.
  std::string described() const {
    const Job& job = batch_.job;
    std::string text =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}{}\n", batch_.program, job.template_name, job.charte,
                    job.profile, job.document, job.is_fast, job.carries_notes);
    for (const auto& [key, value] : job.settings) text += fmt::format("{}={}\n", key, value);
    return text;
  }

  void add_file_to_key(const std::string& file) {
    const auto content = files_.read(file);
    if (!content) return sink().add(content.error());
    key_ = io::hash_of(*content, key_);
  }

  bool name_all() {
    const auto records = open_records(batch_.records, files_, sink());
    if (records == nullptr) return false;
    NameLedger ledger;
    Record record;
    while (records->next(record, sink())) {
      if (is_ours(record)) ++outcome_.records;
      add_name(record, ledger);
    }
    if (record.rank == 0 && !sink().has_errors()) sink().raise(kNothingInBatch, {}, batch_.records);
    tell_clashes(ledger);
    return !sink().has_errors();
  }

  bool is_ours(const Record& record) const {
    return (record.rank - 1) % batch_.shard.count + 1 == batch_.shard.index;
  }

  // A record that cannot be read has no name, and is told when its turn comes.
  void add_name(const Record& record, NameLedger& ledger) {
    GivenInput read{Input(), {}, {}};
    if (!names_.fields().empty())
      read = read_record(record, files_, workshop_.sources(), &names_.fields());
    if (!read.input) return;
    diag::Sink told;
    const std::string name = names_.name(record, read.input->notes.header, told);
    if (!told.has_errors()) ledger.add(name, record);
  }

  void tell_clashes(NameLedger& ledger) {
    const std::vector<NameLedger::Clash> clashes = ledger.clashes();
    if (clashes.empty()) return;
    const auto records = open_records(batch_.records, files_, sink());
    Record record;
    for (std::size_t i = 0; i < std::min(clashes.size(), kMostClashes); ++i) {
      while (record.rank != clashes[i].second && records->next(record, sink())) {
      }
      tell_clash(record, clashes[i]);
    }
    if (clashes.size() > kMostClashes)
      sink().raise(kMoreNamesTwice, {}, clashes.size() - kMostClashes);
  }

  void tell_clash(const Record& record, const NameLedger::Clash& clash) {
    const GivenInput read = read_record(record, files_, workshop_.sources());
    const std::string name =
        names_.name(record, read.input ? read.input->notes.header : model::Map(), unheard_);
    const diag::SourceId source =
        outcome_.sources.add_part(record.file, record.is_row ? "" : record.text, record.line);
    sink().raise(kNameTwice, {source, {record.line, 1}, {record.line, 1}}, name, clash.first,
                 clash.first_line, batch_.records);
  }

  void close_journal() {
    const diag::Status status = journal_.close();
    if (!status && !is_stopped_) sink().add(status.error());
  }

  void make_all() {
    const auto records = open_records(batch_.records, files_, sink());
    if (records == nullptr) return;
    using Work = InOrder<Record, Result>;
    Work::run(batch_.threads, {.next = [&] { return next(*records); },
                               .work = [this](Record record) { return make(std::move(record)); },
                               .take = [this](Result result) { take(std::move(result)); }});
  }

  std::optional<Record> next(RecordStream& records) {
    if (!is_stopped_ && watch_.is_interrupted()) is_stopped_ = outcome_.is_interrupted = true;
    Record record;
    while (!is_stopped_ && records.next(record, sink()))
      if (is_ours(record)) return record;
    return std::nullopt;
  }

  // In any thread.
  Result make(Record record) {
    Result result;
    try {
      make(record, result);
    } catch (const std::bad_alloc&) {
      result.item.outcome.sink.raise(kNoMemory, {});
      result.item.fate = Fate::refused;
    }
    record.text.clear();
    result.item.record = std::move(record);
    return result;
  }

  void make(const Record& record, Result& result) {
    GivenInput read = read_record(record, files_, workshop_.sources());
    Outcome& outcome = result.item.outcome;
    std::string name;
    if (read.input) name = names_.name(record, read.input->notes.header, read.told);
    if (!read.input || read.told.has_errors()) {
      outcome.sink = std::move(read.told);
      outcome.sources = std::move(read.sources);
      return;
    }
    const io::ContentHash source = io::hash_of(
        record.is_file ? read.sources.find(read.input->source)->text : record.text, key_);
    if (is_unchanged(name, source, result)) return;
    Job job = batch_.job;
    job.notes = record.file;
    for (const std::string& format : formats_) job.outputs.push_back(folder_ + name + "." + format);
    Made made = make_documents(job, {workshop_, files_, office_}, std::move(read));
    outcome = std::move(made.outcome);
    if (outcome.sink.has_errors()) return;
    result.item.fate = Fate::written;
    for (const MadeDocument& document : made.documents) write(document, source, result);
  }

  bool is_unchanged(const std::string& name, const io::ContentHash& source, Result& result) const {
    const auto is_as_left = [&](const std::string& format) {
      const std::string file = name + "." + format;
      const auto known = journal_.done(file, source);
      if (!known) return false;
      const auto bytes = files_.read(folder_ + file);
      return bytes.ok() && io::hash_of(*bytes) == *known;
    };
    if (!batch_.resumes || !std::ranges::all_of(formats_, is_as_left)) return false;
    for (const std::string& format : formats_)
      result.item.documents.push_back(folder_ + name + "." + format);
    result.item.fate = Fate::unchanged;
    return true;
  }

  void write(const MadeDocument& document, const io::ContentHash& source, Result& result) {
    if (result.is_disk_at_fault) return;
    const diag::Status status =
        files_.write_atomically(document.path, document.bytes, io::Flush::later);
    if (!status) {
      result.item.outcome.sink.add(status.error());
      result.item.fate = Fate::refused;
      result.is_disk_at_fault = true;
      return;
    }
    result.item.documents.push_back(document.path);
    result.lines.push_back(
        {document.path.substr(folder_.size()), source, io::hash_of(document.bytes)});
  }

  void take(Result result) {
    if (is_stopped_ && !outcome_.is_interrupted && result.item.fate == Fate::refused) return;
    if (result.item.fate == Fate::refused) result.item.outcome.corrections.clear();  // of nothing
    count(result.item);
    watch_.tell(result.item);
    for (const Result::Line& line : result.lines)
      note(journal_.add(line.name, line.source, line.document));
    if (result.is_disk_at_fault) is_stopped_ = true;
    stop_for_template();
  }

  void note(const diag::Status& status) {
    if (status || is_stopped_) return;
    sink().add(status.error());
    is_stopped_ = true;
  }

  void count(const BatchItem& item) {
    outcome_.written += item.fate == Fate::written ? 1 : 0;
    outcome_.unchanged += item.fate == Fate::unchanged ? 1 : 0;
    outcome_.refused += item.fate == Fate::refused ? 1 : 0;
    if (item.fate != Fate::unchanged) outcome_.documents += item.documents.size();
  }

  // Whatever the records hold, a template with mistakes makes none of them.
  void stop_for_template() {
    if (is_stopped_ || batch_.job.template_name.empty() || !workshop_.has_broken_template()) return;
    is_stopped_ = true;
    sink().raise(kBrokenTemplate, {});
  }

  const BatchJob& batch_;
  io::FileSystem& files_;
  const io::OfficeProgram& office_;
  BatchWatch& watch_;
  Workshop workshop_{files_};
  BatchOutcome outcome_{.sources = diag::SourceMap(workshop_.sources())};
  diag::Sink unheard_;
  NamePattern names_{batch_.name, *workshop_.sources(), outcome_.sink};
  std::vector<std::string> formats_;
  std::string folder_ = io::in_folder(batch_.folder, "");
  BatchJournal journal_{files_, folder_, shard_name(batch_.shard)};
  io::ContentHash key_;  // of what all documents have in common
  bool is_stopped_ = false;

  static std::string shard_name(const Shard& shard) {
    return shard.count == 1 ? std::string() : fmt::format("{}-{}", shard.index, shard.count);
  }
};

}  // namespace

BatchOutcome make_batch(const BatchJob& batch, io::FileSystem& files,
                        const io::OfficeProgram& office, BatchWatch& watch) {
  return Batch(batch, files, office, watch).run();
}

}  // namespace greffier::pipeline
