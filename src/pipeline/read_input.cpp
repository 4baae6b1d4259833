#include "pipeline/read_input.hpp"

#include <algorithm>
#include <cstddef>

#include "ingest/data_messages.hpp"
#include "ingest/notes.hpp"
#include "io/allocation.hpp"
#include "pipeline/data_file.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::size_t kHeldPerByte = 24;  // of notes, by what is made of them, about

// A file in another encoding that shows no header (UTF-16, an office file): whatever else there is
// to say of it says the same.
bool is_unreadable(const model::Document& notes, const diag::Sink& sink) {
  return notes.header.empty() &&
         std::ranges::any_of(sink.diagnostics(), [](const diag::Diagnostic& raised) {
           return raised.message->code == ingest::kInvalidUtf8.code;
         });
}

}  // namespace

std::optional<Input> read_input(const std::string& path, const io::FileSystem& files,
                                diag::SourceMap& sources, diag::Sink& sink) {
  auto bytes = files.read(path);
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  io::expect_memory(kHeldPerByte * bytes->size());
  Input input;
  input.source = sources.add(path, *bytes);
  input.is_data = is_data_file(path);
  if (input.is_data) {
    input.notes.header = data_fields(*bytes, path, input.source, sink);
    return input;
  }
  input.notes = ingest::read_notes(*bytes, input.source, sink);
  if (is_unreadable(input.notes, sink)) return std::nullopt;
  return input;
}

}  // namespace greffier::pipeline
