// Which attributes of ODF name a style, and which elements define one (ODF 1.3 part 3 § 16, § 19).
#pragma once

#include <string>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::odt {

// A style by its name; names are unique in one space: a family of style:style, "list", "data",
// "font", or the name of the element ("draw:gradient").
struct StyleKey {
  std::string space;
  std::string name;
  friend auto operator<=>(const StyleKey&, const StyleKey&) = default;
};

// What an element defines; its space is "" when it defines no style. Default styles are none.
[[nodiscard]] StyleKey defined_style(const xml::Node& element);
// Gives the style that an element defines another name.
void rename_style(xml::Node& element, const std::string& name);

// The space that an attribute of `element` names a style of, "" when it names none. `space` is that
// of the style which `element` stands in, "" for none.
[[nodiscard]] std::string_view referenced_space(const xml::Node& element,
                                                std::string_view attribute, std::string_view space);

}  // namespace greffier::odt
