#include "office/page_state.hpp"

#include <algorithm>

#include "office/page_breaks.hpp"

namespace greffier::office {

void PageState::reach(const PageBreak& place) {
  using Kind = PageBreak::Kind;
  const std::string* start = place.start.empty() ? nullptr : &place.start;
  switch (place.kind) {
    case Kind::seen:
      begin();
      if (start != nullptr) style_ = start;
      return;
    case Kind::forgets:
      if (start_ != nullptr && start != nullptr && *start_ == *start) start_ = nullptr;
      return;
    case Kind::returns:
      start_ = goes_on_with(place.start) ? nullptr : start;
      return;
    case Kind::separates:
      if (inked_ <= begins_) return;
      [[fallthrough]];
    case Kind::breaks:
      if (start == nullptr)
        plain_ = true;
      else
        start_ = start;
  }
}

bool PageState::goes_on_with(const std::string& start) const {
  return style_ == nullptr || page_start(*style_).page_style == page_start(start).page_style;
}

const PageSlot::Broken* PageState::begin_with(const PageSlot& slot) {
  if (!is_due()) return nullptr;
  const auto found = start_ == nullptr
                         ? slot.broken.end()
                         : std::ranges::find(slot.broken, *start_, &PageSlot::Broken::start);
  if (start_ != nullptr) style_ = start_;
  begin();
  return found == slot.broken.end() ? &slot.broken.front() : &*found;
}

std::optional<std::string> PageState::take() {
  if (!is_due()) return std::nullopt;
  std::string start = start_ == nullptr ? std::string() : *start_;
  if (start_ != nullptr) style_ = start_;
  begin();
  return start;
}

void PageState::begin() {
  plain_ = false;
  start_ = nullptr;
  begins_ = inked_;
}

void PageState::take_back(const PageState& before) {
  plain_ = plain_ || before.plain_;
  if (start_ == nullptr) start_ = before.start_;
  style_ = before.style_;
}

}  // namespace greffier::office
