#include "pipeline/write_output.hpp"

namespace greffier::pipeline {

bool write_output(io::FileSystem& files, const std::string& path, std::string_view bytes,
                  std::vector<std::string>& written, diag::Sink& sink) {
  const diag::Status status = files.write_atomically(path, bytes);
  if (!status) sink.add(status.error());
  if (!io::is_in_place(status)) return false;
  written.push_back(path);
  return true;
}

}  // namespace greffier::pipeline
