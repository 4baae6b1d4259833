#include "odt/package_parts.hpp"

#include <array>

#include <fmt/core.h>

#include "odt/namespaces.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

// The prefixes of meta.xml; settings.xml has no others but `config`.
constexpr std::array<std::string_view, 3> kUsed{"office", "meta", "dc"};

std::string root(std::string_view name, std::string_view version) {
  const std::string said = version.empty() ? "" : fmt::format(" office:version=\"{}\"", version);
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{}{}{}>", name,
                     declarations(kUsed), said);
}

void element_if(xml::Writer& out, std::string_view name, std::string_view content) {
  if (!content.empty()) out.element(name, content);
}

std::string day(const std::chrono::year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

std::string meta_part(const model::Metadata& metadata, std::string_view version) {
  std::string out = root("office:document-meta", version);
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
struct LayoutSetting {
  std::string_view name;
  bool value;
};
constexpr std::array kSettings{LayoutSetting{"AddExternalLeading", true},
                               LayoutSetting{"AddFrameOffsets", false},
                               LayoutSetting{"AddParaLineSpacingToTableCells", true},
                               LayoutSetting{"AddParaSpacingToTableCells", true},
                               LayoutSetting{"AddParaTableSpacing", false},
                               LayoutSetting{"AddParaTableSpacingAtStart", true},
                               LayoutSetting{"ClipAsCharacterAnchoredWriterFlyFrames", false},
                               LayoutSetting{"CollapseEmptyCellPara", true},
                               LayoutSetting{"ConsiderTextWrapOnObjPos", false},
                               LayoutSetting{"DoNotJustifyLinesWithManualBreak", false},
                               LayoutSetting{"DoNotResetParaAttrsForNumFont", false},
                               LayoutSetting{"IgnoreFirstLineIndentInNumbering", false},
                               LayoutSetting{"IgnoreTabsAndBlanksForLineCalculation", false},
                               LayoutSetting{"PropLineSpacingShrinksFirstLine", true},
                               LayoutSetting{"TabAtLeftIndentForParagraphsInList", false},
                               LayoutSetting{"TableRowKeep", false},
                               LayoutSetting{"TabOverflow", true},
                               LayoutSetting{"TabsRelativeToIndent", true},
                               LayoutSetting{"UnxForceZeroExtLeading", false},
                               LayoutSetting{"UseFormerLineSpacing", false},
                               LayoutSetting{"UseFormerObjectPositioning", false},
                               LayoutSetting{"UseFormerTextWrapping", false},
                               LayoutSetting{"UseOldNumbering", false},
                               LayoutSetting{"UseOldPrinterMetrics", false}};

// Writer reads config:name of the set as a qualified name: its prefix must be declared.
std::string settings_part() {
  std::string out = root("office:document-settings", kVersion) +
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

}  // namespace greffier::odt
