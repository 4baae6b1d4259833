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
  std::vector<bool> is_at_border;                // of each edit: it touches where a run begins
  // What is left as it is, because the file would not read as it should.
  enum class Kept { nothing, borders, everything } kept = Kept::nothing;
};

// Every text of the notes that rendering corrects, in its order: header, attributes, body. `lines`
// are those of the notes' file and must outlive the result.
[[nodiscard]] std::vector<TypoPassage> passages_of(model::Document& notes, const kinds::Kind& kind,
                                                   const typography::Profile& profile,
                                                   const SourceLines& lines);

// The texts alone, to compare two readings.
[[nodiscard]] std::vector<std::string> texts_of(model::Document& notes, const kinds::Kind& kind);

}  // namespace greffier::pipeline
