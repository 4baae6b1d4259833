// How tables follow the one that a template shows as a sample: by place, then in both formats.
#include "office/table_sample.hpp"

#include <string>

#include "cases.hpp"
#include "catch.hpp"
#include "format.hpp"

using namespace greffier;
using namespace greffier::office;
using namespace greffier::office::testing;

namespace {

// A sample whose cells are called by their row and column; its sides are « a1t », « a1l »…
TableSample sample_of(std::size_t rows, std::size_t columns, std::size_t headers = 1) {
  TableSample sample;
  sample.headers = headers;
  for (std::size_t r = 0; r < rows; ++r) {
    sample.rows.emplace_back();
    for (std::size_t c = 0; c < columns; ++c) {
      const std::string name = std::string(1, static_cast<char>('a' + r)) + std::to_string(c + 1);
      sample.rows.back().push_back(
          {{name + "t", name + "l", name + "b", name + "r"}, "#" + name, {}});
    }
  }
  return sample;
}

// Top, left, bottom, right and background of a cell in a table of four rows, one of them a heading,
// and four columns.
std::string look(const TableSample& sample, std::size_t row, std::size_t column) {
  const CellLook found = look_like(sample, {row, column, 1, 1, 4, 4, 1});
  std::string text;
  for (const std::string& side : found.sides) text += side + " ";
  return text + found.background;
}

void add_before(package::Package& package, const std::string& part, std::string_view end,
                const std::string& xml) {
  std::string content(*package.find(part)->content());
  content.insert(content.rfind(end), xml);
  package.set({part, std::move(content)});
}

model::Map table_data() {
  model::Table table;
  for (const char* letters : {"abc", "def", "ghi"}) {
    model::Row row{table.rows.empty() ? model::RowKind::header : model::RowKind::body, {}};
    for (const char* letter = letters; *letter != 0; ++letter)
      row.cells.push_back({{model::paragraph(std::string(1, *letter))}, 1, 1, false, {}});
    table.rows.push_back(std::move(row));
  }
  table.columns.assign(3, {model::Align::left, 1.0 / 3});
  model::Map data;
  data.set("tableau", model::Value(model::Blocks{{std::move(table), {}}}));
  return data;
}

std::string rendered(const Format& format, const package::Package& source) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto document = format.render(source, table_data(), sources, sink);
  REQUIRE(document);
  return format.body_part(*document);
}

std::string between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  if (from == std::string_view::npos) return {};
  const std::size_t start = from + begin.size();
  return std::string(text.substr(start, text.find(end, start) - start));
}

// What the style of the cell around a text says of an attribute (ODF).
std::string in_style(const std::string& body, const std::string& text, std::string_view key) {
  const std::size_t at = body.find(">" + text + "<");
  REQUIRE(at != std::string::npos);
  const std::string cell = body.substr(body.rfind("<table:table-cell", at));
  const std::string name = between(cell, "table:style-name=\"", "\"");
  const std::string style = between(body, "style:name=\"" + name + "\"", "</style:style>");
  return between(style, std::string(key) + "=\"", "\"");
}

// The w:tcPr of the cell around a text.
std::string cell_properties(const std::string& body, const std::string& text) {
  const std::size_t at = body.find(">" + text + "<");
  REQUIRE(at != std::string::npos);
  return between(body.substr(body.rfind("<w:tc>", at)), "<w:tcPr>", "</w:tcPr>");
}

// What the run of a text begins with (DOCX).
std::string run_before(const std::string& body, const std::string& text) {
  const std::size_t at = body.find(">" + text + "<");
  const std::size_t run = body.rfind("<w:r>", at);
  return body.substr(run, at - run);
}

std::string cell_style(const std::string& name, const std::string& properties) {
  return "<style:style style:name=\"" + name +
         "\" style:family=\"table-cell\"><style:table-cell-properties " + properties +
         "/></style:style>";
}

std::string cell(const std::string& style, const std::string& text,
                 const std::string& paragraph = "Text_20_body") {
  return "<table:table-cell table:style-name=\"" + style +
         "\" office:value-type=\"string\"><text:p text:style-name=\"" + paragraph + "\">" + text +
         "</text:p></table:table-cell>";
}

}  // namespace

TEST_CASE("cells follow the sample by their place: edges, headings, first and inner rows") {
  const TableSample sample = sample_of(4, 3);
  CHECK(look(sample, 0, 0) == "a1t a1l a1b a1r #a1");
  CHECK(look(sample, 0, 2) == "a2t a2l a2b a2r #a2");
  CHECK(look(sample, 0, 3) == "a3t a3l a3b a3r #a3");
  CHECK(look(sample, 1, 0) == "b1t b1l b1b b1r #b1");
  CHECK(look(sample, 2, 1) == "c2t c2l c2b c2r #c2");
  // Of the last row, which may be a total, only the lower edge.
  CHECK(look(sample, 3, 3) == "c3t c3l d3b c3r #c3");
}

