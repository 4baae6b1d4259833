// Writing a finished file, and telling of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "io/file_system.hpp"

namespace greffier::pipeline {

// Writes `bytes` to `path`. True, and told in `written`, when they are there; `sink` gets why they
// are not, or may not stay.
bool write_output(io::FileSystem& files, const std::string& path, std::string_view bytes,
                  std::vector<std::string>& written, diag::Sink& sink);

}  // namespace greffier::pipeline
