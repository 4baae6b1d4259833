// Where a WordprocessingML document has texts outside its paragraphs that tags may stand in. The
// addresses of links are in the relationships of the part: link_targets.hpp brings them here.
#include <algorithm>
#include <array>

#include "docx/dialect.hpp"

namespace greffier::docx {

namespace {

using office::InscribedAs;

struct Entry {
  std::string_view element;
  std::string_view attribute;
  InscribedAs as;
};
constexpr std::array kInscriptions{
    Entry{"w:hyperlink", "r:id", InscribedAs::link},
    Entry{"a:hlinkClick", "r:id", InscribedAs::link},
    Entry{"w:hyperlink", "w:tooltip", InscribedAs::alternative},
    Entry{"wp:docPr", "descr", InscribedAs::alternative},
    Entry{"wp:docPr", "title", InscribedAs::alternative},
    Entry{"pic:cNvPr", "descr", InscribedAs::alternative},
    Entry{"pic:cNvPr", "title", InscribedAs::alternative},
};

}  // namespace

InscribedAs Dialect::inscribed(const xml::Node& element, std::string_view attribute) const {
  const auto found = std::ranges::find_if(kInscriptions, [&](const Entry& entry) {
    return entry.element == element.name && entry.attribute == attribute;
  });
  return found == kInscriptions.end() ? InscribedAs::nothing : found->as;
}

}  // namespace greffier::docx
