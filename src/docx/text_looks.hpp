// What the styles and runs of a WordprocessingML document say of a text's look, as far as
// typography asks.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "office/text_look.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// An attribute of a child element ("w:val" unless said otherwise), "" when there is none.
[[nodiscard]] std::string value_of(const xml::Node* parent, std::string_view child,
                                   std::string_view key = "w:val");

// What a w:rPr says itself, without the style that it names.
[[nodiscard]] office::TextLook look_of(const xml::Node& properties);

class TextLooks {
 public:
  // Reads word/styles.xml.
  void read(const xml::Node& styles);

  // The look of a paragraph or character style, by its w:styleId, with all that it inherits. The
  // language of the defaults, which styles may repeat, and of the default styles is the program's,
  // not the author's: it does not count.
  [[nodiscard]] office::TextLook of(std::string_view style) const;

  // The outline level (1–6) of the styles that have one, inherited or not.
  [[nodiscard]] std::map<std::string, int, std::less<>> heading_levels() const;

 private:
  struct Entry {
    std::string parent;
    office::TextLook look;
    int level = 0;
  };
  std::map<std::string, Entry, std::less<>> styles_;
};

}  // namespace greffier::docx
