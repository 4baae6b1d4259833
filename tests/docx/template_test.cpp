// Office templates read: looks by role, what they lack, files that are none.
#include "docx/template.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using office::Role;

namespace {

std::optional<docx::Template> compiled(const package::Package& package, diag::Sink& sink) {
  diag::SourceMap sources;
  return docx::compile_template(package, "modele.docx", sources, sink);
}

docx::TemplateStyles looks_of(const package::Package& package, diag::Sink& sink) {
  const auto result = compiled(package, sink);
  REQUIRE(result);
  return result->looks;
}

// A template with a text replaced in one of its parts.
package::Package with(package::Package package, std::string_view name, std::string_view from,
                      std::string_view to) {
  std::string content = part(package, name);
  const std::size_t at = content.find(from);
  REQUIRE(at != std::string::npos);
  content.replace(at, from.size(), to);
  package.set({std::string(name), std::move(content)});
  return package;
}

// A template as Word writes one: without the parts that it did not need.
package::Package lean_template(std::string_view paragraph) {
  package::Package package = template_of(paragraph);
  for (const char* name : {"word/numbering.xml", "word/footnotes.xml", "docProps/custom.xml"})
    package.remove(name);
  package = with(package, "word/_rels/document.xml.rels", "numbering.xml", "theme.xml");
  package = with(package, "word/_rels/document.xml.rels", "footnotes.xml", "other.xml");
  package = with(package, "word/_rels/document.xml.rels", "relationships/numbering", "r/theme");
  package = with(package, "word/_rels/document.xml.rels", "relationships/footnotes", "r/other");
  return with(package, "_rels/.rels", R"(/custom-properties")", R"(/other-properties")");
}

}  // namespace

TEST_CASE("a template that was written is read with the same styles") {
  diag::Sink sink;
  const docx::TemplateStyles read = looks_of(template_of("a"), sink);
  const docx::TemplateStyles written = docx::template_styles(plain_sheet());
  CHECK(codes(sink).empty());
  for (const office::RoleInfo& role : office::roles()) {
    INFO(role.name);
    CHECK(read.map.id(role.role) == written.map.id(role.role));
  }
  CHECK(read.bullets == written.bullets);
  CHECK(read.numbers == written.numbers);
  CHECK(read.table_style == written.table_style);
}

TEST_CASE("page, outline and tables are read as they were written") {
  office::StyleSheet sheet = plain_sheet();
  sheet.page.left = 30;
  sheet.page.width = 200;
  sheet.table.heading_background = "#E4E7EC";
  sheet.table.edge = {1, "#1F3A5F", 0};
  sheet.table.rule = {0.5, "#BCC4CE", 0};
  sheet.outline = {office::OutlineLevel{office::NumberFormat::upper_roman, "", ".", 1},
                   office::OutlineLevel{office::NumberFormat::upper_letter, "", ")", 1},
                   office::OutlineLevel{office::NumberFormat::decimal, "Art. ", "", 3}};
  diag::Sink sink;
  const docx::TemplateStyles read = looks_of(template_of({}, sheet), sink);
  CHECK(read.page.text_width() == Approx(150).margin(0.05));
  CHECK(read.table.heading_background == "#E4E7EC");
  CHECK(read.table.edge.color == "#1F3A5F");
  CHECK(read.table.rule.width == Approx(0.5));
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read.outline[i].format == sheet.outline[i].format);
    CHECK(read.outline[i].prefix == sheet.outline[i].prefix);
    CHECK(read.outline[i].suffix == sheet.outline[i].suffix);
    CHECK(read.outline[i].shown_levels == sheet.outline[i].shown_levels);
  }
}

TEST_CASE("a missing role takes its parent's style") {
  const package::Package lacking = with(template_of("a"), "word/styles.xml",
                                        R"(<w:name w:val="Décision"/>)", R"(<w:name w:val="X"/>)");
  diag::Sink sink;
  const docx::TemplateStyles looks = looks_of(lacking, sink);
  CHECK(looks.map.id(Role::decision) == looks.map.id(Role::text));
  CHECK(codes(sink).empty());
}

