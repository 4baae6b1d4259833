#include "pipeline/import.hpp"

#include <iterator>
#include <optional>
#include <utility>

#include "ingest/notes.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/import_notes.hpp"
#include "pipeline/import_reading.hpp"
#include "pipeline/import_refusals.hpp"
#include "pipeline/import_repairs.hpp"
#include "pipeline/import_rosters.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

ImportChange shown(const material::Change& change) {
  const material::Rule& rule = *change.rule;
  return {rule.id,         rule.title_fr,   rule.title_en,
          rule.silence_fr, rule.silence_en, rule.certainty == material::Certainty::safe,
          change.done,     change.span,     change.seen,
          change.made};
}

material::Decide decider(const ImportJob& job) {
  if (job.is_prudent) return material::refuse_all;
  if (!job.ask) return {};
  return [&job](const material::Change& change) { return job.ask(shown(change)); };
}

class Import {
 public:
  Import(const ImportJob& job, io::FileSystem& files, const io::OfficeProgram& office)
      : job_(job), files_(files), office_(office), changes_(decider(job)) {}

  ImportOutcome run() && {
    refuse_existing();
    read_files();
    if (!outcome_.sink.has_errors()) write(make());
    for (const material::Change& change : changes_.all()) outcome_.changes.push_back(shown(change));
    return std::move(outcome_);
  }

 private:
  void refuse_existing() {
    if (!job_.output.empty() && !job_.replaces && files_.is_file(job_.output))
      outcome_.sink.raise(kNotesExist, {}, job_.output);
  }

  void read_files() {
    for (const std::string& name : job_.files) {
      if (job_.input) {
        read_file(name, *job_.input);
      } else if (auto bytes = files_.read(name)) {
        read_file(name, *bytes);
      } else {
        outcome_.sink.add(bytes.error());
      }
    }
  }

  void read_file(const std::string& name, const std::string& bytes) {
    const ImportSource source{bytes, name, diag::kNoSource};
    ImportSource known = source;
    known.source = outcome_.sources.add(name, has_lines(source) ? bytes : std::string());
    if (source_ == diag::kNoSource) source_ = known.source;
    auto material = read_material(known, office_, changes_, outcome_.sink);
    if (!material) return;
    if (job_.files.size() == 1 && is_ours(*material)) clean_ = bytes;
    add(std::move(*material));
  }

  // Notes that say their kind are notes already.
  static bool is_ours(const material::Material& material) {
    return material.header.find("modele") != nullptr;
  }

  void add(material::Material more) {
    if (!material_) {
      material_ = std::move(more);
      return;
    }
    add_fields(material_->header, std::move(more.header));
    std::ranges::move(more.pieces, std::back_inserter(material_->pieces));
    std::ranges::move(more.pictures, std::back_inserter(material_->pictures));
  }

  std::vector<NotesFile> make() {
    if (clean_) return {{job_.output, *clean_}};
    Catalogue catalogue(files_, outcome_.sources, outcome_.sink);
    return notes_files(
        repair_material(std::move(*material_), job_.kind, catalogue, source_, changes_),
        job_.output.empty() ? "notes.md" : job_.output, job_.language);
  }

  // The notes last: where they are, all that they name is there.
  void write(const std::vector<NotesFile>& files) {
    if (outcome_.sink.has_errors()) return;
    if (job_.output.empty()) {
      outcome_.notes = files.front().bytes;
      return;
    }
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
      const diag::Status status = files_.write_atomically(file->path, file->bytes);
      if (!status) return outcome_.sink.add(status.error());
      outcome_.written.insert(outcome_.written.begin(), file->path);
    }
  }

  const ImportJob& job_;
  io::FileSystem& files_;
  const io::OfficeProgram& office_;
  ImportOutcome outcome_;
  material::Changes changes_;
  std::optional<material::Material> material_;
  std::optional<std::string> clean_;  // notes of ours, as they are
  diag::SourceId source_ = diag::kNoSource;
};

}  // namespace

ImportOutcome import_files(const ImportJob& job, io::FileSystem& files,
                           const io::OfficeProgram& office) {
  ImportOutcome refused = refusals(job, files);
  return refused.sink.has_errors() ? std::move(refused) : Import(job, files, office).run();
}

}  // namespace greffier::pipeline
