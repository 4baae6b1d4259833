// The page styles that common styles begin a page with (ODF 1.3 part 3 § 19.497).
#pragma once

#include <map>
#include <string>

#include "odt/style_names.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// A style begins a page with its style:master-page-name, else with that of the style it is made
// from (§ 16.2), as Writer does; an empty name begins none.
class PageStyles {
 public:
  PageStyles() = default;
  // Reads the common styles of paragraphs and tables; `styles` is the root of styles.xml.
  explicit PageStyles(const xml::Node& styles);

  // True when no common style begins a page.
  [[nodiscard]] bool empty() const { return begun_.empty(); }
  // The page style of a common style, "" for none.
  [[nodiscard]] std::string of(const StyleKey& common) const;
  // That of an automatic one.
  [[nodiscard]] std::string of(const xml::Node& automatic) const;

 private:
  std::map<StyleKey, std::string> begun_;
};

}  // namespace greffier::odt
