#include "odt/package_parts.hpp"

#include <array>

#include <fmt/format.h>

#include "odt/namespaces.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

struct MediaType {
  std::string_view extension;
  std::string_view type;
};
constexpr std::array kMediaTypes{MediaType{".xml", "text/xml"},
                                 MediaType{".rdf", "application/rdf+xml"},
                                 MediaType{".png", "image/png"},
                                 MediaType{".jpeg", "image/jpeg"},
                                 MediaType{".jpg", "image/jpeg"},
                                 MediaType{".svg", "image/svg+xml"},
                                 MediaType{".svm", "application/x-openoffice-gdimetafile"}};

std::string_view media_type(std::string_view part) {
  for (const MediaType& entry : kMediaTypes)
    if (part.ends_with(entry.extension)) return entry.type;
  return "";
}

std::string root(std::string_view name) {
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{}{} office:version=\"{}\">",
                     name, declarations(), kVersion);
}

void element_if(xml::Writer& out, std::string_view name, std::string_view content) {
  if (!content.empty()) out.element(name, content);
}

std::string day(const std::chrono::year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

std::string meta_part(const model::Metadata& metadata) {
  std::string out = root("office:document-meta");
  xml::Writer writer(out);
  writer.start("office:meta");
  writer.element("meta:generator", "Greffier");
  element_if(writer, "dc:title", metadata.title);
  element_if(writer, "dc:description", metadata.description);
  element_if(writer, "dc:subject", metadata.subject);
  for (const std::string& keyword : metadata.keywords) writer.element("meta:keyword", keyword);
  element_if(writer, "meta:initial-creator", metadata.author);
  element_if(writer, "dc:creator", metadata.author);
  if (metadata.date) {
    writer.element("meta:creation-date", day(*metadata.date));
    writer.element("dc:date", day(*metadata.date));
  }
  writer.element("dc:language", metadata.language);
  for (const auto& [name, value] : metadata.custom) {
    writer.start("meta:user-defined").attribute("meta:name", name);
    writer.attribute("meta:value-type", "string").text(value).end();
  }
  writer.end();
  return out + "</office:document-meta>";
}

// How Writer sets a page. What is not said, it takes for a document of its first versions: lines of
// 115 % are lower then, spaces in lists others. All are what it gives to a new document, except
// AddParaTableSpacing: the larger of two spaces between paragraphs, as in Word, not their sum.
struct Setting {
  std::string_view name;
  bool value;
};
constexpr std::array kSettings{Setting{"AddExternalLeading", true},
                               Setting{"AddFrameOffsets", false},
                               Setting{"AddParaLineSpacingToTableCells", true},
                               Setting{"AddParaSpacingToTableCells", true},
                               Setting{"AddParaTableSpacing", false},
                               Setting{"AddParaTableSpacingAtStart", true},
                               Setting{"ClipAsCharacterAnchoredWriterFlyFrames", false},
                               Setting{"CollapseEmptyCellPara", true},
                               Setting{"ConsiderTextWrapOnObjPos", false},
                               Setting{"DoNotJustifyLinesWithManualBreak", false},
                               Setting{"DoNotResetParaAttrsForNumFont", false},
                               Setting{"IgnoreFirstLineIndentInNumbering", false},
                               Setting{"IgnoreTabsAndBlanksForLineCalculation", false},
                               Setting{"PropLineSpacingShrinksFirstLine", true},
                               Setting{"TabAtLeftIndentForParagraphsInList", false},
                               Setting{"TableRowKeep", false},
                               Setting{"TabOverflow", true},
                               Setting{"TabsRelativeToIndent", true},
                               Setting{"UnxForceZeroExtLeading", false},
                               Setting{"UseFormerLineSpacing", false},
                               Setting{"UseFormerObjectPositioning", false},
                               Setting{"UseFormerTextWrapping", false},
                               Setting{"UseOldNumbering", false},
                               Setting{"UseOldPrinterMetrics", false}};

// Writer reads config:name of the set as a qualified name: its prefix must be declared.
std::string settings_part() {
  std::string out = root("office:document-settings") +
                    "<office:settings><config:config-item-set "
                    "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
                    "xmlns:ooo=\"http://openoffice.org/2004/office\" "
                    "config:name=\"ooo:configuration-settings\">";
  xml::Writer writer(out);
  for (const auto& [name, value] : kSettings)
    writer.start("config:config-item")
        .attribute("config:name", name)
        .attribute("config:type", "boolean")
        .text(value ? "true" : "false")
        .end();
  return out + "</config:config-item-set></office:settings></office:document-settings>";
}

std::string manifest_part(const package::Package& package) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
      "manifest:version=\"1.3\">";
  xml::Writer writer(out);
  writer.empty("manifest:file-entry", {{"manifest:full-path", "/"},
                                       {"manifest:version", kVersion},
                                       {"manifest:media-type", kMediaType}});
  for (const package::Part& part : package.parts()) {
    if (part.name() == "mimetype" || part.name().starts_with("META-INF/") ||
        part.name().ends_with('/'))
      continue;
    writer.empty("manifest:file-entry", {{"manifest:full-path", part.name()},
                                         {"manifest:media-type", media_type(part.name())}});
  }
  return out + "</manifest:manifest>";
}

}  // namespace greffier::odt
