#include "pipeline/included_files.hpp"

#include <algorithm>
#include <utility>

#include "package/package.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

// The folder of a path that is normal, "" for the working directory.
std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

bool is_under(const std::string& path, std::string folder) {
  if (!folder.ends_with('/')) folder += '/';
  return path.starts_with(folder);
}

// Names typed on Windows.
std::string with_slashes(std::string_view name) {
  std::string path(name);
  std::ranges::replace(path, '\\', '/');
  return path;
}

}  // namespace

diag::Result<office::TemplateFile> IncludedFiles::open(std::string_view including,
                                                       std::string_view asked) const {
  const std::string name = with_slashes(asked);
  const std::string path = io::normal_path(io::resolve(including, name));
  if (name.starts_with('/') || !is_inside(path)) return diag::make(kIncludeOutside, {}, asked);
  const Format* wanted = format_of(template_);
  if (format_of(path) != wanted)
    return diag::make(kIncludeOtherFormat, {}, asked, wanted == nullptr ? "?" : wanted->extension);
  if (path == io::normal_path(template_)) return office::TemplateFile{template_, {}};
  if (const auto known = read_.find(path); known != read_.end())
    return office::TemplateFile{path, known->second};
  if (!files_.is_file(path)) return diag::make(kIncludeMissing, {}, path);
  auto bytes = files_.read(path);
  if (!bytes) return bytes.error();
  auto package = package::read(*bytes, path);
  if (!package) return package.error();
  read_.emplace(path, *package);
  return office::TemplateFile{path, std::move(*package)};
}

bool IncludedFiles::is_inside(const std::string& path) const {
  const std::string folder = folder_of(io::normal_path(template_));
  const bool climbs = path == ".." || path.starts_with("../");
  if (folder.empty() ? climbs || path.starts_with('/') : !is_under(path, folder)) return false;
  const std::string real = files_.real_path(path);
  return real.empty() || is_under(real, files_.real_path(folder.empty() ? "." : folder));
}

}  // namespace greffier::pipeline
