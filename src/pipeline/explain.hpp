// What each tag of a template will do, told before there is any data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "office/explain.hpp"

namespace greffier::pipeline {

struct ExplainOutcome {
  diag::Sink sink;
  diag::SourceMap sources;
  std::vector<office::Explained> tags;  // in reading order; those with a mistake are left out
};

// Explains an .odt or .docx template, or the built-in template of a kind (as an .odt).
[[nodiscard]] ExplainOutcome explain(const std::string& template_name, const io::FileSystem& files);

// An expression of a tag in words; "" for null.
[[nodiscard]] std::string words_of(const templating::ExpressionPtr& expression,
                                   diag::Language language);
// « champ utilisateur « maire » : affiche la valeur… », of what a tag was said for.
[[nodiscard]] std::string words_of(const templating::Native& native, diag::Language language);

}  // namespace greffier::pipeline
