#include "pipeline/import_reading.hpp"

#include <algorithm>
#include <array>

#include "pipeline/import_messages.hpp"
#include "pipeline/import_refusals.hpp"
#include "readers/docx_reader.hpp"
#include "readers/html_reader.hpp"
#include "readers/odt_reader.hpp"
#include "readers/office_conversion.hpp"
#include "readers/roster.hpp"
#include "readers/roster_data.hpp"
#include "readers/sheet.hpp"
#include "readers/text_reader.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

using material::Changes;
using material::Material;
using Read = std::optional<Material>;

Read read_plain(const ImportSource& source, const io::OfficeProgram&, Changes& changes,
                diag::Sink& sink) {
  return readers::read_text(source.bytes, source.source, changes, sink);
}

Read read_data_file(const ImportSource& source, const io::OfficeProgram&, Changes& changes,
                    diag::Sink& sink) {
  return readers::read_data(source.bytes, source.name, source.source, changes, sink);
}

template <const char* extension>
Read read_converted(const ImportSource& source, const io::OfficeProgram& office, Changes& changes,
                    diag::Sink& sink) {
  return readers::read_through_office(source.bytes, extension, source.name, source.source, office,
                                      changes, sink);
}
constexpr char kRtf[] = "rtf";  // NOLINT(*-avoid-c-arrays): a template's argument
constexpr char kDoc[] = "doc";  // NOLINT(*-avoid-c-arrays)

using PackageReader = std::optional<Material> (*)(std::string_view, std::string_view,
                                                  diag::SourceId, Changes&, diag::Sink&);

template <PackageReader reader>
Read read_office(const ImportSource& source, const io::OfficeProgram&, Changes& changes,
                 diag::Sink& sink) {
  return reader(source.bytes, source.name, source.source, changes, sink);
}

using SheetReader = std::optional<readers::Sheets> (*)(std::string_view, std::string_view,
                                                       diag::SourceId, Changes&, diag::Sink&);

template <SheetReader reader>
Read read_workbook(const ImportSource& source, const io::OfficeProgram&, Changes& changes,
                   diag::Sink& sink) {
  auto sheets = reader(source.bytes, source.name, source.source, changes, sink);
  if (!sheets) return std::nullopt;
  return readers::read_sheets(std::move(*sheets), source.name, source.source, changes, sink);
}

struct ImportFormat {
  std::string_view extension;
  Read (*read)(const ImportSource&, const io::OfficeProgram&, Changes&, diag::Sink&);
  bool has_lines = false;
};
constexpr std::array kFormats{ImportFormat{"csv", read_workbook<readers::read_delimited>},
                              ImportFormat{"tsv", read_workbook<readers::read_delimited>},
                              ImportFormat{"xlsx", read_workbook<readers::read_xlsx>},
                              ImportFormat{"ods", read_workbook<readers::read_ods>},
                              ImportFormat{"docx", read_office<readers::read_docx>},
                              ImportFormat{"docm", read_office<readers::read_docx>},
                              ImportFormat{"dotx", read_office<readers::read_docx>},
                              ImportFormat{"odt", read_office<readers::read_odt>},
                              ImportFormat{"ott", read_office<readers::read_odt>},
                              ImportFormat{"fodt", read_office<readers::read_odt>},
                              ImportFormat{"rtf", read_converted<kRtf>},
                              ImportFormat{"doc", read_converted<kDoc>},
                              ImportFormat{"html", read_office<readers::read_html>, true},
                              ImportFormat{"htm", read_office<readers::read_html>, true},
                              ImportFormat{"xhtml", read_office<readers::read_html>, true},
                              ImportFormat{"json", read_data_file, true},
                              ImportFormat{"yaml", read_data_file, true},
                              ImportFormat{"yml", read_data_file, true},
                              ImportFormat{"", read_plain, true}};  // whatever else

// The extension that a package should have, whatever it is called: its parts say it.
std::string_view packed_extension(std::string_view bytes) {
  constexpr std::string_view kOpenDocument = "mimetypeapplication/vnd.oasis.opendocument.";
  constexpr std::size_t kFirstName = 30;  // of the first entry of a zip archive
  if (bytes.substr(std::min(bytes.size(), kFirstName)).starts_with(kOpenDocument))
    return bytes.substr(kFirstName + kOpenDocument.size()).starts_with("spreadsheet") ? "ods"
                                                                                      : "odt";
  return bytes.find("xl/workbook.xml") == std::string_view::npos ? "docx" : "xlsx";
}

std::string extension_of(const ImportSource& source) {
  if (source.bytes.starts_with("PK\3\4")) return std::string(packed_extension(source.bytes));
  if (readers::looks_like_html(source.bytes)) return "html";
  const std::string_view marked = marked_extension(source.bytes);
  if (!marked.empty()) return std::string(marked);
  const std::size_t dot = source.name.rfind('.');
  if (dot == std::string::npos) return {};
  return text::lower(std::string_view(source.name).substr(dot + 1));
}

const ImportFormat& format_of(const ImportSource& source) {
  const std::string extension = extension_of(source);
  const auto* const found = std::ranges::find(kFormats, extension, &ImportFormat::extension);
  return found == kFormats.end() ? kFormats.back() : *found;
}

}  // namespace

std::optional<Material> read_material(const ImportSource& source, const io::OfficeProgram& office,
                                      Changes& changes, diag::Sink& sink) {
  if (is_unreadable(extension_of(source))) {
    sink.raise(kNotImportable, {}, source.name);
    return std::nullopt;
  }
  const std::size_t told = sink.diagnostics().size();
  auto material = format_of(source).read(source, office, changes, sink);
  const bool is_empty = material && material->pieces.empty() && material->header.members().empty();
  if (is_empty && sink.diagnostics().size() == told) sink.raise(kNothingToImport, {}, source.name);
  return material;
}

bool has_lines(const ImportSource& source) {
  return format_of(source).has_lines;
}

bool is_raw(const ImportSource& source) {
  const ImportFormat& format = format_of(source);
  if (format.read == read_data_file) return false;
  if (format.read != read_plain) return true;
  const std::string_view text = text::trimmed(source.bytes.substr(0, 4096));
  return extension_of(source) == "txt" && !text.starts_with("---");
}

}  // namespace greffier::pipeline
