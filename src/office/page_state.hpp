// Where the pages of a part begin while it is rendered (page_breaks.hpp).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "office/program.hpp"

namespace greffier::office {

class PageState {
 public:
  // Something came to show that is more than an empty paragraph.
  void ink() { ++inked_; }
  void reach(const PageBreak& place);
  // The piece of a slot that begins the page that is due; null when none is.
  [[nodiscard]] const PageSlot::Broken* begin_with(const PageSlot& slot);
  // For what begins the page that is due by other means: how it begins, as page nodes have it, ""
  // with the page style in force. Nothing when none is due.
  [[nodiscard]] std::optional<std::string> take();
  // True when what shows next begins another page.
  [[nodiscard]] bool is_due() const { return plain_ || start_ != nullptr; }
  // What was written since `before` is taken back. A break that came to be due, stays so.
  void take_back(const PageState& before);

 private:
  void begin();
  [[nodiscard]] bool goes_on_with(const std::string& start) const;

  std::size_t inked_ = 0;               // how often something came to show
  std::size_t begins_ = 0;              // `inked_` where the page began
  bool plain_ = false;                  // a break is due, whatever page style begins
  const std::string* start_ = nullptr;  // one with this start is due
  const std::string* style_ =
      nullptr;  // what the page style in force began with; null for the first
};

}  // namespace greffier::office
