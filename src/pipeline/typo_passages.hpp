// The texts of some notes with their edits, each edit at its bytes in the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/kind.hpp"
#include "model/document.hpp"
#include "pipeline/source_alignment.hpp"
#include "pipeline/typo_job.hpp"
#include "typography/engine.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// A paragraph, a field of the header or an attribute.
struct TypoPassage {
  std::string text;
  std::vector<typography::Edit> edits;
  std::vector<std::vector<Replacement>> places;  // of each edit; empty where it has none
  std::vector<TypoFinding> findings;             // of each edit
  bool is_kept = false;  // left as it is: the file would not read as it should
};

// Every text of the notes that rendering corrects, in its order: header, attributes, body. `lines`
// are those of the notes' file and must outlive the result.
[[nodiscard]] std::vector<TypoPassage> passages_of(model::Document& notes, const kinds::Kind& kind,
                                                   const typography::Profile& profile,
                                                   const SourceLines& lines);

// The texts alone, to compare two readings.
[[nodiscard]] std::vector<std::string> texts_of(model::Document& notes, const kinds::Kind& kind);

}  // namespace greffier::pipeline
