// Workbooks: as LibreOffice saves them (files/), and as they are by the letter (made here).
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "package/package.hpp"
#include "readers/case_file.hpp"
#include "readers/roster.hpp"
#include "readers/sheet.hpp"
#include "source_folder.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream file(in_source("tests/readers/files/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string cells_of(const Sheets& sheets) {
  std::string text;
  for (const Sheet& sheet : sheets) {
    text += "[" + sheet.name + (sheet.is_hidden ? " hidden" : "") + "]\n";
    for (const SheetRow& row : sheet.rows) {
      text += std::to_string(row.number) + (row.is_hidden ? " hidden" : "") + ":";
      for (const SheetCell& cell : row.cells) {
        text += " " + cell.text;
        if (cell.columns > 1 || cell.rows > 1)
          text += "(" + std::to_string(cell.columns) + "x" + std::to_string(cell.rows) + ")";
        text += " |";
      }
      text += "\n";
    }
  }
  return text;
}

struct Read {
  std::string cells, document, changes, says;
};

Read read(const std::string& bytes, bool is_ods) {
  material::Changes changes;
  diag::Sink sink;
  auto sheets = is_ods ? read_ods(bytes, "classeur.ods", 1, changes, sink)
                       : read_xlsx(bytes, "classeur.xlsx", 1, changes, sink);
  Read result;
  if (sheets) {
    result.cells = cells_of(*sheets);
    result.document = tests::shown(read_sheets(std::move(*sheets), "classeur", 1, changes, sink));
  }
  result.changes = tests::told(changes);
  result.says = tests::said(sink);
  return result;
}

// A workbook of one sheet with these rows.
std::string xlsx(const std::string& rows, const std::string& strings = {}) {
  package::Package package;
  package.set({"xl/workbook.xml",
               "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>"
               "</sheets></workbook>"});
  package.set({"xl/_rels/workbook.xml.rels",
               "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
               "</Relationships>"});
  package.set({"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"});
  package.set(
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0#&quot; &quot;##&quot; "
       "&quot;##&quot; &quot;##&quot; &quot;##\"/><numFmt numFmtId=\"165\" "
       "formatCode=\"#,##0.00\\ &quot;€&quot;;[Red]\\-#,##0.00\"/><numFmt numFmtId=\"166\" "
       "formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/></numFmts><cellStyleXfs><xf "
       "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
       "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf "
       "numFmtId=\"22\"/><xf numFmtId=\"10\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"});
  package.set({"xl/worksheets/sheet1.xml", "<worksheet>" + rows + "</worksheet>"});
  return package::write(package);
}

}  // namespace

TEST_CASE("a workbook that LibreOffice saved") {
  for (const bool is_ods : {true, false}) {
    const Read made = read(bytes_of(is_ods ? "membres.ods" : "membres.xlsx"), is_ods);
    INFO(made.says);
    CHECK(made.says.empty());
    CHECK(made.cells ==
          "[Membres]\n"
          "1: Comité de suivi(4x1) |\n"
          "3: Prénom | Nom | Code | Fonction |\n"
          "4: ► Élus(4x1) |\n"
          "5: Jean | DUPONT | 12 | maire |\n"
          "6 hidden: Paul | GARNIER |\n"
          "7: Luce | PETIT |  | adjointe |\n"
          "[Budget]\n"
          "1: Poste | Date | Heure | Montant | Part | Voté | Faute |\n"
          "2: Papier(1x2) | 2026-01-23 | 14:30 | 1\u202F250,50 | 12,5\u00A0% | 1 | #DIV/0! |\n"
          "3:  | 2026-02-28 | 09:05 | 2\u202F501,00 | 100,0\u00A0% | 0 |\n"
          "[Listes hidden]\n"
          "1: secret |\n");
    CHECK(
        made.document.starts_with("participants:\n"
                                  "  elus:\n"
                                  "    -\n"
                                  "      prenom: \"Jean\"\n"
                                  "      nom: \"DUPONT\"\n"
                                  "      fonction: \"maire\"\n"
                                  "    -\n"
                                  "      prenom: \"Luce\"\n"));
    CHECK(made.document.find("secret") == std::string::npos);
    CHECK(made.document.find("BREACH") == std::string::npos);
    for (const std::string_view line :
         {"I73 0 \"à confirmer\" -> \"\"\n", "I69 2 \"#DIV/0!\" -> \"#DIV/0!\"\n",
          "I61 0 \"Listes (1) : secret\" -> \"\"\n", "I61 1 \"Code | 12\" -> \"\"\n",
          "I61 6 \"Paul | GARNIER\" -> \"\"\n", "I64 4 \"► Élus\" -> \"Élus\"\n"}) {
      INFO(made.changes);
      CHECK(made.changes.find(line) != std::string::npos);
    }
  }
}