TEST_CASE("styles are known by their names, whatever their identifiers") {
  const package::Package renamed =
      with(template_of("a"), "word/styles.xml", R"(w:styleId="Heading1")", R"(w:styleId="Titre1")");
  diag::Sink sink;
  CHECK(looks_of(renamed, sink).map.id(Role::heading1) == "Titre1");
}

// As Writer saves a document of ours.
TEST_CASE("of two styles that differ by their capitals, the one that Word's name has is taken") {
  diag::Sink sink;
  const std::string own =
      R"(<w:style w:type="paragraph" w:styleId="Ecrit"><w:name w:val="Caption"/>)"
      "</w:style>";
  const package::Package twice =
      with(with(template_of("a"), "word/styles.xml", "</w:docDefaults>", "</w:docDefaults>" + own),
           "word/styles.xml", R"(w:styleId="Caption")", R"(w:styleId="Caption1")");
  CHECK(looks_of(twice, sink).map.id(Role::caption) == "Caption1");
}

TEST_CASE("parts that Word left out are made when content needs them") {
  Data data;
  data.metadata.title = "Essai";
  data.values.set("corps", model::Blocks{numbered({{model::paragraph("a")}}),
                                         line({run("b"), footnote({model::paragraph("Note.")})})});
  diag::Sink sink;
  const package::Package document = rendered(lean_template("{{ corps }}"), data, sink);
  CHECK(codes(sink).empty());
  CHECK(holds(part(document, "word/footnotes.xml"), "Note."));
  CHECK(holds(part(document, "word/numbering.xml"), R"(<w:startOverride w:val="1"/>)"));
  const std::string relationships = part(document, "word/_rels/document.xml.rels");
  CHECK(holds(relationships, R"(relationships/numbering" Target="numbering.xml")"));
  CHECK(holds(relationships, R"(relationships/footnotes" Target="footnotes.xml")"));
  CHECK(holds(part(document, "[Content_Types].xml"), R"(PartName="/word/footnotes.xml")"));
}

TEST_CASE("custom fields reach a template that had none") {
  Data data;
  data.metadata.custom = {{"Lieu", "Mairie"}};
  diag::Sink sink;
  data.metadata.title = "Essai";
  const package::Package document = rendered(lean_template("a"), data, sink);
  CHECK(codes(sink).empty());
  CHECK(holds(part(document, "docProps/custom.xml"), R"(name="Lieu")"));
  CHECK(holds(part(document, "_rels/.rels"),
              R"(relationships/custom-properties" Target="docProps/custom.xml")"));
}

TEST_CASE("a file that is no DOCX is refused with a message, and nothing is read further") {
  struct Case {
    const char* what;
    package::Package package;
    std::string_view codes;
  };
  package::Package odt;
  odt.set({"mimetype", "application/vnd.oasis.opendocument.text"});
  odt.set({"content.xml", "<office:document-content/>"});
  package::Package no_styles = template_of("a");
  no_styles.remove("word/styles.xml");
  package::Package no_xml = template_of("a");
  no_xml.set({"word/document.xml", "ceci n’est pas du XML"});
  package::Package cut = template_of("a");
  cut.set({"word/styles.xml", part(cut, "word/styles.xml").substr(0, 900)});
  package::Package no_body = template_of("a");
  no_body.set({"word/document.xml", "<document/>"});
  for (const Case& each :
       {Case{"nothing", {}, "O021 O021"}, Case{"an ODT", odt, "O021 O021"},
        Case{"no styles", no_styles, "O021"}, Case{"the body is no XML", no_xml, "X001"},
        Case{"styles are cut", cut, "X001"}, Case{"no body", no_body, "O021"}}) {
    INFO(each.what);
    diag::Sink sink;
    CHECK_FALSE(compiled(each.package, sink));
    CHECK(codes(sink) == each.codes);
    CHECK(sink.has_errors());
  }
}

TEST_CASE("damaged parts that a document may lack are told, too") {
  for (const char* name : {"word/numbering.xml", "word/_rels/document.xml.rels"}) {
    INFO(name);
    package::Package package = template_of("a");
    package.set({name, "<cassé"});
    diag::Sink sink;
    (void)compiled(package, sink);
    CHECK(sink.has_errors());
  }
}
