// What the styles of an ODF document say of a text's look, as far as typography asks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "office/text_look.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

class TextLooks {
 public:
  // Takes note of the styles of a part, automatic ones too; those of the part read last count.
  void read(const xml::Node& root);

  // The look of a style with all that it inherits. The language of default styles, which named ones
  // may repeat, and of « Standard » is the program's, not the author's: it does not count. Nor do
  // automatic styles that repeat it when it is foreign: programs write it everywhere.
  [[nodiscard]] office::TextLook of(std::string_view family, std::string_view style) const;

  // The look of a text in a paragraph of that style: what nothing else says, the default style
  // does.
  [[nodiscard]] office::TextLook in_paragraph(std::string_view style) const;

  [[nodiscard]] bool has(std::string_view family, std::string_view style) const;

 private:
  struct Entry {
    std::string parent;
    office::TextLook look;
  };
  void read_faces(const xml::Node& declarations);
  [[nodiscard]] std::optional<std::string> font_of(const xml::Node& properties) const;

  std::string usual_;                         // the language of the default style
  std::optional<std::string> usual_font_;     // and its family
  std::map<std::string, std::string> faces_;  // families by the name of their declaration
  std::map<std::pair<std::string, std::string>, Entry> styles_;  // by family and name
};

}  // namespace greffier::odt