TEST_CASE("a sample of two columns, of one, of headings only") {
  CHECK(look(sample_of(2, 2), 1, 1) == "b2t b2l b2b b1r #b2");
  CHECK(look(sample_of(2, 2), 3, 3) == "b2t b2l b2b b2r #b2");
  CHECK(look(sample_of(2, 1), 2, 2) == "b1t b1l b1b b1r #b1");
  CHECK(look(sample_of(1, 2), 2, 0) == "a1t a1l a1b a1r ");
}

TEST_CASE("a table without headings has the upper edge of the sample; merged cells their own end") {
  const TableSample sample = sample_of(3, 3);
  CHECK(look_like(sample, {0, 0, 1, 1, 4, 4, 0}).sides[CellLook::top] == "a1t");
  const CellLook merged = look_like(sample, {1, 1, 3, 3, 4, 4, 1});
  CHECK(merged.sides[CellLook::bottom] == "c3b");
  CHECK(merged.sides[CellLook::right] == "b3r");
}

TEST_CASE("backgrounds that alternate go on alternating") {
  TableSample sample = sample_of(5, 1);
  for (std::size_t r = 1; r < 5; ++r) sample.rows[r][0].background = r % 2 == 1 ? "" : "#eee";
  CHECK(look_like(sample, {1, 0, 1, 1, 6, 1, 1}).background.empty());
  CHECK(look_like(sample, {2, 0, 1, 1, 6, 1, 1}).background == "#eee");
  CHECK(look_like(sample, {3, 0, 1, 1, 6, 1, 1}).background.empty());
  CHECK(look_like(sample, {4, 0, 1, 1, 6, 1, 1}).background == "#eee");
}

TEST_CASE(
    "ODT: the tables of values have the grid of the template's table, not of its letterhead") {
  const std::string line = "0.5pt solid #000000";
  const std::string body =
      "<table:table table:name=\"Entete\"><table:table-column/><table:table-row>" +
      cell("Nue", "Logo") + "</table:table-row></table:table><table:table table:name=\"Modele\">" +
      "<table:table-column table:number-columns-repeated=\"2\"/><table:table-row>" +
      cell("A1", "Quoi", "Blanc") + cell("B1", "Qui") + "</table:table-row><table:table-row>" +
      cell("A2", "x") + cell("B2", "y") + "</table:table-row></table:table>" +
      "<text:p text:style-name=\"Text_20_body\">{{ tableau }}</text:p>";
  package::Package source = odt_format().template_with(body);
  add_before(
      source, "content.xml", "</office:automatic-styles>",
      cell_style("Nue", "fo:border=\"none\"") +
          cell_style("A1", "fo:background-color=\"#dde6f0\" fo:border-left=\"" + line +
                               "\" fo:border-right=\"none\" fo:border-top=\"" + line +
                               "\" fo:border-bottom=\"" + line + "\"") +
          cell_style("B1", "fo:background-color=\"#dde6f0\" fo:border=\"" + line + "\"") +
          cell_style("A2", "fo:border-left=\"" + line +
                               "\" fo:border-right=\"none\" fo:border-top=\"none\" "
                               "fo:border-bottom=\"" +
                               line + "\"") +
          cell_style("B2", "style:vertical-align=\"middle\" fo:border-left=\"" + line +
                               "\" fo:border-right=\"" + line +
                               "\" fo:border-top=\"none\" fo:border-bottom=\"" + line + "\""));
  const std::string out = rendered(odt_format(), source);
  CHECK(in_style(out, "a", "fo:border-left") == line);
  CHECK(in_style(out, "a", "fo:border-right") == "none");
  CHECK(in_style(out, "c", "fo:border-right") == line);
  CHECK(in_style(out, "c", "fo:background-color") == "#dde6f0");
  for (const char* text : {"d", "e", "f", "g", "h", "i"}) {
    INFO(text);
    CHECK(in_style(out, text, "fo:border-left") == line);
    CHECK(in_style(out, text, "fo:border-top") == "none");
    CHECK(in_style(out, text, "fo:border-bottom") == line);
    CHECK(in_style(out, text, "fo:background-color").empty());
  }
  CHECK(in_style(out, "e", "fo:border-right") == "none");
  CHECK(in_style(out, "f", "fo:border-right") == line);
  CHECK(in_style(out, "d", "style:vertical-align") == "top");
  CHECK(in_style(out, "f", "style:vertical-align") == "middle");
}

