// The independent judge of a finished document. It shares no code with the writers, so that one
// mistake does not hide another.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "package/package.hpp"

namespace greffier::checks {

// What the judge is told about the document.
struct Expectations {
  // The notes themselves hold "{{" or "{%": such text is no leftover of the template.
  bool literal_tags = false;
};

// Raises in `sink` every fault of a finished ODT or DOCX package, which `file` names:
// - the container: parts are well-formed, declared (manifest or content types), mimetype first and
//   stored (ODF 1.3 part 2 § 3.3), relationships resolve (ISO 29500-2 § 6.5);
// - references: styles of the right family, lists, bookmarks, notes, pictures; ids unique;
// - the body: every cell ends with a paragraph, rows fill their grid, no empty list, fields closed,
//   no space that a reader would drop, no tag of the template left;
// - accessibility (warnings): alternative texts, heading levels, title and language.
// It is no schema validator: those of tests/acceptance were written by others.
void judge(const package::Package& package, std::string_view file, diag::Sink& sink,
           const Expectations& expectations = {});

}  // namespace greffier::checks
