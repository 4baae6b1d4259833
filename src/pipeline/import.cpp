#include "pipeline/import.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "ingest/notes.hpp"
#include "io/allocation.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/import_carried.hpp"
#include "pipeline/import_carried_rules.hpp"
#include "pipeline/import_changed.hpp"
#include "pipeline/import_notes.hpp"
#include "pipeline/import_reading.hpp"
#include "pipeline/import_refusals.hpp"
#include "pipeline/import_remade.hpp"
#include "pipeline/import_repairs.hpp"
#include "pipeline/import_rosters.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/write_output.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::size_t kHeldPerByte = 12;  // of a text, by its pieces and notes, about

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
    read_files();
    if (!outcome_.sink.has_errors()) write(make());
    for (const material::Change& change : changes_.all()) outcome_.changes.push_back(shown(change));
    return std::move(outcome_);
  }

 private:
  // A file with other content is somebody's; one that is already what it should be is not touched.
  bool is_there(const NotesFile& file) {
    if (!files_.is_file(file.path)) return false;
    const auto bytes = files_.read(file.path);
    if (bytes && *bytes == file.bytes) return true;
    if (!job_.replaces) outcome_.sink.raise(kNotesExist, {}, file.path);
    return false;
  }

  void read_files() {
    for (const std::string& name : job_.files) {
      if (job_.input) {
        read_file(name, *job_.input);
      } else if (auto bytes = files_.read(name)) {
        read_file(name, std::move(*bytes));
      } else {
        outcome_.sink.add(bytes.error());
      }
    }
  }

  // A text is held once, by the sources that show its lines.
  void read_file(const std::string& name, std::string bytes) {
    io::expect_memory(kHeldPerByte * bytes.size());
    ImportSource known{bytes, name, diag::kNoSource};
    const bool is_shown = has_lines(known);
    known.source = outcome_.sources.add(name, is_shown ? std::move(bytes) : std::string());
    if (is_shown) known.bytes = outcome_.sources.find(known.source)->text;
    if (source_ == diag::kNoSource) source_ = known.source;
    if (take_back(known)) return;
    auto material = read_material(known, office_, changes_, outcome_.sink);
    if (!material) return;
    if (job_.files.size() == 1 && is_ours(*material))
      clean_ = {{output(), std::string(known.bytes)}};
    add(std::move(*material));
  }

  std::string output() const { return job_.output.empty() ? "notes.md" : job_.output; }

  // A document of ours, the only file: true when its notes come back whole. Its header is kept when
  // its text has to be read.
  bool take_back(const ImportSource& source) {
    const bool is_package = source.bytes.starts_with("PK\3\4");
    if (!is_package || job_.files.size() > 1 || job_.is_prudent) return false;
    auto carried = carried_files(source.bytes, source.name, output());
    if (!carried) return false;
    tell(*carried, source);
    const bool is_unchanged = carried->is_unchanged;
    if (is_unchanged)
      clean_ = std::move(carried->files);
    else
      carried_ = std::move(carried);
    return is_unchanged;
  }

  // A part is no « notes as they are ».
  void tell(const CarriedFiles& carried, const ImportSource& source) {
    const diag::Span place{source.source, {}, {}};
    if (!carried.is_unchanged) changes_.tell(kHeaderTakenBack, place, source.name, output());
    if (!carried.document.empty())
      changes_.tell(kPartTakenBack, place,
                    fmt::format("{} ({}, {})", source.name, shown_name(carried), carried.origin),
                    output());
    else if (carried.is_unchanged)
      changes_.tell(kNotesTakenBack, place, source.name, output());
  }

  // « note explicative »
  static std::string shown_name(const CarriedFiles& carried) {
    std::string name = carried.document;
    std::ranges::replace(name, '_', ' ');
    return name;
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
    if (clean_) return *clean_;
    if (carried_) {
      if (const auto before = remade(*carried_, files_, office_))
        return changed_notes(std::move(*material_), std::move(*carried_), *before, changes_,
                             job_.language);
      material_->header = std::move(carried_->header);
      material_->is_header_known = true;
    }
    Catalogue catalogue(files_, outcome_.sources, outcome_.sink);
    return notes_files(
        repair_material(std::move(*material_), job_.kind, catalogue, source_, changes_), output(),
        job_.language);
  }

  // The notes last: where they are, all that they name is there.
  void write(const std::vector<NotesFile>& files) {
    if (outcome_.sink.has_errors()) return;
    if (job_.output.empty()) {
      outcome_.notes = files.front().bytes;
      return;
    }
    std::vector<const NotesFile*> missing;
    for (const NotesFile& file : files)
      if (!is_there(file)) missing.push_back(&file);
    if (outcome_.sink.has_errors()) return;
    for (const NotesFile* file : missing | std::views::reverse)
      if (!write_output(files_, file->path, file->bytes, outcome_.written, outcome_.sink)) break;
    std::ranges::reverse(outcome_.written);
  }

  const ImportJob& job_;
  io::FileSystem& files_;
  const io::OfficeProgram& office_;
  ImportOutcome outcome_;
  material::Changes changes_;
  std::optional<material::Material> material_;
  std::optional<std::vector<NotesFile>> clean_;  // notes of ours, as they are
  std::optional<CarriedFiles> carried_;          // of a document that was changed since
  diag::SourceId source_ = diag::kNoSource;
};

}  // namespace

ImportOutcome import_files(const ImportJob& job, io::FileSystem& files,
                           const io::OfficeProgram& office) {
  ImportOutcome refused = refusals(job, files);
  return refused.sink.has_errors() ? std::move(refused) : Import(job, files, office).run();
}

}  // namespace greffier::pipeline
