#include "diag/source_map.hpp"

#include "diag/byte_lanes.hpp"

namespace greffier::diag {

namespace {

// Where the line that begins there ends: at a line feed, a carriage return, or both.
std::size_t line_end(std::string_view text, std::size_t begin) {
  const std::size_t end = find_place(
      text, begin, [](const auto& lanes) { return (lanes(0) == '\n') | (lanes(0) == '\r'); });
  return end < text.size() ? end : std::string_view::npos;
}
std::size_t next_line(std::string_view text, std::size_t end) {
  return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

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

SourceId SourceMap::add(std::string name, std::string text, std::optional<Place> place,
                        const Span& included_by) {
  return add(Source{std::move(name), std::move(text), std::move(place), 1, included_by});
}

SourceId SourceMap::add_part(std::string name, std::string text, std::uint32_t first_line) {
  return add(Source{std::move(name), std::move(text), std::nullopt, first_line, {}});
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
  if (last_.source != id || last_.line > number) last_ = {id, 1, 0, line_end(text, 0)};
  for (; last_.line < number; ++last_.line) {
    if (last_.end == std::string_view::npos) return {};
    last_.begin = next_line(text, last_.end);
    last_.end = line_end(text, last_.begin);
  }
  return text.substr(last_.begin, last_.end - last_.begin);
}

}  // namespace greffier::diag
