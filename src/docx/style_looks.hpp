// How texts look by the styles of a WordprocessingML document, as far as accessibility asks (ISO
// 29500-1 § 17.3.2 and § 17.7).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/document.hpp"
#include "office/describing.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

class StyleLooks {
 public:
  // Reads word/styles.xml, which must outlive this.
  void read(const xml::Node& styles);

  // What a paragraph of that style shows, the defaults counted in; "" is the default style.
  [[nodiscard]] const accessibility::Look& paragraph(const std::string& style) const;
  // Lays what a w:rPr says over `look`, the character style that it names first.
  void lay_run(const xml::Node& properties, accessibility::Look& look) const;
  // A property in the w:pPr of a style or of those that it inherits from, or null.
  [[nodiscard]] const xml::Node* paragraph_property(const std::string& style,
                                                    std::string_view name) const;
  // True when the style, or one that it inherits from, is of computer code by its name.
  [[nodiscard]] bool is_code(const std::string& style) const;
  // True when a style of tables shades some of their cells.
  [[nodiscard]] bool shades(const std::string& table_style) const;
  // The language of the defaults, else of the default style, "fr-FR".
  [[nodiscard]] std::string language() const;

 private:
  [[nodiscard]] std::vector<const xml::Node*> chain(const std::string& style) const;

  const xml::Node* usual_run_ = nullptr;  // the w:rPr of the defaults
  std::string usual_style_;
  std::map<std::string, const xml::Node*, std::less<>> styles_;
  mutable std::map<std::string, accessibility::Look> known_;
};

// The w:shd of some properties: nothing said when there is none, or it is automatic.
[[nodiscard]] office::Background shading(const xml::Node* properties);

}  // namespace greffier::docx
