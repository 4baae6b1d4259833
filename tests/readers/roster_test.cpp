// What cases in text cannot show: merged cells, titles in two lines, several sheets, tables.
#include "readers/roster.hpp"

#include <chrono>

#include "catch.hpp"
#include "package/package.hpp"
#include "readers/case_file.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

// Rows of texts; « > » is covered by the cell to its left, « ^ » by the one above.
Sheet sheet_of_rows(const std::vector<std::vector<std::string>>& rows, std::string name = {}) {
  Sheet sheet;
  sheet.name = std::move(name);
  for (const auto& texts : rows) {
    SheetRow row;
    row.number = static_cast<std::uint32_t>(sheet.rows.size() + 1);
    for (const std::string& text : texts) {
      const std::size_t column = row.cells.size();
      row.cells.emplace_back();
      if (text == ">") {
        std::size_t owner = column;
        while (texts[owner] == ">") --owner;
        ++row.cells[owner].columns;
      } else if (text == "^") {
        std::size_t owner = sheet.rows.size() - 1;
        while (is_blank(sheet.rows[owner].cells[column])) --owner;
        ++sheet.rows[owner].cells[column].rows;
      } else {
        row.cells.back().text = text;
      }
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

struct Read {
  std::string document, changes;
};
Read read(Sheets sheets) {
  material::Changes changes;
  diag::Sink sink;
  Read result;
  result.document = tests::shown(read_sheets(std::move(sheets), "classeur", 1, changes, sink));
  result.changes = tests::told(changes);
  return result;
}

}  // namespace

TEST_CASE("titles in two lines, and a structure that covers its people") {
  const Read made = read({sheet_of_rows({{"Structure", "Personne", ">", "Contact", ">"},
                                         {"^", "Prénom", "Nom", "Mail", "Tél."},
                                         {"Mairie", "Jean", "DUPONT", "j@example.org", ""},
                                         {"^", "Luce", "PETIT", "", "01 23 45 67 89"}})});
  CHECK(made.document ==
        "participants:\n"
        "  -\n"
        "    prenom: \"Jean\"\n"
        "    nom: \"DUPONT\"\n"
        "    structure: \"Mairie\"\n"
        "    courriel: \"j@example.org\"\n"
        "  -\n"
        "    prenom: \"Luce\"\n"
        "    nom: \"PETIT\"\n"
        "    structure: \"Mairie\"\n"
        "    telephone: \"01 23 45 67 89\"\n"
        "---\n");
}

TEST_CASE("a row that spans the table is a group, whatever it says") {
  const Read made = read({sheet_of_rows(
      {{"Nom", "Fonction"}, {"Jean Dupont et associés", ">"}, {"M. Paul GARNIER", "gérant"}})});
  CHECK(made.changes.find("I64 2 \"Jean Dupont et associés\"") != std::string::npos);
}

TEST_CASE("the title of some actions may have two lines") {
  const Read made = read({sheet_of_rows(
      {{"Action", "État", "Qui"}, {"Voirie\net réseaux", ">", ">"}, {"Relire", "fait", "Luce"}})});
  CHECK(made.document.find("  text \"Voirie\"\n  break\n  text \"et réseaux\"\n") !=
        std::string::npos);
}

TEST_CASE("two sheets of people are two groups") {
  const Read made = read({sheet_of_rows({{"Prénom", "Nom"}, {"Jean", "DUPONT"}}, "Élus"),
                          sheet_of_rows({{"Prénom", "Nom"}, {"Luce", "PETIT"}}, "Agents"),
                          sheet_of_rows({{"Lieu", "Note"}, {"a", "b"}}, "Feuil3")});
  CHECK(made.document.starts_with(
      "participants:\n  elus:\n    -\n      prenom: \"Jean\"\n      nom: \"DUPONT\"\n"
      "  agents:\n    -\n      prenom: \"Luce\"\n      nom: \"PETIT\"\n---\ntable"));
}

TEST_CASE("a group whose name is a field of people keeps the list flat") {
  const Read made =
      read({sheet_of_rows({{"Prénom", "Nom", "Groupe"}, {"Jean", "DUPONT", "Participants"}})});
  CHECK(made.document.find("groupe: \"Participants\"") != std::string::npos);
}

TEST_CASE("presence that a word tells, and presence that a mark tells") {
  const Read words = read({sheet_of_rows({{"Participants", "Présent"},
                                          {"M. Jean DUPONT", "oui"},
                                          {"Mme Luce PETIT", "non"},
                                          {"M. Paul GARNIER", "excusé"}})});
  CHECK(words.document.find("presents:") != std::string::npos);
  CHECK(words.document.find("absents:") != std::string::npos);
  CHECK(words.document.find("excuses:") != std::string::npos);
  CHECK(words.changes.find("I70") == std::string::npos);
  const Read letters = read({sheet_of_rows(
      {{"Nom", "P", "E", "A"}, {"M. Jean DUPONT", "✓", "", ""}, {"Mme Luce PETIT", "", "x", ""}})});
  CHECK(letters.document.find("presents:") != std::string::npos);
  CHECK(letters.document.find("excuses:") != std::string::npos);
}

TEST_CASE("an attendance sheet that nobody has filled in is a list of people") {
  const Read made = read({sheet_of_rows(
      {{"Prénom", "Nom", "Présent", "Excusé", "Émargement"}, {"Jean", "DUPONT", "", "", ""}})});
  CHECK(made.document.starts_with("participants:\n"));
  CHECK(made.changes.find("I62 1 \"Émargement\" -> \"\"") != std::string::npos);
}

TEST_CASE("telephone numbers whose zero was cut") {
  const Read made = read({sheet_of_rows({{"Nom", "Prénom", "Téléphone"},
                                         {"DUPONT", "Jean", "612345678"},
                                         {"PETIT", "Luce", "0244556677"},
                                         {"GARNIER", "Paul", "387654321"},
                                         {"ROUX", "Inès", "12345678"},
                                         {"HADDAD", "Karim", "012345678"}})});
  for (const char* phone :
       {"\"0612345678\"", "\"0244556677\"", "\"0387654321\"", "\"12345678\"", "\"012345678\""}) {
    INFO(phone);
    CHECK(made.document.find(std::string("telephone: ") + phone) != std::string::npos);
  }
  CHECK(made.changes.find("I118 2 \"612345678 (×2)\" -> \"0612345678\"") != std::string::npos);
}

TEST_CASE("nine figures are no telephone number in another column") {
  const Read made =
      read({sheet_of_rows({{"Nom", "Prénom", "Matricule"}, {"DUPONT", "Jean", "612345678"}})});
  CHECK(made.document.find("\"612345678\"") != std::string::npos);
  CHECK(made.changes.find("I118") == std::string::npos);
}

TEST_CASE("lists of people side by side are no roster") {
  material::Changes changes;
  const Roster lists = judge(sheet_of_rows({{"Participants", "Excusés"},
                                            {"Mme Zoé BERNARD, médiathèque", "M. Paul GARNIER"},
                                            {"M. Karim HADDAD", ""}}),
                             1, changes);
  CHECK(lists.kind == Roster::Kind::table);
}

TEST_CASE("a row of one text among numbered actions is a section") {
  const Read made = read({sheet_of_rows({{"N°", "Action", "Responsable"},
                                         {"1", "Rédiger la convention", "Mme BERNARD"},
                                         {"", "Communication", ""},
                                         {"2", "Écrire aux habitants", "Mme PETIT"}})});
  CHECK(made.changes.find("I64 3 \"Communication\" -> \"Communication\"") != std::string::npos);
}

TEST_CASE("prudence leaves a roster a table") {
  material::Changes changes(material::refuse_all);
  const Roster roster = judge(sheet_of_rows({{"Prénom", "Nom"}, {"Jean", "DUPONT"}}), 1, changes);
  CHECK(roster.kind == Roster::Kind::table);
  CHECK(roster.table.rows.size() == 2);
}

TEST_CASE("a table of a document is judged as a sheet is") {
  model::Table table;
  table.columns.resize(2);
  for (const auto& texts : {std::pair("Action", "Qui"), std::pair("Écrire", "M. DUPONT")}) {
    model::Row row;
    for (const char* text : {texts.first, texts.second}) {
      row.cells.emplace_back();
      row.cells.back().blocks.push_back(model::paragraph(text));
    }
    table.rows.push_back(std::move(row));
  }
  material::Changes changes;
  const Roster roster = judge(sheet_of(table), 1, changes);
  CHECK(roster.kind == Roster::Kind::actions);
  REQUIRE(roster.records.size() == 1);
  CHECK(model::dump(*roster.records[0].get_if<model::Map>()) ==
        "texte: \"Écrire\"\nqui: \"M. DUPONT\"\n");
}

TEST_CASE("empty sheets make nothing, and say so") {
  material::Changes changes;
  diag::Sink sink;
  const auto made = read_sheets({Sheet()}, "vide.ods", 1, changes, sink);
  CHECK(made.pieces.empty());
  CHECK(tests::said(sink) == "0 R544\n");
}

TEST_CASE("a workbook of fifty thousand rows") {
  std::string rows = "<sheetData>";
  const auto cell = [](const std::string& text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  rows += "<row>" + cell("Prénom") + cell("Nom") + cell("Mail") + cell("Fonction") + "</row>";
  for (int i = 0; i < 50'000; ++i)
    rows += "<row>" + cell("Anne") + cell("DUPONT" + std::to_string(i)) + cell("a@example.org") +
            cell("maire") + "</row>";
  package::Package package;
  package.set({"xl/workbook.xml",
               "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" "
               "r:id=\"a\"/></sheets></workbook>"});
  package.set({"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Target=\"s.xml\"/></R>"});
  package.set({"xl/s.xml", "<worksheet>" + rows + "</sheetData></worksheet>"});
  const std::string bytes = package::write(package, 1);
  const auto start = std::chrono::steady_clock::now();
  material::Changes changes;
  diag::Sink sink;
  auto sheets = read_xlsx(bytes, "gros.xlsx", 1, changes, sink);
  REQUIRE(sheets);
  const auto made = read_sheets(std::move(*sheets), "gros.xlsx", 1, changes, sink);
  CHECK(made.header.find("participants")->get_if<model::Values>()->size() == 50'000);
  const double once =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  INFO("a workbook of 50 000 rows in " << once << " s");
  CHECK(once < 10);
}
