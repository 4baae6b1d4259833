#include <filesystem>

#include "io/file_system.hpp"

namespace greffier::io {

std::string resolve(std::string_view base_file, std::string_view name) {
  const std::size_t slash = base_file.rfind('/');
  if (name.starts_with('/') || slash == std::string_view::npos) return std::string(name);
  while (name.starts_with("./")) name.remove_prefix(2);
  return std::string(base_file.substr(0, slash + 1)).append(name);
}

std::string in_folder(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}

std::string normal_path(std::string_view path) {
  std::string normal = std::filesystem::path(path).lexically_normal().string();
  if (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
  return normal.empty() ? "." : normal;
}

}  // namespace greffier::io
