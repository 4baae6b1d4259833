// A copy of an ODF text document with comments.
#pragma once

#include <span>

#include "office/remarks.hpp"
#include "package/package.hpp"

namespace greffier::odt {

// Adds a comment for each remark (office:annotation, ODF 1.3 part 3 § 14.1) over the text that it
// is about; comments that are there stay, and so does every word. A package that is no text
// document comes back as it is. Names of comments count on from those in use: the same remarks give
// the same bytes.
[[nodiscard]] package::Package annotate(const package::Package& package,
                                        std::span<const office::Remark> remarks,
                                        const office::Annotator& annotator = {});

}  // namespace greffier::odt