TEST_CASE(
    "DOCX: tables of values have the borders and shades of the sample's cells, and its look") {
  const auto cell_of = [](const std::string& properties, const std::string& text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>" + properties +
           "</w:tcPr><w:p><w:r><w:rPr><w:color w:val=\"" + (text == "Quoi" ? "FFFFFF" : "auto") +
           "\"/></w:rPr><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  };
  const std::string shade = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DDE6F0\"/>";
  const std::string borders =
      "<w:tblBorders><w:top w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"000000\"/>"
      "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/></w:tblBorders>";
  const auto table = [](const std::string& properties, const std::string& rows) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + properties +
           "</w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>" +
           rows + "</w:tbl><w:p/>";
  };
  const std::string thick =
      "<w:tcBorders><w:start w:val=\"single\" w:sz=\"18\" w:space=\"0\" w:color=\"FF0000\"/>"
      "</w:tcBorders>";
  package::Package source = docx_format().template_with(
      table("", "<w:tr>" + cell_of("", "Logo") + cell_of("", "Adresse") + "</w:tr>") +
      table(borders + "<w:tblLook w:val=\"04A0\" w:lastRow=\"1\"/>",
            "<w:tr>" + cell_of(shade, "Quoi") + cell_of(shade, "Qui") + "</w:tr><w:tr>" +
                cell_of(thick, "x") + cell_of("<w:vAlign w:val=\"center\"/>", "y") + "</w:tr>") +
      "<w:p><w:r><w:t>{{ tableau }}</w:t></w:r></w:p>");
  // The charte's own table style would come first.
  std::string styles(*source.find("word/styles.xml")->content());
  const std::size_t own = styles.find("Tableau Greffier");
  REQUIRE(own != std::string::npos);
  styles.replace(own, std::string("Tableau Greffier").size(), "Autre");
  source.set({"word/styles.xml", std::move(styles)});
  const std::string whole = rendered(docx_format(), source);
  const std::string out = whole.substr(whole.rfind("<w:tbl>"));
  CHECK(out.find(borders) != std::string::npos);
  // A heading row, as in the sample; no total row, so no last row; first column, no bands across.
  CHECK(between(out, "<w:tblLook w:val=\"", "\"") == "04A0");
  CHECK(out.find("<w:tblStyle") == std::string::npos);
  for (const char* text : {"a", "b", "c"}) {
    CHECK(cell_properties(out, text).find(shade) != std::string::npos);
    CHECK(run_before(out, text).find("<w:color w:val=\"FFFFFF\"/>") != std::string::npos);
  }
  CHECK(run_before(out, "d").find("w:color") == std::string::npos);
  CHECK(cell_properties(out, "d").find(
            "<w:tcBorders><w:left w:val=\"single\" w:sz=\"18\" w:space=\"0\" w:color=\"FF0000\"/>"
            "</w:tcBorders>") != std::string::npos);
  CHECK(cell_properties(out, "d").find("w:shd") == std::string::npos);
  CHECK(cell_properties(out, "e").find("w:left") == std::string::npos);
  CHECK(cell_properties(out, "i").find("<w:vAlign w:val=\"center\"/>") != std::string::npos);
}

namespace {

// A sample whose heading is that, and a value behind it.
package::Package odt_with_heading(const std::string& heading) {
  const std::string body =
      "<table:table table:name=\"Modele\"><table:table-column/><table:table-header-rows>"
      "<table:table-row>" +
      heading + "</table:table-row></table:table-header-rows><table:table-row>" +
      cell("Titre", "x") + "</table:table-row></table:table><text:p>{{ tableau }}</text:p>";
  package::Package source = odt_format().template_with(body);
  add_before(source, "content.xml", "</office:automatic-styles>",
             cell_style("Titre", "fo:background-color=\"#1f3a5f\" fo:border=\"none\"") +
                 "<style:style style:name=\"Clair\" style:family=\"text\">"
                 "<style:text-properties fo:color=\"#ffffff\"/></style:style>");
  return source;
}

// The definition of the style of the paragraph that a text stands in.
std::string paragraph_style(const std::string& body, const std::string& text) {
  const std::size_t at = body.find(">" + text + "<");
  REQUIRE(at != std::string::npos);
  const std::string paragraph = body.substr(body.rfind("<text:p", at));
  const std::string name = between(paragraph, "text:style-name=\"", "\"");
  return between(body, "style:name=\"" + name + "\"", "</style:style>");
}

}  // namespace

TEST_CASE("ODT: headings of tables have the colour of the sample's headings, other cells not") {
  const std::string out = rendered(
      odt_format(),
      odt_with_heading(cell("Titre", "<text:span text:style-name=\"Clair\">Quoi</text:span>")));
  CHECK(paragraph_style(out, "a").find("fo:color=\"#FFFFFF\"") != std::string::npos);
  CHECK(paragraph_style(out, "c").find("fo:color=\"#FFFFFF\"") != std::string::npos);
  CHECK(paragraph_style(out, "d").find("fo:color") == std::string::npos);
}

TEST_CASE("ODT: a colour that the style of headings has anyway is left to it") {
  const std::string out =
      rendered(odt_format(), odt_with_heading(cell("Titre", "Quoi", "Table_20_Heading")));
  CHECK(paragraph_style(out, "a").find("fo:color") == std::string::npos);
}
