// What the styles and runs of a WordprocessingML document say of a text's look, as far as
// typography asks.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "office/text_look.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// An attribute of a child element ("w:val" unless said otherwise), "" when there is none.
[[nodiscard]] std::string value_of(const xml::Node* parent, std::string_view child,
                                   std::string_view key = "w:val");

// CT_OnOff (ISO 29500-1 § 17.17.4): a property that is there is on unless it says otherwise.
[[nodiscard]] bool is_on(const xml::Node& property, std::string_view key = "w:val");

// In half-points, when nothing says (ISO 29500-1 § 17.3.2.38).
inline constexpr int kUsualSize = 20;

class TextLooks {
 public:
  // Reads the fonts that styles and runs call by their part in the theme. Before the styles.
  void read_theme(const xml::Node& theme);
  // Reads word/styles.xml.
  void read(const xml::Node& styles);

  // What a w:rPr says itself, without the style that it names.
  [[nodiscard]] office::TextLook look_of(const xml::Node& properties) const;

  // The look of a paragraph or character style, by its w:styleId, with all that it inherits. The
  // language of the defaults, which styles may repeat (and runs, when it is foreign), and of the
  // default styles is the program's, not the author's: it does not count.
  [[nodiscard]] office::TextLook of(std::string_view style) const;

  // The look of a text in a paragraph of that style, or of the default one when it has none: what
  // nothing else says, the defaults of the document do.
  [[nodiscard]] office::TextLook in_paragraph(std::string_view style) const;

  // The sizes that texts have by paragraph styles (in half-points, "" for no style), and by the
  // character styles that say one.
  [[nodiscard]] std::map<std::string, int, std::less<>> sizes() const;

  // The level of a list (from 0) of the paragraph styles that make one, inherited or not.
  [[nodiscard]] std::map<std::string, int, std::less<>> list_levels() const;

  // The outline level (1–6) of the styles that have one, inherited or not.
  [[nodiscard]] std::map<std::string, int, std::less<>> heading_levels() const;

  // The paragraph styles that begin pages, inherited or not, and "" when the default one does.
  [[nodiscard]] std::set<std::string, std::less<>> page_starts() const;

 private:
  // What a style says of lists: w:numId "0" takes its paragraphs out of them.
  struct ListSaid {
    std::string list;
    std::optional<int> level;
  };
  struct Entry {
    std::string parent;
    office::TextLook look;
    int level = 0;
    bool is_paragraph = false;
    ListSaid list = {};
    std::optional<bool> starts_page = {};
  };
  [[nodiscard]] bool starts_page(std::string_view style) const;
  [[nodiscard]] std::optional<int> list_level(std::string_view style) const;
  [[nodiscard]] std::optional<std::string> font_of(const xml::Node& properties) const;

  std::map<std::string, Entry, std::less<>> styles_;
  std::string usual_;                      // the language of the defaults of the document
  std::string usual_style_;                // of paragraphs that name none
  std::optional<std::string> usual_font_;  // of the defaults of the document
  int usual_size_ = kUsualSize;            // in half-points
  std::string major_font_, minor_font_;    // of the theme: headings, texts
};

}  // namespace greffier::docx
