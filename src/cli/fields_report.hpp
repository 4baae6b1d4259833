// What the templates of a kind may use, as text and as JSON.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "diag/exit_status.hpp"
#include "pipeline/template_fields.hpp"

namespace greffier::cli {

// A section after the other; a line per name with its type, a tag that uses it and its label. What
// a record or the items of a list hold is indented under it. At most 100 columns: a label that goes
// further continues on the next line.
[[nodiscard]] std::string fields_text(const pipeline::TemplateFields& fields,
                                      diag::Language language);

// One line that ends with '\n': `status`, `written`, `diagnostics`, and `sections`: `title` and
// `fields`, each with `name`, `label`, `type`, `tag` and, when it has some, `members`.
[[nodiscard]] std::string fields_json(const pipeline::TemplateFields& fields,
                                      diag::ExitStatus status, diag::Language language);

}  // namespace greffier::cli
