#include "readers/odt_reader.hpp"

namespace greffier::readers {

std::optional<material::Material> read_odt(std::string_view /*bytes*/, std::string_view /*name*/,
                                           diag::SourceId /*source*/,
                                           material::Changes& /*changes*/, diag::Sink& /*sink*/) {
  return std::nullopt;
}

}  // namespace greffier::readers
