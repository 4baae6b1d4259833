#include "readers/office_conversion.hpp"

#include <string>

#include "io/messages.hpp"
#include "readers/odt_reader.hpp"
#include "readers/office_messages.hpp"
#include "readers/office_rules.hpp"

namespace greffier::readers {

std::optional<material::Material> read_through_office(std::string_view bytes,
                                                      std::string_view extension,
                                                      std::string_view name, diag::SourceId source,
                                                      const io::OfficeProgram& office,
                                                      material::Changes& changes,
                                                      diag::Sink& sink) {
  const auto converted = office.converted(bytes, extension, "odt");
  if (!converted) {
    const bool is_missing = converted.error().message == &io::kNoOffice;
    sink.raise(is_missing ? kNoConverter : kNotConverted, {source, {}, {}}, name, extension);
    return std::nullopt;
  }
  changes.tell(kConverted, {source, {}, {}}, std::string(extension), "odt");
  return read_odt(*converted, name, source, changes, sink);
}

}  // namespace greffier::readers
