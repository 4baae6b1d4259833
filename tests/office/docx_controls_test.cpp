// Word's content controls in templates, as XML.
#include "natives.hpp"

using namespace greffier::office::testing;

namespace {

std::string t(const std::string& text, const std::string& look = {}) {
  return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}
std::string control(const std::string& properties, const std::string& content) {
  return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}
std::string tag(const std::string& name) {
  return "<w:alias w:val=\"Titre\"/><w:tag w:val=\"" + name + "\"/><w:id w:val=\"7\"/>";
}
std::string named(const std::string& name, const std::string& content) {
  return control(tag(name), content);
}
std::string cell(const std::string& inside) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + inside + "</w:tc>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>" + rows +
         "</w:tbl><w:p/>";
}
std::string row(const std::string& cells) {
  return "<w:tr>" + cells + "</w:tr>";
}

const std::string kPlaceholder = t("Cliquez ici", "<w:rStyle w:val=\"Textedelespacerserv\"/>");
const std::string kBox =
    "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
    "<w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
    "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";
const std::string kSection =
    "<w15:repeatingSection xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>";
const std::string kItem =
    "<w15:repeatingSectionItem "
    "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>";

}  // namespace

TEST_CASE("a content control takes the value of its tag") {
  check_natives(
      docx_format(),
      {
          {"in a text", p(t("À ") + named("nom", t("x")) + t(" !")), "nom: Zoé", "p: À Zoé !\n"},
          {"alone in its paragraph", p(named("nom", t("x"))), "nom: Zoé", "p: Zoé\n"},
          {"a name that the data lack", p(t("À ") + named("nom", t("x")) + t(" !")), "a: 1",
           "p: À x !\n"},
          {"a name of Google Docs", p(named("goog_rdk_0", t("x"))), "a: 1", "p: x\n"},
          {"no name at all", p(control("<w:id w:val=\"7\"/>", t("x"))), "a: 1", "p: x\n"},
          {"the title, when there is no tag",
           p(control("<w:alias w:val=\"Nom du maire\"/>", t("x"))), "nom_du_maire: Zoé",
           "p: Zoé\n"},
          {"the formatting of what it held", p(t("À ") + named("nom", t("x", "<w:b/>"))),
           "nom: Zoé", "p: À *Zoé*\n"},
          {"a block", named("nom", p(t("x")) + p(t("y"))), "nom: Zoé", "p: Zoé\n"},
          {"a block that the data lack", named("nom", p(t("x")) + p(t("y"))), "a: 1",
           "p: x\np: y\n"},
          {"an empty value in a text", p(t("À ") + named("nom", t("x")) + t("!")),
           "nom:", "p: À !\n"},
          {"an empty block", p(t("a")) + named("nom", p(t("x"))) + p(t("b")),
           "nom:", "p: a\np: b\n"},
          {"a cell's paragraph", table(row(cell(named("nom", p(t("x")))) + cell(p(t("z"))))),
           "nom: Zoé", "row: Zoé | z\np:\n"},
          {"an empty cell's paragraph", table(row(cell(named("nom", p(t("x")))) + cell(p(t("z"))))),
           "nom:", "row:  | z\np:\n"},
          {"a whole cell", table(row(named("nom", cell(p(t("x")))) + cell(p(t("z"))))), "nom: Zoé",
           "row: Zoé | z\np:\n"},
          {"a whole cell that the data lack",
           table(row(named("nom", cell(p(t("x")))) + cell(p(t("z"))))), "a: 1", "row: x | z\np:\n"},
          {"a date in the format of the control",
           p(control(tag("jour") + "<w:date w:fullDate=\"2020-01-01T00:00:00Z\">"
                                   "<w:dateFormat w:val=\"dd/MM/yyyy\"/></w:date>",
                     t("x"))),
           "jour: 2026-03-05", "p: 05/03/2026\n"},
          {"a choice of a list",
           p(control(tag("avis") + "<w:dropDownList w:lastValue=\"a\"><w:listItem "
                                   "w:displayText=\"a\" w:value=\"a\"/></w:dropDownList>",
                     t("a"))),
           "avis: favorable", "p: favorable\n"},
          {"a control in a control", named("tout", p(t("De ") + named("nom", t("x")))), "nom: Zoé",
           "p: De Zoé\n"},
          {"in a loop",
           p("<w:r><w:t>{% pour a dans l %}</w:t></w:r>") + p(named("a", t("x"))) +
               p("<w:r><w:t>{% fin %}</w:t></w:r>"),
           "l: [un, deux]", "p: un\np: deux\n"},
          {"in a simple field",
           p("<w:fldSimple w:instr=\"REF a\">" + named("nom", t("x")) + "</w:fldSimple>" + t("y")),
           "nom: Zoé", "p: y\n"},
          {"in text that was deleted",
           p("<w:del w:id=\"1\" w:author=\"a\">" +
             named("nom", "<w:r><w:delText>x</w:delText></w:r>") + "</w:del>" + t("y")),
           "nom: Zoé", "p: y\n"},
          {"an index", control("<w:docPartObj/>" + tag("nom"), p(t("Sommaire"))), "nom: Zoé",
           "p: Sommaire\n"},
      });
}

