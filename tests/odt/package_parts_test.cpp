// The small parts of an ODF package, and its styles.
#include "odt/package_parts.hpp"

#include "catch.hpp"
#include "odt/manifest.hpp"
#include "odt/namespaces.hpp"
#include "odt/properties.hpp"
#include "support.hpp"
#include "xml/tree.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using namespace std::chrono;

namespace {

model::Metadata whole_metadata() {
  model::Metadata metadata;
  metadata.title = "Conseil du 5 mars";
  metadata.subject = "Budget & travaux";
  metadata.author = "Service <secrétariat>";
  metadata.description = "Compte rendu";
  metadata.keywords = {"conseil", "budget"};
  metadata.date = year{2026} / March / 5;
  metadata.custom = {{"Lieu", "Mairie"}, {"Heures", "19 h – 21 h"}};
  return metadata;
}

}  // namespace

TEST_CASE("metadata") {
  const std::string meta = odt::meta_part(whole_metadata(), "1.3");
  for (const std::string_view element :
       {"<dc:title>Conseil du 5 mars</dc:title>", "<dc:subject>Budget &amp; travaux</dc:subject>",
        "<dc:creator>Service &lt;secrétariat&gt;</dc:creator>",
        "<meta:keyword>conseil</meta:keyword><meta:keyword>budget</meta:keyword>",
        "<meta:creation-date>2026-03-05T00:00:00</meta:creation-date>",
        "<dc:language>fr-FR</dc:language>"}) {
    INFO(element);
    CHECK(holds(meta, element));
  }
}

TEST_CASE("custom fields are in the metadata, in their order") {
  CHECK(holds(odt::meta_part(whole_metadata(), "1.3"),
              R"(<meta:user-defined meta:name="Lieu" meta:value-type="string">Mairie)"
              R"(</meta:user-defined><meta:user-defined meta:name="Heures" )"
              R"(meta:value-type="string">19 h – 21 h</meta:user-defined>)"));
}

TEST_CASE("metadata that are not known are not written, and no clock is asked") {
  const std::string meta = odt::meta_part({}, "1.3");
  CHECK(xml::parse(meta, odt::kPrefixes, "meta.xml").ok());
  for (const std::string_view element : {"dc:title", "dc:subject", "dc:creator", "dc:date",
                                         "meta:creation-date", "meta:user-defined", "keyword"})
    CHECK_FALSE(holds(meta, "<" + std::string(element)));
}

TEST_CASE("the manifest has every part but itself and mimetype") {
  package::Package package;
  for (const char* name : {"mimetype", "content.xml", "Pictures/a&b.png", "Pictures/c.jpeg",
                           "META-INF/manifest.xml", "Configurations2/"})
    package.set({name, "x"});
  const std::string manifest = odt::manifest_part(package, {});
  CHECK(holds(manifest, R"(manifest:full-path="/" manifest:version="1.3" )"
                        R"(manifest:media-type="application/vnd.oasis.opendocument.text")"));
  CHECK(holds(manifest, R"(manifest:full-path="content.xml" manifest:media-type="text/xml")"));
  CHECK(holds(manifest,
              R"(manifest:full-path="Pictures/a&amp;b.png" manifest:media-type="image/png")"));
  CHECK(
      holds(manifest, R"(manifest:full-path="Pictures/c.jpeg" manifest:media-type="image/jpeg")"));
  CHECK(count(manifest, "<manifest:file-entry ") == 4);
}

