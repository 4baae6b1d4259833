// Where a WordprocessingML document has texts outside its paragraphs that tags may stand in. The
// addresses of links are in the relationships of the part: link_targets.hpp brings them here.
#include "office/inscriptions.hpp"

#include <array>

#include "docx/dialect.hpp"

namespace greffier::docx {

namespace {

using office::InscribedAs;

using Entry = office::InscriptionEntry;
constexpr std::array kInscriptions{
    Entry{"w:hyperlink", "r:id", InscribedAs::link},
    Entry{"a:hlinkClick", "r:id", InscribedAs::link},
    Entry{"w:hyperlink", "w:tooltip", InscribedAs::alternative},
    Entry{"wp:docPr", "descr", InscribedAs::alternative},
    Entry{"wp:docPr", "title", InscribedAs::alternative},
    Entry{"pic:cNvPr", "descr", InscribedAs::alternative},
    Entry{"pic:cNvPr", "title", InscribedAs::alternative},
    // What older programs read instead (mc:Fallback).
    Entry{"v:shape", "alt", InscribedAs::alternative},
    Entry{"v:rect", "alt", InscribedAs::alternative},
    Entry{"v:roundrect", "alt", InscribedAs::alternative},
    Entry{"v:oval", "alt", InscribedAs::alternative},
};

}  // namespace

InscribedAs Dialect::inscribed(const xml::Node& element, std::string_view attribute) const {
  return office::inscribed_in(kInscriptions, element, attribute);
}

}  // namespace greffier::docx
