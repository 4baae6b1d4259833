// How common styles begin and end pages: with a page style (ODF 1.3 part 3 § 19.497), or by plain
// breaks (§ 20.191, § 20.192).
#pragma once

#include <map>
#include <string>

#include "odt/style_names.hpp"
#include "office/program.hpp"
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
  // The plain breaks of a common style of paragraphs.
  [[nodiscard]] office::StyleBreaks breaks_of(const std::string& common) const;

 private:
  std::map<StyleKey, std::string> begun_;
  std::map<std::string, office::StyleBreaks> breaks_;
};

}  // namespace greffier::odt
