// Where an ODF document has texts outside its paragraphs that tags may stand in.
#include "office/inscriptions.hpp"

#include <array>

#include "odt/dialect.hpp"

namespace greffier::odt {

namespace {

using office::InscribedAs;

using Entry = office::InscriptionEntry;
constexpr std::array kInscriptions{
    Entry{"text:a", "xlink:href", InscribedAs::link},
    Entry{"draw:a", "xlink:href", InscribedAs::link},
    Entry{"text:a", "office:title", InscribedAs::alternative},
    Entry{"draw:a", "office:title", InscribedAs::alternative},
    Entry{"svg:title", "", InscribedAs::alternative},
    Entry{"svg:desc", "", InscribedAs::alternative},
    Entry{"text:title", "", InscribedAs::field},
    Entry{"text:subject", "", InscribedAs::field},
    Entry{"text:keywords", "", InscribedAs::field},
    Entry{"text:description", "", InscribedAs::field},
    Entry{"text:user-defined", "", InscribedAs::field},
};

}  // namespace

InscribedAs Dialect::inscribed(const xml::Node& element, std::string_view attribute) const {
  return office::inscribed_in(kInscriptions, element, attribute);
}

}  // namespace greffier::odt
