// The styles of an OpenDocument text (ODF 1.3 part 3 § 16).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "readers/office_letters.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

// A style with all that it inherits.
struct OdtStyle {
  std::string name;  // as a person sees it; of an automatic style, that of its parent
  std::string role;  // as in ParagraphFacts
  int level = 0;     // of a heading, from 1
  bool is_caption = false;
  bool is_code = false;
  bool breaks_before = false;
  bool breaks_after = false;
  bool has_border = false;  // above or below
  model::Align align = model::Align::automatic;
  std::string list;           // a list style
  SaidLetters letters;        // with those of automatic styles
  SaidLetters named_letters;  // of the style that has a name
  // Of other families.
  double width = 0;  // of a column: millimetres, or a share
  int columns = 1;   // of a section
  bool is_decorative = false;
};

class OdtStyles {
 public:
  // Takes note of the styles of office:styles or office:automatic-styles.
  void read(const xml::Node& styles, bool is_automatic);
  // All have been read.
  void resolve();
  // The style of that family and name. One that is not there is what its name says, as the default
  // one of the family.
  [[nodiscard]] const OdtStyle& find(std::string_view family, std::string_view name);
  // Of the defaults of paragraphs.
  [[nodiscard]] std::string_view language() const;

 private:
  struct Source {
    const xml::Node* node = nullptr;
    bool is_automatic = false;
    bool is_resolved = false;
  };
  void resolve(const std::string& key, int depth);
  [[nodiscard]] OdtStyle made(const Source& source, const OdtStyle& above) const;

  std::map<std::string, Source, std::less<>> sources_;  // "family/name"
  std::map<std::string, OdtStyle, std::less<>> styles_;
  std::map<std::string, OdtStyle, std::less<>> defaults_;  // by family
  std::string language_;
  OdtStyle none_;
};

}  // namespace greffier::readers
