// What becomes of an element of a page before it is read: what belongs to the site goes.
#pragma once

#include <cstdint>

#include "readers/html_style.hpp"
#include "readers/html_tree.hpp"

namespace greffier::readers {

enum class Fate : std::uint8_t {
  read,
  silent,     // code, style sheets: nothing that anybody reads
  furniture,  // menus, banners, footers, cookies, breadcrumbs
  hidden,     // shown to nobody
  embedded    // videos, drawings, forms
};

// `look` is what the styles say of the element.
[[nodiscard]] Fate fate_of(const xml::Node& element, const CssLook& look, const HtmlTree& tree);

}  // namespace greffier::readers