TEST_CASE("a placeholder and a binding do not outlive the value") {
  const std::string bound = "<w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\"/><w:text/>";
  const std::string body = p(control(tag("nom") + bound, kPlaceholder));
  const std::string known = render_native(docx_format(), body, "nom: Zoé").part;
  CHECK(known.find("w:showingPlcHdr") == std::string::npos);
  CHECK(known.find("w:dataBinding") == std::string::npos);
  CHECK(known.find("Textedelespacerserv") == std::string::npos);
  CHECK(known.find("<w:tag w:val=\"nom\"/>") != std::string::npos);
  const std::string unknown = render_native(docx_format(), body, "a: 1").part;
  CHECK(unknown.find(body) != std::string::npos);
}

TEST_CASE("a placeholder that LibreOffice saved takes the value that its text names") {
  const std::string marks = "<w:temporary/><w:showingPlcHdr/><w:text/>";
  const std::string hint = "<w:alias w:val=\"nom du maire\"/>";
  check_natives(
      docx_format(),
      {
          {"its text", p(t("À ") + control(marks, t("nom")) + t(" !")), "nom: Zoé", "p: À Zoé !\n"},
          {"its text in the signs of Writer", p(control(marks, t("&lt;nom&gt;"))), "nom: Zoé",
           "p: Zoé\n"},
          {"not its hint", p(control(hint + marks, t("nom"))), "{nom: Zoé, nom_du_maire: Luce}",
           "p: Zoé\n"},
          {"its hint, where the data have no such text", p(control(hint + marks, t("Maire"))),
           "nom_du_maire: Luce", "p: Luce\n"},
          {"what says no name stays", p(control(marks, t("Cliquez ici"))), "nom: Zoé",
           "p: Cliquez ici\n"},
          {"an empty value", p(t("a") + control(marks, t("nom")) + t("b")), "nom: ''", "p: ab\n"},
          {"its formatting", p(control(marks, t("nom", "<w:b/>"))), "nom: Zoé", "p: *Zoé*\n"},
          {"a control of Word that shows its prompt is not one",
           p(control("<w:showingPlcHdr/><w:text/>", t("nom"))), "nom: Zoé", "p: nom\n"},
      });
}

TEST_CASE("a blank paragraph is not added after a control that ends a cell") {
  const std::string part =
      render_native(docx_format(), table(row(cell(named("nom", p(t("x")))))), "nom: Zoé").part;
  CHECK(part.find("</w:p></w:sdtContent></w:sdt></w:tc>") != std::string::npos);
}

TEST_CASE("a box is checked or not") {
  const auto boxed = [](std::string_view yaml) {
    return render_native(docx_format(), p(control(tag("quorum") + kBox, t("☐")) + t(" Quorum")),
                         yaml);
  };
  CHECK(boxed("quorum: oui").document == "p: ☒ Quorum\n");
  CHECK(boxed("quorum: oui").part.find("<w14:checked w14:val=\"1\"/>") != std::string::npos);
  CHECK(boxed("quorum: oui").part.find("w:eastAsia=\"MS Gothic\"") != std::string::npos);
  CHECK(boxed("quorum: non").document == "p: ☐ Quorum\n");
  CHECK(boxed("quorum: non").part.find("<w14:checked w14:val=\"0\"/>") != std::string::npos);
  CHECK(boxed("quorum: \"non\"").document == "p: ☐ Quorum\n");
  CHECK(boxed("a: 1").document == "p: ☐ Quorum\n");
}

TEST_CASE("a repeating section repeats over a list") {
  const auto item = [](const std::string& content) { return control(kItem, content); };
  const std::string blocks =
      control(tag("actions") + kSection,
              item(p(named("objet", t("x")) + t(", ") + named("lieu", t("y")))) + item(p(t("z"))));
  const std::string rows =
      table(row(cell(p(t("Objet"))) + cell(p(t("Lieu")))) +
            control(tag("actions") + kSection,
                    item(row(cell(p(named("objet", t("x")))) + cell(p(named("lieu", t("y"))))))));
  const std::string yaml = "{lieu: Mairie, actions: [{objet: A}, {objet: B, lieu: École}]}";
  check_natives(
      docx_format(),
      {
          {"paragraphs", blocks, yaml, "p: A, Mairie\np: B, École\n"},
          {"paragraphs that the data lack", blocks, "a: 1", "p: x, y\np: z\n"},
          {"paragraphs of an empty list", p(t("a")) + blocks, "actions: []", "p: a\n"},
          {"rows", rows, yaml, "row: Objet | Lieu\nrow: A | Mairie\nrow: B | École\np:\n"},
          {"rows that the data lack", rows, "a: 1", "row: Objet | Lieu\nrow: x | y\np:\n"},
          {"rows of an empty list", rows, "actions: []", "row: Objet | Lieu\np:\n"},
      });
}
