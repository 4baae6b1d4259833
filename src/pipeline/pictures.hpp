// Pictures that the document asks for, read from disk.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "io/file_system.hpp"
#include "model/value.hpp"
#include "office/media.hpp"

namespace greffier::pipeline {

// Reads every picture that stands in the data, seen from the folder of `notes`. A picture that
// cannot be read or is of no known format is an error at its place.
[[nodiscard]] office::MediaLibrary load_pictures(const model::Map& data, std::string_view notes,
                                                 const io::FileSystem& files, diag::Sink& sink);

}  // namespace greffier::pipeline
