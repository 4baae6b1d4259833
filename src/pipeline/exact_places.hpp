// Places in a text that is not typed as it reads: a doubled quote of CSV, « \" » of JSON or YAML.
#pragma once

#include <span>
#include <string_view>

#include "diag/source_map.hpp"
#include "typography/correct.hpp"

namespace greffier::pipeline {

// Finds the texts of fields in the lines of their files. Fast for fields that follow one another on
// a line, which may be long: a record of JSON.
class ExactPlaces {
 public:
  // Keeps a view of the sources.
  explicit ExactPlaces(const diag::SourceMap& sources) : sources_(sources) {}

  // `corrections` of `text`, a field that stands at `span`, were placed as if each of its signs
  // were one in the file. Places them where the line of the file has them; where it does not show
  // the text, they stay.
  void place(std::span<typography::Correction> corrections, std::string_view text,
             const diag::Span& span);

 private:
  [[nodiscard]] std::size_t offset_of(std::string_view line, const diag::Span& span);

  // The last place that was asked for: columns are counted on from there.
  struct Known {
    diag::SourceId source = diag::kNoSource;
    diag::Position place;
    std::size_t offset = 0;  // in its line
  };
  const diag::SourceMap& sources_;
  Known known_;
};

}  // namespace greffier::pipeline
