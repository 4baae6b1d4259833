#include "readers/office_conversion.hpp"

#include <string>

#include "io/messages.hpp"
#include "readers/odt_reader.hpp"
#include "readers/office_messages.hpp"
#include "readers/office_rules.hpp"

namespace greffier::readers {

namespace {

// A document with a password is a stream of that name in a compound file (MS-OFFCRYPTO § 2.3.4.4);
// names are in UTF-16 (MS-CFB § 2.6.1).
bool has_password(std::string_view bytes) {
  using namespace std::literals;
  return bytes.starts_with("\xD0\xCF\x11\xE0"sv) &&
         bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos;
}

}  // namespace

std::optional<material::Material> read_through_office(std::string_view bytes,
                                                      std::string_view extension,
                                                      std::string_view name, diag::SourceId source,
                                                      const io::OfficeProgram& office,
                                                      material::Changes& changes,
                                                      diag::Sink& sink) {
  if (has_password(bytes)) {
    sink.raise(kProtected, {source, {}, {}}, name);
    return std::nullopt;
  }
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
