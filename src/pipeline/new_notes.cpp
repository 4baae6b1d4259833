#include "pipeline/new_notes.hpp"

#include "pipeline/catalogue.hpp"
#include "pipeline/import_messages.hpp"
#include "pipeline/judge_document.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

Outcome new_notes(const NewNotes& wanted, io::FileSystem& files) {
  Outcome outcome;
  Catalogue catalogue(files, outcome.sources, outcome.sink);
  const auto kind = catalogue.kind(wanted.kind, {});
  if (!wanted.replaces && files.is_file(wanted.output))
    outcome.sink.raise(kNotesExist, {}, wanted.output);
  if (is_office_file(wanted.output)) outcome.sink.raise(kNotesAreText, {}, wanted.output);
  if (!kind || outcome.sink.has_errors()) return outcome;
  const diag::Status status =
      files.write_atomically(wanted.output, notes_skeleton(*kind, wanted.language));
  if (status)
    outcome.written.push_back(wanted.output);
  else
    outcome.sink.add(status.error());
  return outcome;
}

}  // namespace greffier::pipeline
