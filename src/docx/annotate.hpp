// A copy of a WordprocessingML document with comments.
#pragma once

#include <span>

#include "office/remarks.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// Adds a comment for each remark (ISO 29500-1 § 17.13.4) over the text that it is about; comments
// that are there stay, and so does every word. A package that is no WordprocessingML document comes
// back as it is. Identifiers count on from those in use: the same remarks give the same bytes.
[[nodiscard]] package::Package annotate(const package::Package& package,
                                        std::span<const office::Remark> remarks,
                                        const office::Annotator& annotator = {});

}  // namespace greffier::docx
