// A file of data: YAML, or JSON when its name says so.
#pragma once

#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// The fields of the file, as typed; nothing, raised, when it cannot be read or holds none.
[[nodiscard]] std::optional<model::Map> read_data_file(const std::string& path,
                                                       const io::FileSystem& files,
                                                       diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::pipeline
