#include "diag/source_map.hpp"

namespace greffier::diag {

namespace {

constexpr SourceId kShared = SourceId{1} << 31;  // the first identifier of a shared map

std::unique_lock<std::mutex> lock(const std::unique_ptr<std::mutex>& guard) {
  return guard == nullptr ? std::unique_lock<std::mutex>() : std::unique_lock(*guard);
}

}  // namespace

std::shared_ptr<SourceMap> SourceMap::make_shared() {
  auto map = std::make_shared<SourceMap>();
  map->guard_ = std::make_unique<std::mutex>();
  return map;
}

SourceId SourceMap::add(std::string name, std::string text, std::optional<Place> place) {
  return add(Source{std::move(name), std::move(text), std::move(place)});
}

SourceId SourceMap::add_part(std::string name, std::string text, std::uint32_t first_line) {
  return add(Source{std::move(name), std::move(text), std::nullopt, first_line});
}

SourceId SourceMap::add(Source source) {
  const auto locked = lock(guard_);
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(sources_.size()) + (guard_ == nullptr ? 0 : kShared);
}

const Source* SourceMap::find(SourceId id) const {
  if (id >= kShared && shared_ != nullptr) return shared_->find(id);
  const auto locked = lock(guard_);
  const std::size_t number = guard_ == nullptr ? id : id - kShared;
  return number == 0 || number > sources_.size() ? nullptr : &sources_[number - 1];
}

std::string_view SourceMap::line(SourceId id, std::uint32_t number) const {
  const Source* source = find(id);
  if (source == nullptr || number < source->first_line) return {};
  const std::string_view text = source->text;
  number -= source->first_line - 1;
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
