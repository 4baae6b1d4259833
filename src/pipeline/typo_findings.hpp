// Findings of the engine as `greffier typo` tells them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/source_alignment.hpp"
#include "pipeline/typo_job.hpp"
#include "typography/correct.hpp"
#include "typography/finding.hpp"

namespace greffier::pipeline {

// A finding that is not fixed yet.
[[nodiscard]] TypoFinding typo_finding(const typography::Correction& correction);
[[nodiscard]] TypoFinding typo_finding(const typography::Finding& found);

// Marks it as done; or as what --fix could not do.
void set_fixed(TypoFinding& finding);
void set_by_hand(TypoFinding& finding);

// The findings in the order of the file.
void sort_by_place(std::vector<TypoFinding>& findings);

// `bytes` with the replacements made, which are sorted and do not overlap.
[[nodiscard]] std::string patched(std::string_view bytes, const std::vector<Replacement>& changes);

}  // namespace greffier::pipeline
