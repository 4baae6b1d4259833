#include "diag/source_map.hpp"

namespace greffier::diag {

SourceId SourceMap::add(std::string name, std::string text) {
  sources_.push_back({std::move(name), std::move(text)});
  return static_cast<SourceId>(sources_.size());
}

const Source* SourceMap::find(SourceId id) const {
  if (id == kNoSource || id > sources_.size()) return nullptr;
  return &sources_[id - 1];
}

std::string_view SourceMap::line(SourceId id, std::uint32_t number) const {
  const Source* source = find(id);
  if (source == nullptr || number == 0) return {};
  std::string_view rest = source->text;
  for (; number > 1; --number) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace greffier::diag
