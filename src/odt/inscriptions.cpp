// Where an ODF document has texts outside its paragraphs that tags may stand in.
#include <algorithm>
#include <array>

#include "odt/dialect.hpp"

namespace greffier::odt {

namespace {

using office::InscribedAs;

struct Entry {
  std::string_view element;
  std::string_view attribute;  // "" for the content
  InscribedAs as;
};
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
  const auto found = std::ranges::find_if(kInscriptions, [&](const Entry& entry) {
    return entry.element == element.name && entry.attribute == attribute;
  });
  return found == kInscriptions.end() ? InscribedAs::nothing : found->as;
}

}  // namespace greffier::odt
