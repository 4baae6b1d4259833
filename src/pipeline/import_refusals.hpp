// What keeps an import from being tried.
#pragma once

#include <string_view>

#include "io/file_system.hpp"
#include "pipeline/import_job.hpp"

namespace greffier::pipeline {

// Judges what is asked, before anything is read and anybody is asked: a kind that does not exist,
// notes that would be a folder, or be called as a document is. No errors when the job can be tried.
[[nodiscard]] ImportOutcome refusals(const ImportJob& job, io::FileSystem& files);

// The extension that the first bytes say, for formats that have a mark: "rtf", "doc", "pdf", "png";
// "" for all others.
[[nodiscard]] std::string_view marked_extension(std::string_view bytes);

// True for the extension of a format with a mark that no reader knows.
[[nodiscard]] bool is_unreadable(std::string_view extension);

}  // namespace greffier::pipeline