TEST_CASE("a manifest says again what it said: the version, embedded objects, types of its own") {
  package::Package package;
  for (const char* name : {"content.xml", "Object 1/content.xml", "Pictures/a.wmf"})
    package.set({name, "x"});
  package.set({"META-INF/manifest.xml",
               "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
               "m:version=\"1.2\"><m:file-entry m:full-path=\"/\" m:version=\"1.2\" "
               "m:media-type=\"application/vnd.oasis.opendocument.text-template\"/>"
               "<m:file-entry m:full-path=\"Object 1/\" m:version=\"1.2\" "
               "m:media-type=\"application/vnd.oasis.opendocument.chart\"/>"
               "<m:file-entry m:full-path=\"Object 2/\" m:media-type=\"application/x\"/>"
               "<m:file-entry m:full-path=\"Pictures/a.wmf\" m:media-type=\"image/x-wmf\"/>"
               "</m:manifest>"});
  const std::string manifest = odt::manifest_part(package, odt::read_manifest(package));
  CHECK(holds(manifest, R"(manifest:full-path="/" manifest:version="1.2" )"
                        R"(manifest:media-type="application/vnd.oasis.opendocument.text")"));
  CHECK(holds(manifest, R"(manifest:full-path="Object 1/" manifest:version="1.2" )"
                        R"(manifest:media-type="application/vnd.oasis.opendocument.chart")"));
  CHECK(
      holds(manifest, R"(manifest:full-path="Pictures/a.wmf" manifest:media-type="image/x-wmf")"));
  CHECK_FALSE(holds(manifest, "Object 2/"));
  CHECK(holds(odt::meta_part({}, "1.2"), R"(office:version="1.2")"));
  CHECK_FALSE(holds(odt::meta_part({}, ""), "office:version"));
}

TEST_CASE("every role has a style under its name, after its parent") {
  const std::string styles = odt::styles_part(plain_sheet(), {});
  for (const office::RoleInfo& role : office::roles()) {
    const std::string name = odt::encode_style_name(role.odf);
    const std::size_t own = styles.find("<style:style style:name=\"" + name + "\"");
    INFO(role.name);
    REQUIRE(own != std::string::npos);
    const std::string parent = odt::encode_style_name(office::info(role.parent).odf);
    CHECK(styles.find("<style:style style:name=\"" + parent + "\"") <= own);
  }
}

TEST_CASE("the document's language is that of the charte, with a country or without") {
  office::StyleSheet sheet = plain_sheet();
  CHECK(holds(odt::styles_part(sheet, {}), R"(fo:language="fr" fo:country="FR")"));
  CHECK(odt::template_styles(sheet).language == "fr-FR");
  sheet.country = "";
  CHECK(holds(odt::styles_part(sheet, {}), R"(fo:language="fr" fo:country="none")"));
  CHECK(odt::template_styles(sheet).language == "fr");
}

TEST_CASE("the page is the charte's, with a first page only when there is a letterhead") {
  office::StyleSheet sheet = plain_sheet();
  sheet.page.width = 297;
  sheet.page.height = 210;
  sheet.page.mirrored = true;
  const std::string plain = odt::styles_part(sheet, {{}, "<text:p/>", "<text:p/>", {}});
  CHECK(holds(plain, R"(fo:page-width="297mm" fo:page-height="210mm")"));
  CHECK(holds(plain, R"(style:print-orientation="landscape")"));
  CHECK(holds(plain, R"(style:page-usage="mirrored")"));
  CHECK_FALSE(holds(plain, "First_20_Page"));
  const std::string headed = odt::styles_part(sheet, {"<text:h/>", "<text:p/>", "<text:p/>", {}});
  CHECK(holds_in_order(headed,
                       {R"(style:name="First_20_Page")", R"(style:next-style-name="Standard")",
                        "<style:header><text:h/></style:header>"}));
}

TEST_CASE("headings are numbered by the outline, and by nothing that the charte leaves out") {
  office::StyleSheet sheet = plain_sheet();
  sheet.outline[0] = {office::NumberFormat::upper_roman, "Titre ", ".", 1};
  sheet.outline[2] = {office::NumberFormat::decimal, "", "", 3};
  const std::string styles = odt::styles_part(sheet, {});
  CHECK(holds(styles, R"(text:level="1" style:num-prefix="Titre " style:num-suffix="." )"
                      R"(style:num-format="I">)"));
  CHECK(holds(styles, R"(text:level="2" style:num-format="">)"));
  CHECK(holds(styles, R"(text:level="3" style:num-suffix="" style:num-format="1" )"
                      R"(text:display-levels="3">)"));
}

TEST_CASE("fonts are declared once each, quoted when they have spaces") {
  office::StyleSheet sheet = plain_sheet();
  sheet.styles[0].text.font = "Arial";
  sheet.styles[1].text.font = "Courier New";
  sheet.styles[2].text.font = "Arial";
  CHECK(odt::font_declarations(sheet) ==
        R"(<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"/>)"
        R"(<style:font-face style:name="Courier New" svg:font-family="'Courier New'"/>)"
        R"(</office:font-face-decls>)");
}
