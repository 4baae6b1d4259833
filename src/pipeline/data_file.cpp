#include "pipeline/data_file.hpp"

#include <utility>

#include "ingest/json.hpp"
#include "ingest/yaml.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

std::optional<model::Map> read_data_file(const std::string& path, const io::FileSystem& files,
                                         diag::SourceMap& sources, diag::Sink& sink) {
  auto bytes = files.read(path);
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  const diag::SourceId source = sources.add(path, *bytes);
  model::Value data = path.ends_with(".json") ? ingest::read_json(*bytes, source, 1, sink)
                                              : ingest::read_yaml(*bytes, source, 1, sink);
  if (auto* map = data.get_if<model::Map>()) return std::move(*map);
  if (!data.is_empty()) sink.raise(kNotFields, data.span, path);
  return std::nullopt;
}

}  // namespace greffier::pipeline
