#include "pipeline/import_refusals.hpp"

#include <algorithm>
#include <array>

#include "io/messages.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/import_messages.hpp"
#include "pipeline/judge_document.hpp"

namespace greffier::pipeline {

namespace {

using namespace std::literals;

struct Mark {
  std::string_view bytes;  // at the start of the file
  std::string_view extension;
  bool is_read = false;
};
constexpr std::array kMarks{Mark{"{\\rtf"sv, "rtf", true},
                            Mark{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "doc", true},
                            Mark{"%PDF-"sv, "pdf"},
                            Mark{"\x89PNG\r\n"sv, "png"},
                            Mark{"\xFF\xD8\xFF"sv, "jpg"},
                            Mark{"GIF8"sv, "gif"},
                            Mark{"II*\0"sv, "tif"},
                            Mark{"MM\0*"sv, "tif"},
                            Mark{"7z\xBC\xAF\x27\x1C"sv, "7z"},
                            Mark{"Rar!\x1A"sv, "rar"},
                            Mark{"\x1F\x8B\x08"sv, "gz"},
                            Mark{"\x7F"
                                 "ELF"sv,
                                 "elf"}};

}  // namespace

ImportOutcome refusals(const ImportJob& job, io::FileSystem& files) {
  ImportOutcome outcome;
  Catalogue catalogue(files, outcome.sources, outcome.sink);
  if (!job.kind.empty() && !catalogue.kind(job.kind, {})) return outcome;
  if (!job.output.empty() && files.is_directory(job.output))
    outcome.sink.raise(io::kWriteFolder, {}, job.output);
  if (is_office_file(job.output)) outcome.sink.raise(kNotesAreText, {}, job.output);
  return outcome;
}

std::string_view marked_extension(std::string_view bytes) {
  const auto* const found = std::ranges::find_if(
      kMarks, [bytes](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == kMarks.end() ? std::string_view() : found->extension;
}

bool is_unreadable(std::string_view extension) {
  const auto* const found = std::ranges::find(kMarks, extension, &Mark::extension);
  return found != kMarks.end() && !found->is_read;
}

}  // namespace greffier::pipeline
