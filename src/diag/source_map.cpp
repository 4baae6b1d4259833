#include "diag/source_map.hpp"

namespace greffier::diag {

SourceId SourceMap::add(std::string name, std::string text, std::optional<Place> place) {
  sources_.push_back({std::move(name), std::move(text), std::move(place)});
  return static_cast<SourceId>(sources_.size());
}

const Source* SourceMap::find(SourceId id) const {
  if (id == kNoSource || id > sources_.size()) return nullptr;
  return &sources_[id - 1];
}

std::string_view SourceMap::line(SourceId id, std::uint32_t number) const {
  const Source* source = find(id);
  if (source == nullptr || number == 0) return {};
  const std::string_view text = source->text;
  if (last_.source != id || last_.line > number) last_ = {id, 1, 0, text.find('\n')};
  for (; last_.line < number; ++last_.line) {
    if (last_.end == std::string_view::npos) return {};
    last_.begin = last_.end + 1;
    last_.end = text.find('\n', last_.begin);
  }
  std::string_view line = text.substr(last_.begin, last_.end - last_.begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace greffier::diag
