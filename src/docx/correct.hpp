// Corrects the typography of an existing .docx.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "office/correction.hpp"
#include "typography/profile.hpp"

namespace greffier::docx {

// Corrects body, tables, headers, footers, notes and text boxes of a WordprocessingML document,
// each paragraph as one text across its runs. Comments, fields, code, deleted text, passages in
// another language and those that are not to be checked are left alone. Edited parts differ in the
// edited places only (office/part_source.hpp has the exception); the other parts are those of
// `package`. `name` is what messages call the file. Nothing comes back when it is no
// WordprocessingML document or is damaged; the sink says why.
[[nodiscard]] std::optional<office::CorrectedPackage> correct(
    const package::Package& package, const typography::Profile& profile,
    const office::CorrectionOptions& options, std::string_view name, diag::Sink& sink);

}  // namespace greffier::docx
