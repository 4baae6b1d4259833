// The small parts of a DOCX package, its styles and its relationships.
#include "docx/package_parts.hpp"

#include "catch.hpp"
#include "docx/namespaces.hpp"
#include "docx/relationships.hpp"
#include "support.hpp"
#include "xml/tree.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using namespace std::chrono;

TEST_CASE("core metadata") {
  model::Metadata metadata;
  metadata.title = "Conseil du 5 mars";
  metadata.subject = "Budget & travaux";
  metadata.author = "Service <secrétariat>";
  metadata.keywords = {"conseil", "budget"};
  metadata.date = year{2026} / March / 5;
  const std::string core = docx::core_part(metadata);
  for (const std::string_view element :
       {"<dc:title>Conseil du 5 mars</dc:title>", "<dc:subject>Budget &amp; travaux</dc:subject>",
        "<dc:creator>Service &lt;secrétariat&gt;</dc:creator>",
        "<cp:keywords>conseil, budget</cp:keywords>",
        R"(<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-05T00:00:00Z</dcterms:created>)",
        "<dc:language>fr-FR</dc:language>"}) {
    INFO(element);
    CHECK(holds(core, element));
  }
}

TEST_CASE("metadata that are not known are not written, and no clock is asked") {
  const std::string core = docx::core_part({});
  for (const std::string_view element :
       {"dc:title", "dc:subject", "dc:creator", "dcterms:created", "dcterms:modified"})
    CHECK_FALSE(holds(core, "<" + std::string(element)));
}

TEST_CASE("custom fields are in the metadata, numbered from 2") {
  model::Metadata metadata;
  metadata.custom = {{"Lieu", "Mairie & école"}, {"Heures", "19 h"}};
  CHECK(holds(docx::custom_part(metadata),
              R"(pid="2" name="Lieu"><vt:lpwstr>Mairie &amp; école</vt:lpwstr></property>)"));
  CHECK(holds(docx::custom_part(metadata), R"(pid="3" name="Heures")"));
}

TEST_CASE("content types: by part for what Word knows, by extension for the rest") {
  package::Package package;
  for (const char* name : {"[Content_Types].xml", "word/document.xml", "word/header2.xml",
                           "word/media/greffier1.png", "word/media/greffier2.jpeg"})
    package.set({name, "x"});
  const std::string types = docx::content_types_part(package, {});
  CHECK(holds(types, R"(<Default Extension="png" ContentType="image/png"/>)"));
  CHECK(holds(types, R"(<Default Extension="jpeg" ContentType="image/jpeg"/>)"));
  CHECK(holds(types, R"(<Override PartName="/word/header2.xml" ContentType="application/)"
                     R"(vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)"));
  CHECK(holds(types, "wordprocessingml.document.main+xml"));
}

TEST_CASE("what a template says of its own parts is kept, a .dotx becomes a document") {
  package::Package package;
  for (const char* name : {"word/document.xml", "word/theme/theme1.xml", "word/media/image1.emf",
                           "customXml/item1.xml"})
    package.set({name, "x"});
  const std::string types = docx::content_types_part(
      package, R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
               R"(<Default Extension="emf" ContentType="image/x-emf"/>)"
               R"(<Default Extension="gone" ContentType="image/x-gone"/>)"
               R"(<Override PartName="/word/document.xml" ContentType="template.main+xml"/>)"
               R"(<Override PartName="/word/theme/theme1.xml" ContentType="theme+xml"/></Types>)");
  CHECK(holds(types, R"(Extension="emf" ContentType="image/x-emf")"));
  CHECK(holds(types, R"(PartName="/word/theme/theme1.xml" ContentType="theme+xml")"));
  CHECK_FALSE(holds(types, "template.main"));
  CHECK_FALSE(holds(types, "gone"));
}

TEST_CASE("a relationship is made once, under an identifier that is free") {
  auto read = docx::Relationships::parse(
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
      R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/)"
      R"(relationships/image" Target="media/a.png"/></Relationships>)",
      "document.xml.rels");
  REQUIRE(read.ok());
  docx::Relationships relationships = *read;
  CHECK(relationships.add("image", "media/a.png") == "rId2");
  CHECK(relationships.add("image", "media/b.png") == "rId3");
  CHECK(relationships.add("hyperlink", "https://example.org", true) == "rId4");
  CHECK(relationships.add("hyperlink", "media/b.png", true) == "rId5");
  CHECK(relationships.find("image")->target == "media/a.png");
  CHECK(relationships.by_id("rId9") == nullptr);
  CHECK(count(relationships.xml(), "TargetMode=\"External\"") == 2);
}

TEST_CASE("the relationships of a part stand beside it") {
  CHECK(docx::relationships_part("word/document.xml") == "word/_rels/document.xml.rels");
  CHECK(docx::relationships_part("document.xml") == "_rels/document.xml.rels");
}

TEST_CASE("every role has a style under its identifier and the name that Word knows") {
  const std::string styles = docx::styles_part(plain_sheet());
  for (const office::RoleInfo& role : office::roles()) {
    INFO(role.name);
    CHECK(count(styles, "w:styleId=\"" + std::string(role.ooxml_id) + "\">") == 1);
    CHECK(holds(styles, "<w:name w:val=\"" + std::string(role.ooxml) + "\"/>"));
  }
  CHECK(xml::parse(styles, docx::kPrefixes, "styles.xml").ok());
}

TEST_CASE("the document's language is that of the charte, with a country or without") {
  office::StyleSheet sheet = plain_sheet();
  CHECK(holds(docx::styles_part(sheet), R"(<w:lang w:val="fr-FR" )"));
  sheet.country = "";
  CHECK(holds(docx::styles_part(sheet), R"(<w:lang w:val="fr" )"));
  CHECK(holds(docx::settings_part(sheet), R"(<w:themeFontLang w:val="fr"/>)"));
}
