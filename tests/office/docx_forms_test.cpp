// Word's forms in templates, as XML: text fields named by their bookmarks, lists of choices.
#include "natives.hpp"

using namespace greffier::office::testing;

namespace {

std::string t(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}

std::string form_text(const std::string& name, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"" + name +
         "\"/><w:enabled/><w:calcOnExit w:val=\"0\"/><w:textInput/></w:ffData></w:fldChar></w:r>"
         "<w:r><w:instrText xml:space=\"preserve\"> FORMTEXT </w:instrText></w:r>"
         "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
         t(result) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string property(const std::string& code, const std::string& result) {
  return "<w:fldSimple w:instr=\" DOCPROPERTY " + code + " \\* MERGEFORMAT \">" + t(result) +
         "</w:fldSimple>";
}

std::string choices(const std::string& kind, const std::string& content) {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"avis\"/><w:id w:val=\"7\"/><w:" + kind +
         " w:lastValue=\"F\"><w:listItem w:displayText=\"Choisissez\" w:value=\"\"/>"
         "<w:listItem w:displayText=\"Favorable\" w:value=\"F\"/>"
         "<w:listItem w:displayText=\"Défavorable\" w:value=\"2\"/>"
         "<w:listItem w:displayText=\"Réservé\" w:value=\"Réservé\"/></w:" +
         kind + "></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

}  // namespace

TEST_CASE("a text field of a form takes the value that its bookmark names") {
  const std::string body = p(t("À ") + form_text("Nom_du_maire", "     ") + t("."));
  check_natives(
      docx_format(),
      {
          {"a name of the data", body, "nom_du_maire: Zoé", "p: À Zoé.\n"},
          {"Word's own name", p(t("À ") + form_text("Texte1", "x") + t(".")), "a: 1", "p: À x.\n"},
          {"tags in what it shows", p(t("À ") + form_text("", "{{ nom }}") + t(".")), "nom: Zoé",
           "p: À Zoé.\n"},
          {"tags in what a named one shows", p(t("À ") + form_text("Texte1", "{{ nom }}") + t(".")),
           "nom: Zoé", "p: À Zoé.\n"},
      });
}

TEST_CASE("a property of the document takes the value of its name") {
  const std::string named = p(t("Séance du ") + property("seance", "hier") + t("."));
  check_natives(docx_format(),
                {
                    {"a name of the data", named, "seance: 3 mars", "p: Séance du 3 mars.\n"},
                    {"a name of its own", named, "a: 1", "p: Séance du hier.\n"},
                    {"capitals asked for", p(property("&quot;Nom du maire&quot; \\* Upper", "x")),
                     "nom du maire: Zoé", "p: ZOÉ\n"},
                });
}

TEST_CASE(
    "a variable of the document, which Writer saves its user fields as, takes the value of its "
    "name") {
  const std::string field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
      "DOCVARIABLE destinataire </w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r>" +
      t("à remplir") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  check_natives(docx_format(),
                {
                    {"a name of the data", p(t("À ") + field), "destinataire: Zoé", "p: À Zoé\n"},
                    {"a name of its own", p(t("À ") + field), "a: 1", "p: À à remplir\n"},
                });
}

TEST_CASE("input fields and variables of Writer, as LibreOffice saves them, take their values") {
  const auto field = [](const std::string& code) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
           "xml:space=\"preserve\"> " +
           code + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           t("x") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  const std::string input = p(t("À ") + field("FILLIN &quot;Nom du maire&quot;"));
  const std::string variable = p(t("À ") + field("REF &quot;nom&quot;"));
  check_natives(docx_format(), {
                                   {"an input field", input, "nom_du_maire: Zoé", "p: À Zoé\n"},
                                   {"a hint that names nothing", input, "a: 1", "p: À x\n"},
                                   {"a variable", variable, "nom: Zoé", "p: À Zoé\n"},
                                   {"a variable of its own", variable, "a: 1", "p: À x\n"},
                                   {"a reference to a bookmark", p(t("À ") + field("REF nom \\h")),
                                    "nom: Zoé", "p: À x\n"},
                               });
}

TEST_CASE("a list of choices shows the text of the value") {
  for (const char* kind : {"dropDownList", "comboBox"}) {
    const std::string body = p(t("Avis ") + choices(kind, t("Choisissez")) + t("."));
    check_natives(docx_format(),
                  {
                      {"a value with a text", body, "avis: F", "p: Avis Favorable.\n"},
                      {"a value that is a number", body, "avis: 2", "p: Avis Défavorable.\n"},
                      {"a text", body, "avis: Favorable", "p: Avis Favorable.\n"},
                      {"a value that is its text", body, "avis: Réservé", "p: Avis Réservé.\n"},
                      {"no value", body, "a: 1", "p: Avis Choisissez.\n"},
                  });
  }
}
