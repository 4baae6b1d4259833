// Places in a text that is not typed as it reads: a doubled quote of CSV, « \" » of JSON or YAML.
#pragma once

#include <span>
#include <string_view>

#include "diag/source_map.hpp"
#include "typography/correct.hpp"

namespace greffier::pipeline {

// `corrections` of `text`, a field that stands at `span`, were placed as if each of its signs were
// one in the file. Places them where the line of the file has them; where it does not show the
// text, they stay.
void place_exactly(std::span<typography::Correction> corrections, std::string_view text,
                   const diag::Span& span, const diag::SourceMap& sources);

}  // namespace greffier::pipeline
