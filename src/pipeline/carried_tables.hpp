// A file that a table of the notes came from, as far as a finished document shows it.
#pragma once

#include <string>
#include <string_view>

#include "checks/document_words.hpp"

namespace greffier::pipeline {

// The rows of CSV or TSV text as CSV (semicolons, UTF-8), every cell empty of which the document
// does not show each word; figures may stand there in groups of three. Rows and columns that have
// nothing to show are left out. The titles of the columns that stay, stay.
[[nodiscard]] std::string shown_rows(std::string_view rows, const checks::DocumentWords& shown);

}  // namespace greffier::pipeline
