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
  if (last_.source != id || last_.line > number) last_ = {id, 1, 0};
  for (; last_.line < number; ++last_.line) {
    const std::size_t end = source->text.find('\n', last_.offset);
    if (end == std::string::npos) return {};
    last_.offset = end + 1;
  }
  std::string_view line = std::string_view(source->text).substr(last_.offset);
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace greffier::diag
