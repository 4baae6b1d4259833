// From -o and --format to the documents to write.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "diag/result.hpp"
#include "io/file_system.hpp"

namespace greffier::cli {

// The formats that may be asked for: file extensions, without their dot.
[[nodiscard]] std::span<const std::string_view> output_formats();

// The paths to write, in the order asked. A name ends with a known extension, which says its
// format; a folder (a path that ends with '/', or that exists as one) takes one document for each
// --format, named after the notes: `-o out/ --format odt,docx` with `notes/copil.md` gives
// `out/copil.odt` and `out/copil.docx`. A kind stands for the notes under `template new`.
[[nodiscard]] diag::Result<std::vector<std::string>> plan_outputs(const Options& options,
                                                                  const io::FileSystem& files);

// Where `--all` and `--document` write: a folder, in some formats.
struct FolderPlan {
  std::string folder;
  std::vector<std::string> formats;
};
// The folder of a command that asks for all documents, or for one of them without naming a file;
// a plan without folder when the command names files. A path is a folder here unless it ends like a
// document.
[[nodiscard]] diag::Result<FolderPlan> plan_folder(const Options& options,
                                                   const io::FileSystem& files);

}  // namespace greffier::cli
