#include "cli/outputs.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/messages.hpp"

namespace greffier::cli {
namespace {

constexpr std::array<std::string_view, 2> kFormats{"odt", "docx"};

bool is_format(std::string_view name) {
  return std::ranges::find(kFormats, name) != kFormats.end();
}

// What follows the last dot of the last component, "" without one.
std::string_view extension(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
}

// The last component without its extension.
std::string_view stem(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string_view suffix = extension(name);
  return suffix.empty() ? name : name.substr(0, name.size() - suffix.size() - 1);
}

bool is_folder(const std::string& path, const io::FileSystem& files) {
  return path.ends_with('/') || files.is_directory(path);
}

std::optional<diag::Diagnostic> add_in_folder(const Options& options, const std::string& folder,
                                              std::vector<std::string>& paths) {
  if (options.formats.empty()) return diag::make(kFolderWithoutFormat, {}, folder);
  const std::string_view name = stem(options.notes.empty() ? options.kind : options.notes);
  for (const std::string& format : options.formats)
    paths.push_back(io::in_folder(folder, fmt::format("{}.{}", name, format)));
  return {};
}

std::optional<diag::Diagnostic> add_file(const Options& options, const std::string& path,
                                         std::vector<std::string>& paths) {
  const std::string_view format = extension(path);
  if (!is_format(format)) return diag::make(kUnknownExtension, {}, path);
  if (!options.formats.empty() &&
      std::ranges::find(options.formats, format) == options.formats.end())
    return diag::make(kFormatMismatch, {}, path,
                      fmt::format("{}", fmt::join(options.formats, ",")));
  paths.push_back(path);
  return {};
}

std::optional<diag::Diagnostic> first_double(const std::vector<std::string>& paths) {
  for (auto path = paths.begin(); path != paths.end(); ++path)
    if (std::find(paths.begin(), path, *path) != path)
      return diag::make(kSameOutputTwice, {}, *path);
  return {};
}

std::optional<diag::Diagnostic> first_unknown_format(const Options& options) {
  for (const std::string& format : options.formats)
    if (!is_format(format))
      return diag::make(kBadChoice, {}, "--format", format,
                        fmt::format("{}", fmt::join(kFormats, ", ")));
  return {};
}

}  // namespace

std::span<const std::string_view> output_formats() {
  return kFormats;
}

diag::Result<std::vector<std::string>> plan_outputs(const Options& options,
                                                    const io::FileSystem& files) {
  if (auto bad = first_unknown_format(options)) return *bad;
  std::vector<std::string> paths;
  for (const std::string& output : options.outputs)
    if (auto bad = is_folder(output, files) ? add_in_folder(options, output, paths)
                                            : add_file(options, output, paths))
      return *bad;
  if (auto bad = first_double(paths)) return *bad;
  return paths;
}

diag::Result<FolderPlan> plan_folder(const Options& options, const io::FileSystem& files) {
  if (options.command != Command::render || options.outputs.empty()) return FolderPlan();
  const std::string& output = options.outputs.front();
  const bool names_file = is_format(extension(output)) && !is_folder(output, files);
  if (!options.all && (options.document.empty() || names_file)) return FolderPlan();
  if (names_file) return diag::make(kAllNeedsFolder, {}, output);
  if (options.outputs.size() > 1) return diag::make(kExtraArgument, {}, options.outputs[1]);
  if (options.formats.empty()) return diag::make(kFolderWithoutFormat, {}, output);
  if (auto bad = first_unknown_format(options)) return *bad;
  return FolderPlan{output, options.formats};
}

}  // namespace greffier::cli
