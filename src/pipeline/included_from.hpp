// Where the files that notes ask for come from.
#pragma once

#include <string>

#include "diag/source_map.hpp"
#include "io/file_system.hpp"

namespace greffier::pipeline {

// Where the files are looked for, and where what they say is kept for messages.
struct IncludedFrom {
  const std::string& notes;  // the file that names them: paths are seen from its folder
  const io::FileSystem& files;
  diag::SourceMap& sources;
};

}  // namespace greffier::pipeline
