#include "docx/package_parts.hpp"

#include <array>
#include <map>
#include <set>

#include <fmt/core.h>

#include "docx/namespaces.hpp"
#include "xml/tree.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

void element_if(xml::Writer& out, std::string_view name, std::string_view content) {
  if (!content.empty()) out.element(name, content);
}

void write_day(xml::Writer& out, std::string_view name, const std::chrono::year_month_day& date) {
  out.start(name).attribute("xsi:type", "dcterms:W3CDTF");
  out.text(fmt::format("{:04}-{:02}-{:02}T00:00:00Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())));
  out.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

struct ContentType {
  std::string_view name;  // a part, or the end of its name
  std::string_view type;
};
#define GREFFIER_WML "application/vnd.openxmlformats-officedocument.wordprocessingml."
constexpr std::array kPartTypes{
    ContentType{"word/document.xml", GREFFIER_WML "document.main+xml"},
    ContentType{"word/styles.xml", GREFFIER_WML "styles+xml"},
    ContentType{"word/numbering.xml", GREFFIER_WML "numbering+xml"},
    ContentType{"word/settings.xml", GREFFIER_WML "settings+xml"},
    ContentType{"word/fontTable.xml", GREFFIER_WML "fontTable+xml"},
    ContentType{"word/footnotes.xml", GREFFIER_WML "footnotes+xml"},
    ContentType{"word/header", GREFFIER_WML "header+xml"},
    ContentType{"word/footer", GREFFIER_WML "footer+xml"},
    ContentType{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
    ContentType{"docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
    ContentType{"docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml"}};
#undef GREFFIER_WML
constexpr std::array kExtensionTypes{
    ContentType{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
    ContentType{"xml", "application/xml"}, ContentType{"png", "image/png"},
    ContentType{"jpeg", "image/jpeg"}, ContentType{"jpg", "image/jpeg"}};

using Types = std::map<std::string, std::string, std::less<>>;

// The defaults and overrides of an existing [Content_Types].xml.
void read_types(std::string_view known, Types& defaults, Types& overrides) {
  if (known.empty()) return;
  const auto tree = xml::parse(known, kPackagePrefixes, "[Content_Types].xml");
  if (!tree) return;
  for (const xml::Node& node : tree->children) {
    const std::string* type = node.attribute("ContentType");
    const std::string* extension = node.attribute("Extension");
    const std::string* part = node.attribute("PartName");
    if (type != nullptr && extension != nullptr) defaults.try_emplace(*extension, *type);
    if (type != nullptr && part != nullptr) overrides.try_emplace(*part, *type);
  }
}

std::string extension_of(std::string_view part) {
  const std::size_t dot = part.rfind('.');
  return std::string(dot == std::string_view::npos ? "" : part.substr(dot + 1));
}

}  // namespace

std::string core_part(const model::Metadata& metadata) {
  std::string out(xml::kDeclaration);
  out +=
      "<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
  xml::Writer writer(out);
  if (metadata.date) write_day(writer, "dcterms:created", *metadata.date);
  element_if(writer, "dc:creator", metadata.author);
  element_if(writer, "dc:description", metadata.description);
  element_if(writer, "cp:keywords", joined(metadata.keywords));
  writer.element("dc:language", metadata.language);
  element_if(writer, "cp:lastModifiedBy", metadata.author);
  if (metadata.date) write_day(writer, "dcterms:modified", *metadata.date);
  element_if(writer, "dc:subject", metadata.subject);
  element_if(writer, "dc:title", metadata.title);
  return out + "</cp:coreProperties>";
}

std::string custom_part(const model::Metadata& metadata) {
  std::string out(xml::kDeclaration);
  out +=
      "<Properties "
      "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
      "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">";
  xml::Writer writer(out);
  int id = 2;  // 0 and 1 are reserved
  for (const auto& [name, value] : metadata.custom) {
    writer.start("property").attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
    writer.attribute("pid", id++).attribute("name", name);
    writer.element("vt:lpwstr", value).end();
  }
  return out + "</Properties>";
}

std::string app_part() {
  return std::string(xml::kDeclaration) +
         "<Properties "
         "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
         "<Application>Greffier</Application></Properties>";
}

std::string settings_part(const office::StyleSheet& sheet) {
  std::string out(xml::kDeclaration);
  xml::Writer writer(out);
  writer.raw("<w:settings" + std::string(kDeclarations) + ">");
  if (sheet.page.mirrored) writer.empty("w:mirrorMargins", {});
  writer.empty("w:defaultTabStop", {{"w:val", "709"}});
  writer.raw(
      "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
      "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
  writer.empty("w:themeFontLang", {{"w:val", sheet.language_tag()}});
  writer.empty("w:decimalSymbol", {{"w:val", ","}});
  writer.empty("w:listSeparator", {{"w:val", ";"}});
  return out + "</w:settings>";
}

std::string font_table_part(const office::StyleSheet& sheet) {
  std::set<std::string> fonts;
  for (const office::Style& style : sheet.styles)
    if (style.text.font) fonts.insert(*style.text.font);
  std::string out(xml::kDeclaration);
  xml::Writer writer(out);
  writer.raw("<w:fonts" + std::string(kDeclarations) + ">");
  for (const std::string& font : fonts) writer.empty("w:font", {{"w:name", font}});
  return out + "</w:fonts>";
}

std::string footnotes_part() {
  return std::string(xml::kDeclaration) + "<w:footnotes" + std::string(kDeclarations) +
         ">"
         "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
         "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
         "<w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>";
}

std::string content_types_part(const package::Package& package, std::string_view known) {
  Types defaults;
  Types overrides;
  read_types(known, defaults, overrides);
  for (const ContentType& entry : kExtensionTypes)
    defaults.try_emplace(std::string(entry.name), entry.type);
  std::string out(xml::kDeclaration);
  xml::Writer writer(out);
  writer.start("Types").attribute("xmlns",
                                  "http://schemas.openxmlformats.org/package/2006/content-types");
  std::set<std::string> extensions;
  for (const package::Part& part : package.parts()) extensions.insert(extension_of(part.name()));
  for (const auto& [extension, type] : defaults)
    if (extensions.contains(extension))
      writer.empty("Default", {{"Extension", extension}, {"ContentType", type}});
  for (const package::Part& part : package.parts()) {
    std::string type;
    for (const ContentType& entry : kPartTypes)
      if (part.name().starts_with(entry.name)) type = entry.type;
    if (const auto kept = overrides.find("/" + part.name());
        type.empty() && kept != overrides.end())
      type = kept->second;
    if (!type.empty())
      writer.empty("Override", {{"PartName", "/" + part.name()}, {"ContentType", type}});
  }
  writer.end();
  return out;
}

}  // namespace greffier::docx