TEST_CASE("numbers as their formats show them") {
  const std::string rows =
      "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46045</v></c>"
      "<c r=\"D2\" s=\"2\"><v>612345678</v></c><c r=\"E2\" s=\"3\"><v>12500.5</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><r><t>deux </t></r><r><t>morceaux</t></r></is>"
      "</c><c r=\"B3\" s=\"5\"><v>46045.604166667</v></c><c r=\"C3\"><v>7</v></c>"
      "<c r=\"D3\" s=\"6\"><v>0.125</v></c><c r=\"E3\" t=\"b\"><v>1</v></c></row>"
      "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"str\"><f>X</f><v>caché</v></c></row>"
      "<row><c s=\"7\"><v>0.4375</v></c><c t=\"e\"><v>#REF!</v></c><c s=\"4\"><v>1</v></c>"
      "<c r=\"D6\"><f>A1</f></c><c r=\"E6\"><v>1.1000000000000001</v></c></row>"
      "</sheetData>";
  const Read made = read(xlsx(rows, "<si><t>lu<rPh><t>bruit</t></rPh></t></si>"), false);
  CHECK(made.says.empty());
  CHECK(made.cells ==
        "[S]\n"
        "2: lu | 2026-01-23 |  | 06 12 34 56 78 | 12\u202F500,50\u00A0€ |\n"
        "3: deux morceaux | 2026-01-23 14:30 | 7 | 12,50\u00A0% | oui |\n"
        "5 hidden: caché |\n"
        "6: 10:30 | #REF! | 1900-01-01 |  | 1,1 |\n");
  CHECK(made.changes ==
        "I69 6 \"#REF!\" -> \"#REF!\"\n"
        "I69 6 \"=…\" -> \"\"\n"
        "I61 2 \"7 | 1900-01-01\" -> \"\"\n"
        "I61 5 \"caché\" -> \"\"\n"
        "I62 2 \"(1)\" -> \"\"\n");
}

TEST_CASE("prudence keeps what is hidden") {
  material::Changes changes(material::refuse_all);
  diag::Sink sink;
  auto sheets = read_ods(bytes_of("membres.ods"), "membres.ods", 1, changes, sink);
  REQUIRE(sheets);
  const std::string document =
      tests::shown(read_sheets(std::move(*sheets), "membres.ods", 1, changes, sink));
  CHECK(document.find("secret") != std::string::npos);
  CHECK(document.find("GARNIER") != std::string::npos);
}

TEST_CASE("what is no workbook is refused with a reason") {
  CHECK(read("", true).says == "0 Z001\n");
  CHECK(read("PK", false).says != "");
  CHECK(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", false).says == "0 R545\n");
  package::Package empty;
  empty.set({"mimetype", "x"});
  CHECK(read(package::write(empty), true).says == "0 R541\n");
  CHECK(read(package::write(empty), false).says == "0 R541\n");
  CHECK(read(xlsx("<sheetData>"), false).says != "");
  CHECK(read(xlsx("<sheetData/>"), false).says == "0 R544\n");
}

TEST_CASE("a flat spreadsheet is read too") {
  const Read made = read(
      "<?xml version=\"1.0\"?><document><body><spreadsheet><table "
      "name=\"T\"><table-row><table-cell "
      "value-type=\"string\"><p>x</p></table-cell></table-row></table></spreadsheet></body>"
      "</document>",
      true);
  CHECK(made.cells == "[T]\n1: x |\n");
}

TEST_CASE("sheets too large are refused") {
  std::string rows = "<sheetData>";
  for (int row = 1; row <= 130; ++row)
    rows += "<row r=\"" + std::to_string(row) + "\"><c r=\"XFD" + std::to_string(row) +
            "\"><v>1</v></c></row>";
  CHECK(read(xlsx(rows + "</sheetData>"), false).says == "0 R540\n");

  package::Package package;
  package.set({"content.xml",
               "<document><body><spreadsheet><table name=\"T\"><table-row "
               "number-rows-repeated=\"1048576\"><table-cell number-columns-repeated=\"10\" "
               "value-type=\"string\"><p>x</p></table-cell></table-row></table>"
               "</spreadsheet></body></document>"});
  CHECK(read(package::write(package), true).says == "0 R540\n");
}

TEST_CASE("empty cells repeated to the end of the sheet cost nothing") {
  package::Package package;
  package.set({"content.xml",
               "<document><body><spreadsheet><table name=\"T\"><table-row><table-cell "
               "value-type=\"string\"><p>x</p></table-cell><table-cell "
               "number-columns-repeated=\"16383\"/></table-row><table-row "
               "number-rows-repeated=\"1048574\"><table-cell number-columns-repeated=\"16384\"/>"
               "</table-row><table-row><table-cell value-type=\"string\"><p>y</p></table-cell>"
               "</table-row></table></spreadsheet></body></document>"});
  CHECK(read(package::write(package), true).cells == "[T]\n1: x |\n1048576: y |\n");
}
