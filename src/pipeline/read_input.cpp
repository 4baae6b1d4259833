#include "pipeline/read_input.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ingest/data_messages.hpp"
#include "ingest/json.hpp"
#include "ingest/notes.hpp"
#include "ingest/yaml.hpp"
#include "pipeline/messages.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

using Reader = model::Value (*)(std::string_view, diag::SourceId, std::uint32_t, diag::Sink&);

struct DataFormat {
  std::string_view extension;
  Reader read;
};
constexpr std::array kDataFormats{DataFormat{".json", ingest::read_json},
                                  DataFormat{".yaml", ingest::read_yaml},
                                  DataFormat{".yml", ingest::read_yaml}};

const DataFormat* data_format(const std::string& path) {
  const std::string name = text::lower(path);
  const auto found = std::ranges::find_if(
      kDataFormats, [&name](const DataFormat& format) { return name.ends_with(format.extension); });
  return found == kDataFormats.end() ? nullptr : &*found;
}

// A file in another encoding that shows no header (UTF-16, an office file): whatever else there is
// to say of it says the same.
bool is_unreadable(const model::Document& notes, const diag::Sink& sink) {
  return notes.header.empty() &&
         std::ranges::any_of(sink.diagnostics(), [](const diag::Diagnostic& raised) {
           return raised.message->code == ingest::kInvalidUtf8.code;
         });
}

model::Map fields_of(model::Value data, const std::string& path, diag::Sink& sink) {
  if (auto* map = data.get_if<model::Map>()) return std::move(*map);
  if (!data.is_empty()) sink.raise(kNotFields, data.span, path);
  return {};
}

}  // namespace

std::optional<Input> read_input(const std::string& path, const io::FileSystem& files,
                                diag::SourceMap& sources, diag::Sink& sink) {
  auto bytes = files.read(path);
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  if (bytes->starts_with("PK\3\4")) {
    sink.raise(kNotesArePackage, {}, path);
    return std::nullopt;
  }
  Input input;
  input.source = sources.add(path, *bytes);
  if (const DataFormat* format = data_format(path)) {
    input.is_data = true;
    input.notes.header = fields_of(format->read(*bytes, input.source, 1, sink), path, sink);
    return input;
  }
  input.notes = ingest::read_notes(*bytes, input.source, sink);
  return is_unreadable(input.notes, sink) ? std::nullopt : std::optional(std::move(input));
}

std::optional<model::Map> read_data(const std::string& path, const io::FileSystem& files,
                                    diag::SourceMap& sources, diag::Sink& sink) {
  auto bytes = files.read(path);
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  const diag::SourceId source = sources.add(path, *bytes);
  const DataFormat* format = data_format(path);
  const Reader read = format == nullptr ? ingest::read_yaml : format->read;
  return fields_of(read(*bytes, source, 1, sink), path, sink);
}

}  // namespace greffier::pipeline
