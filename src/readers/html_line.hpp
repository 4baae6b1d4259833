// The text of one paragraph of a page, white space as browsers show it (CSS 2.1 § 16.6.1).
#pragma once

#include <string_view>

#include "model/inline.hpp"

namespace greffier::readers {

class HtmlLine {
 public:
  // Line ends, tabs and spaces count as one space.
  void add(std::string_view text, const model::Format& format, const diag::Span& span);
  // As it stands: a line end in it is one.
  void add_as_is(std::string_view text, const model::Format& format, const diag::Span& span);
  void add(model::Inline item) { inlines_.push_back(std::move(item)); }

  // What was added from the inline at `first` on is not underlined.
  void drop_underline(std::size_t first);

  [[nodiscard]] bool empty() const { return inlines_.empty(); }
  [[nodiscard]] const model::Inlines& inlines() const { return inlines_; }
  // What was added, without spaces and line breaks at its ends; starts again empty.
  [[nodiscard]] model::Inlines take();

 private:
  void append(std::string_view text, const model::Format& format, const diag::Span& span);
  [[nodiscard]] bool ends_with_space() const;

  model::Inlines inlines_;
};

// Without the looks that every letter of a heading has: they are those of its style.
void drop_common_looks(model::Inlines& inlines);

}  // namespace greffier::readers
