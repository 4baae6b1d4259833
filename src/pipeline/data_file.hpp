// A file of data: YAML, or JSON when its name says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// True for a name that ends with .json, .yaml or .yml, in any case.
[[nodiscard]] bool is_data_file(std::string_view path);

// The fields of the bytes of such a file; none, raised, when they hold no fields.
[[nodiscard]] model::Map data_fields(std::string_view bytes, const std::string& path,
                                     diag::SourceId source, diag::Sink& sink);

// The fields of the file, as typed; nothing, raised, when it cannot be read.
[[nodiscard]] std::optional<model::Map> read_data_file(const std::string& path,
                                                       const io::FileSystem& files,
                                                       diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::pipeline
