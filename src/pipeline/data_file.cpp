#include "pipeline/data_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/json.hpp"
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

const DataFormat* data_format(std::string_view path) {
  const std::string name = text::lower(path);
  const auto found = std::ranges::find_if(
      kDataFormats, [&name](const DataFormat& format) { return name.ends_with(format.extension); });
  return found == kDataFormats.end() ? nullptr : &*found;
}

}  // namespace

bool is_data_file(std::string_view path) {
  return data_format(path) != nullptr;
}

model::Map data_fields(std::string_view bytes, const std::string& path, diag::SourceId source,
                       diag::Sink& sink) {
  const DataFormat* format = data_format(path);
  model::Value data =
      (format == nullptr ? ingest::read_yaml : format->read)(bytes, source, 1, sink);
  if (auto* map = data.get_if<model::Map>()) return std::move(*map);
  if (!data.is_empty()) sink.raise(kNotFields, data.span, path);
  return {};
}

std::optional<model::Map> read_data_file(const std::string& path, const io::FileSystem& files,
                                         diag::SourceMap& sources, diag::Sink& sink) {
  auto bytes = files.read(path);
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  const diag::SourceId source = sources.add(path, *bytes);
  return data_fields(*bytes, path, source, sink);
}

}  // namespace greffier::pipeline
