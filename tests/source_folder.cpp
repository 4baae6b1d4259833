#include "source_folder.hpp"

namespace greffier {

std::string in_source(std::string_view path) {
  return std::string(GREFFIER_SOURCE_DIR "/").append(path);
}

}  // namespace greffier
