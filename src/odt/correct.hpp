// Corrects the typography of an existing .odt.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "office/correction.hpp"
#include "typography/profile.hpp"

namespace greffier::odt {

// Corrects body, tables, headers, footers, notes and boxes of an ODF text document, each paragraph
// as one text across its spans. Comments, fields, indexes, code, deleted text and passages in
// another language are left alone. Edited parts differ in the edited places only
// (office/part_source.hpp has the exception); the other parts are those of `package`. Tracked, a
// change of formatting is a deletion and an insertion: Writer could not take back anything else.
// `name` is what messages call the file. Nothing comes back when it is no ODF text document or is
// damaged; the sink says why.
[[nodiscard]] std::optional<office::CorrectedPackage> correct(
    const package::Package& package, const typography::Profile& profile,
    const office::CorrectionOptions& options, std::string_view name, diag::Sink& sink);

}  // namespace greffier::odt
