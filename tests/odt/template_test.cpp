// Office templates read: looks by role, what they lack, files that are none.
#include "odt/template.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using office::Role;

namespace {

std::optional<odt::Template> compiled(const package::Package& package, diag::Sink& sink) {
  diag::SourceMap sources;
  return odt::compile_template(package, "modele.odt", sources, sink);
}

odt::TemplateStyles looks_of(const package::Package& package, diag::Sink& sink) {
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

}  // namespace

TEST_CASE("a template that was written is read with the same styles") {
  diag::Sink sink;
  const odt::TemplateStyles read = looks_of(template_of("a"), sink);
  const odt::TemplateStyles written = odt::template_styles(plain_sheet());
  CHECK(codes(sink).empty());
  for (const office::RoleInfo& role : office::roles()) {
    INFO(role.name);
    CHECK(read.map.id(role.role) == written.map.id(role.role));
  }
  CHECK(read.bullets == written.bullets);
  CHECK(read.numbers == written.numbers);
  CHECK(read.graphics == written.graphics);
}

TEST_CASE("page and outline are read as they were written") {
  office::StyleSheet sheet = plain_sheet();
  sheet.page.left = 30;
  sheet.page.width = 200;
  sheet.outline = {office::OutlineLevel{office::NumberFormat::upper_roman, "", ".", 1},
                   office::OutlineLevel{office::NumberFormat::upper_letter, "", ")", 1},
                   office::OutlineLevel{office::NumberFormat::decimal, "Art. ", "", 3}};
  diag::Sink sink;
  const odt::TemplateStyles read = looks_of(template_of({}, sheet), sink);
  CHECK(read.page.text_width() == Approx(150));
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read.outline[i].format == sheet.outline[i].format);
    CHECK(read.outline[i].prefix == sheet.outline[i].prefix);
    CHECK(read.outline[i].suffix == sheet.outline[i].suffix);
    CHECK(read.outline[i].shown_levels == sheet.outline[i].shown_levels);
  }
}

TEST_CASE("what a user restyles in the table of the template, every table takes") {
  office::StyleSheet sheet = plain_sheet();
  sheet.table.heading_background = "#E4E7EC";
  sheet.table.edge = {1, "#1F3A5F", 0};
  sheet.table.rule = {0.5, "#BCC4CE", 0};
  sheet.table.cell_padding = 5;
  const model::Block sample =
      table(1, {{model::RowKind::header, {cell("a")}}, {model::RowKind::body, {cell("b")}}});
  diag::Sink sink;
  const office::TableLook look = looks_of(template_of({sample}, sheet), sink).table;
  CHECK(look.heading_background == "#E4E7EC");
  CHECK(look.edge.width == Approx(1));
  CHECK(look.edge.color == "#1F3A5F");
  CHECK(look.rule.width == Approx(0.5));
  CHECK(look.cell_padding == Approx(5));
}

TEST_CASE("a missing role takes its parent's style") {
  const package::Package lacking =
      with(template_of("a"), "styles.xml", "style:name=\"Décision\"", "style:name=\"Autre\"");
  diag::Sink sink;
  const odt::TemplateStyles looks = looks_of(lacking, sink);
  CHECK(looks.map.id(Role::decision) == looks.map.id(Role::text));
  CHECK(codes(sink).empty());
}

TEST_CASE("styles are known by the names that Writer shows, French or English") {
  const package::Package renamed =
      with(template_of("a"), "styles.xml", R"(style:name="Quotations")",
           R"(style:name="P9" style:display-name="Citation")");
  diag::Sink sink;
  CHECK(looks_of(renamed, sink).map.id(Role::quote) == "P9");
  CHECK(codes(sink).empty());
}

TEST_CASE("a template without list styles gets them") {
  package::Package lacking =
      with(template_of("{{ corps }}"), "styles.xml", R"(<text:list-style style:name="Puces")",
           R"(<text:list-style style:name="L1")");
  Data data;
  data.values.set("corps", model::Blocks{bulleted({{model::paragraph("a")}})});
  diag::Sink sink;
  const std::string content = part(rendered(lacking, data, sink), "content.xml");
  CHECK(codes(sink).empty());
  CHECK(holds_in_order(content,
                       {R"(<text:list-style style:name="Puces">)", R"(</office:automatic-styles>)",
                        R"(<text:list text:style-name="Puces">)"}));
}

TEST_CASE("a file that is no ODT is refused with a message, and nothing is read further") {
  struct Case {
    const char* what;
    package::Package package;
    std::string_view codes;
  };
  package::Package docx;
  docx.set({"word/document.xml", "<w:document/>"});
  docx.set({"[Content_Types].xml", "<Types/>"});
  package::Package no_content = template_of("a");
  no_content.remove("content.xml");
  package::Package no_styles = template_of("a");
  no_styles.remove("styles.xml");
  package::Package no_xml = template_of("a");
  no_xml.set({"content.xml", "ceci n’est pas du XML"});
  package::Package cut = template_of("a");
  cut.set({"styles.xml", part(cut, "styles.xml").substr(0, 500)});
  package::Package empty_part = template_of("a");
  empty_part.set({"content.xml", ""});
  for (const Case& each :
       {Case{"nothing", {}, "O021 O021"}, Case{"a DOCX", docx, "O021 O021"},
        Case{"no content.xml", no_content, "O021"}, Case{"no styles.xml", no_styles, "O021"},
        Case{"content is no XML", no_xml, "X001"}, Case{"styles are cut", cut, "X001"},
        Case{"content is empty", empty_part, "X001"}}) {
    INFO(each.what);
    diag::Sink sink;
    CHECK_FALSE(compiled(each.package, sink));
    CHECK(codes(sink) == each.codes);
    CHECK(sink.has_errors());
  }
}

TEST_CASE("a message about a template names it and the part that is missing") {
  package::Package package = template_of("a");
  package.remove("content.xml");
  diag::Sink sink;
  CHECK_FALSE(compiled(package, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(diag::text_of(sink.diagnostics()[0], diag::Language::english) ==
        "“modele.odt” is no ODT document: it lacks content.xml");
}

TEST_CASE("a spreadsheet is no text document") {
  const package::Package sheet =
      with(with(template_of("a"), "content.xml", "<office:text>", "<office:spreadsheet>"),
           "content.xml", "</office:text>", "</office:spreadsheet>");
  diag::Sink sink;
  CHECK_FALSE(compiled(sheet, sink));
  CHECK(codes(sink) == "O021");
}
