// Page numbers of tables of contents as LibreOffice lays the document out.
#pragma once

#include "diag/result.hpp"
#include "io/office_program.hpp"
#include "package/package.hpp"
#include "pipeline/formats.hpp"

namespace greffier::pipeline {

// Replaces the page numbers of the tables of contents of `package` by those that the document has
// when it is printed; looks a second time when that made some of them longer or shorter. A number
// that LibreOffice does not tell stays. Failure: the program is missing or does not answer, and
// the package is as it was.
[[nodiscard]] diag::Status set_real_pages(package::Package& package, const Format& format,
                                          const io::OfficeProgram& office);

}  // namespace greffier::pipeline
