#include "kinds/text_place.hpp"

#include <compare>  // of positions: clang asks for it

namespace greffier::kinds {

diag::Span place_in(const model::Inlines& inlines, std::size_t offset) {
  diag::Span last;
  for (const model::Inline& item : inlines) {
    if (diag::is_known(item.span)) last = item.span;
    const std::size_t length = model::plain_text({item}).size();
    if (offset < length) break;
    offset -= length;
  }
  return last;
}

}  // namespace greffier::kinds
