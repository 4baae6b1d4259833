// How texts look by the styles of an ODF document, as far as accessibility asks (ODF 1.3 part 3
// § 16 and § 20).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accessibility/document.hpp"
#include "office/describing.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

class StyleLooks {
 public:
  // Takes note of the styles of a part; those of the part read last count. `root` must outlive
  // this.
  void read(const xml::Node& root);

  // What a paragraph of that style shows, the defaults counted in; `by_hand` false leaves out what
  // its automatic style says.
  [[nodiscard]] const accessibility::Look& paragraph(const std::string& style, bool by_hand) const;
  // Lays what a style of texts says over `look`.
  void lay_text(const std::string& style, accessibility::Look& look) const;
  // True when a style of paragraphs, or one that it inherits from, is of computer code by its name.
  [[nodiscard]] bool is_code(const std::string& style) const;
  // An attribute of a style's property element ("style:paragraph-properties"), its own or
  // inherited; "" when nothing says.
  [[nodiscard]] std::string property(std::string_view family, const std::string& style,
                                     std::string_view element, std::string_view attribute) const;
  // The background that the styles of that family say.
  [[nodiscard]] office::Background background(std::string_view family,
                                              const std::string& style) const;
  // The language of the default style of paragraphs, "fr-FR".
  [[nodiscard]] std::string language() const;

 private:
  struct Entry {
    const xml::Node* node = nullptr;
    std::string parent;
    bool is_automatic = false;
  };
  // A style and those that it inherits from, itself first.
  [[nodiscard]] std::vector<const Entry*> chain(std::string_view family,
                                                const std::string& style) const;

  std::map<std::pair<std::string, std::string>, Entry, std::less<>> styles_;  // family, name
  std::map<std::string, const xml::Node*, std::less<>> defaults_;             // by family
  mutable std::map<std::pair<std::string, bool>, accessibility::Look> known_;
};

}  // namespace greffier::odt
