// What a document is made from: notes, or data alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "model/document.hpp"

namespace greffier::pipeline {

struct Input {
  model::Document notes = {};
  diag::SourceId source = diag::kNoSource;
  std::uint32_t line = 1;  // on which it begins
  bool is_data = false;    // a file of data: the header of notes without a body
};

// An input that was read apart, with what was told of it. No input when there is nothing to go on
// with; `told` then says why.
struct GivenInput {
  std::optional<Input> input;
  diag::SourceMap sources;  // over those of the workshop
  diag::Sink told;
};

// Reads `path` as data by its name (data_file.hpp), else as notes. Nothing when there is nothing to
// go on with; what is wrong is in the sink.
[[nodiscard]] std::optional<Input> read_input(const std::string& path, const io::FileSystem& files,
                                              diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::pipeline
