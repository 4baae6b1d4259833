#include "pipeline/new_notes.hpp"

#include "pipeline/catalogue.hpp"
#include "pipeline/import_messages.hpp"
#include "pipeline/judge_document.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/write_output.hpp"

namespace greffier::pipeline {

Outcome new_notes(const NewNotes& wanted, io::FileSystem& files) {
  Outcome outcome;
  Catalogue catalogue(files, outcome.sources, outcome.sink);
  const auto kind = catalogue.kind(wanted.kind, {});
  if (!wanted.replaces && files.is_file(wanted.output))
    outcome.sink.raise(kNotesExist, {}, wanted.output);
  if (is_office_file(wanted.output)) outcome.sink.raise(kNotesAreText, {}, wanted.output);
  if (!kind || outcome.sink.has_errors()) return outcome;
  write_output(files, wanted.output, notes_skeleton(*kind, wanted.language), outcome.written,
               outcome.sink);
  return outcome;
}

}  // namespace greffier::pipeline
