// The floor: what the minutes of bench/peers cost a program that is written for them alone. It
// parses the JSON, appends and escapes, deflates, zips; there is no template, no check, no
// typography.
//
//   floor DATA.json RUNS OUTPUT LEVEL      OUTPUT receives the first document
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>

#include "io/file_system.hpp"
#include "package/package.hpp"
#include "process_cost.hpp"

namespace {

using namespace greffier;
using Json = rapidjson::Value;

constexpr std::string_view kStart =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"><office:automatic-styles/><office:body><office:text>)";
constexpr std::string_view kEnd = "</office:text></office:body></office:document-content>";
constexpr std::string_view kStyles =
    R"(<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>)";
constexpr std::string_view kManifest =
    R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)";

class Writer {
 public:
  std::string take() && { return std::move(out_); }

  void raw(std::string_view text) { out_ += text; }
  void text(const Json& value) {
    for (const char byte : std::string_view(value.GetString(), value.GetStringLength()))
      if (byte == '&')
        out_ += "&amp;";
      else if (byte == '<')
        out_ += "&lt;";
      else
        out_ += byte;
  }
  void paragraph(std::string_view style, const Json& value) {
    out_ += "<text:p text:style-name=\"";
    out_ += style;
    out_ += "\">";
    text(value);
    out_ += "</text:p>";
  }
  void table(const Json& rows, std::initializer_list<const char*> names) {
    raw("<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"3\"/>");
    for (const Json& row : rows.GetArray()) {
      raw("<table:table-row>");
      for (const char* name : names) {
        raw("<table:table-cell office:value-type=\"string\">");
        paragraph("Standard", row[name]);
        raw("</table:table-cell>");
      }
      raw("</table:table-row>");
    }
    raw("</table:table>");
  }

 private:
  std::string out_;
};

std::string body(const Json& data) {
  Writer out;
  out.raw(kStart);
  out.paragraph("Title", data["titre"]);
  for (const char* name : {"numero", "date", "lieu", "heure", "president", "secretaire", "instance",
                           "objet", "prochaine"}) {
    out.raw("<text:p text:style-name=\"Standard\">");
    out.raw(name);
    out.raw(" : ");
    out.text(data[name]);
    out.raw("</text:p>");
  }
  out.table(data["presents"], {"nom", "fonction", "structure"});
  for (const Json& point : data["points"].GetArray()) {
    out.raw("<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">");
    out.text(point["titre"]);
    out.raw("</text:h>");
    for (const Json& each : point["textes"].GetArray()) out.paragraph("Standard", each["texte"]);
    for (const Json& each : point["elements"].GetArray()) {
      out.paragraph("List_20_Bullet", each["texte"]);
      for (const Json& below : each["suite"].GetArray())
        out.paragraph("List_20_Bullet_20_2", below["texte"]);
    }
  }
  out.table(data["budget"], {"poste", "prevu", "realise"});
  out.table(data["votes"], {"objet", "pour", "contre"});
  out.table(data["actions"], {"quoi", "qui", "echeance"});
  out.raw(kEnd);
  return std::move(out).take();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  const auto json = io::DiskFileSystem().read(arguments[1]);
  if (!json) return 1;
  const package::Package fixed(
      {{"mimetype", "application/vnd.oasis.opendocument.text", package::Method::stored},
       {"content.xml", ""},
       {"styles.xml", std::string(kStyles)},
       {"META-INF/manifest.xml", std::string(kManifest)}});
  std::vector<double> times;
  for (int run = 0; run <= std::atoi(arguments[2]); ++run) {
    const double before = bench::processor_ms();
    rapidjson::Document data;
    data.Parse(json->c_str(), json->size());
    package::Package package = fixed;
    package.set({"content.xml", body(data)});
    const std::string bytes = package::write(package, std::atoi(arguments[4]));
    if (run > 0) times.push_back(bench::processor_ms() - before);
    if (run == 0) std::ofstream(arguments[3], std::ios::binary) << bytes;
  }
  std::ranges::sort(times);
  std::printf("{\"cpu_ms\": %.4f, \"peak_mb\": %.1f}\n", times[times.size() / 2],
              bench::peak_mebibytes());
}
