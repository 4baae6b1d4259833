// An office file, read from disk.
#pragma once

#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "io/file_system.hpp"
#include "package/package.hpp"

namespace greffier::pipeline {

// Nothing, raised, when the file cannot be read or is no package.
[[nodiscard]] std::optional<package::Package> read_package_file(const std::string& path,
                                                                const io::FileSystem& files,
                                                                diag::Sink& sink);

}  // namespace greffier::pipeline
