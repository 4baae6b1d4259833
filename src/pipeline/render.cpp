#include "pipeline/render.hpp"

#include <optional>
#include <utility>

#include "io/overlay_file_system.hpp"
#include "pipeline/make_documents.hpp"
#include "pipeline/raw_notes.hpp"
#include "pipeline/workshop.hpp"
#include "pipeline/write_output.hpp"

namespace greffier::pipeline {

namespace {

Outcome render_notes(const Job& job, io::FileSystem& files, const io::OfficeProgram& office) {
  Workshop workshop(files);
  Made made = make_documents(job, {workshop, files, office});
  for (const MadeDocument& document : made.documents) {
    Outcome& outcome = made.outcome;
    if (!write_output(files, document.path, document.bytes, outcome.written, outcome.sink)) break;
  }
  return std::move(made.outcome);
}

}  // namespace

Outcome render(const Job& job, io::FileSystem& files, const io::OfficeProgram& office) {
  std::optional<RawNotes> raw = read_raw(job.notes, files, office);
  if (!raw) return render_notes(job, files, office);
  Outcome outcome;
  if (raw->import.sink.has_errors()) {
    outcome.sink = std::move(raw->import.sink);
    outcome.sources = std::move(raw->import.sources);
    return outcome;
  }
  Job of_notes = job;
  of_notes.notes = raw->notes;
  io::OverlayFileSystem made(files, std::move(raw->files));
  outcome = render_notes(of_notes, made, office);
  outcome.import = std::move(raw->import);
  return outcome;
}

}  // namespace greffier::pipeline
