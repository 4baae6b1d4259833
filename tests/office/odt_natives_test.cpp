// Writer's fields and sections in templates, as XML.
#include "natives.hpp"

using namespace greffier::office::testing;

namespace {

std::string p(const std::string& inside) {
  return "<text:p>" + inside + "</text:p>";
}
std::string bold(const std::string& inside) {
  return "<text:span text:style-name=\"Gras\">" + inside + "</text:span>";
}
std::string user(const std::string& name, const std::string& value = "x") {
  return "<text:user-field-get text:name=\"" + name + "\">" + value + "</text:user-field-get>";
}
std::string section(const std::string& name, const std::string& inside,
                    const std::string& attributes = {}) {
  return "<text:section text:name=\"" + name + "\"" + attributes + ">" + inside + "</text:section>";
}
std::string conditional(const std::string& condition, const std::string& yes,
                        const std::string& no) {
  return "<text:conditional-text text:condition=\"ooow:" + condition +
         "\" text:string-value-if-true=\"" + yes + "\" text:string-value-if-false=\"" + no +
         "\" text:current-value=\"false\">vieux</text:conditional-text>";
}
std::string hidden(const std::string& condition, const std::string& text) {
  return "<text:hidden-text text:condition=\"ooow:" + condition + "\" text:string-value=\"" + text +
         "\" text:is-hidden=\"false\">vieux</text:hidden-text>";
}
std::string table(const std::string& rows) {
  return "<table:table table:name=\"T\"><table:table-column/>" + rows + "</table:table>";
}
std::string row(const std::string& paragraph) {
  return "<table:table-row><table:table-cell office:value-type=\"string\">" + paragraph +
         "</table:table-cell></table:table-row>";
}

// What is shown of a field that stays: sketches do not read fields.
bool keeps(const std::string& body, std::string_view yaml, const std::string& field) {
  return render_native(odt_format(), body, yaml).part.find(field) != std::string::npos;
}

}  // namespace

TEST_CASE("Writer's fields take the value of their name") {
  check_natives(
      odt_format(),
      {
          {"a user field", p("À " + user("Nom") + " !"), "nom: Zoé", "p: À Zoé !\n"},
          {"in a span", p("À " + bold(user("Nom"))), "nom: Zoé", "p: À *Zoé*\n"},
          {"alone in its paragraph", p(user("nom_du_maire")), "nom du maire: Zoé", "p: Zoé\n"},
          {"points", p(user("séance.lieu")), "seance: {lieu: Mairie}", "p: Mairie\n"},
          {"empty, alone in its paragraph", p("a") + p(user("nom")), "nom:", "p: a\n"},
          {"an input of a user field",
           p("<text:user-field-input text:name=\"nom\">x</text:user-field-input>"), "nom: Zoé",
           "p: Zoé\n"},
          {"a property of the document",
           p("<text:user-defined text:name=\"seance\">hier</text:user-defined>"), "seance: mardi",
           "p: mardi\n"},
          {"a variable", p("<text:variable-get text:name=\"nom\">x</text:variable-get>"),
           "nom: Zoé", "p: Zoé\n"},
          {"a placeholder",
           p("<text:placeholder text:placeholder-type=\"text\">&lt;Nom du maire&gt;"
             "</text:placeholder>"),
           "nom_du_maire: Zoé", "p: Zoé\n"},
          {"a choice of a list",
           p("<text:drop-down text:name=\"avis\"><text:label text:value=\"a\"/>a"
             "</text:drop-down>"),
           "avis: favorable", "p: favorable\n"},
          {"an input field",
           p("<text:text-input text:description=\"Nom du maire\">x</text:text-input>"),
           "nom_du_maire: Zoé", "p: Zoé\n"},
          {"a field of the mail merge",
           p("<text:database-display text:column-name=\"Nom\" text:table-name=\"t\" "
             "text:table-type=\"table\" text:database-name=\"d\">&lt;Nom&gt;"
             "</text:database-display>"),
           "nom: Zoé", "p: Zoé\n"},
          {"in a cell", table(row(p(user("nom")))), "nom: Zoé", "row: Zoé\n"},
          {"in a loop", p("{% pour a dans l %}") + p(user("a")) + p("{% fin %}"), "l: [un, deux]",
           "p: un\np: deux\n"},
          {"the next record", p("a<text:database-next text:table-name=\"t\"/>"), "a: 1", "p: a\n",
           "O053"},
      });
}

TEST_CASE("Writer's fields whose name the data lack stay") {
  CHECK(keeps(p("À " + user("nom")), "a: 1", user("nom")));
  CHECK(keeps(p(user("nom")), "a: 1", user("nom")));
  CHECK(keeps(p("<text:placeholder text:placeholder-type=\"text\">&lt;Saisir ici&gt;"
                "</text:placeholder>"),
              "a: 1", "&lt;Saisir ici&gt;</text:placeholder>"));
  CHECK(keeps(p(conditional("ville == &quot;x&quot;", "a", "b")), "a: 1", "vieux"));
  CHECK(keeps(p(hidden("ville == 1", "a")), "a: 1", "vieux"));
  CHECK(keeps(p("<text:hidden-paragraph text:condition=\"ooow:ville == 1\"/>b"), "a: 1",
              "<text:hidden-paragraph "));
}

TEST_CASE("Writer's conditions") {
  check_natives(
      odt_format(),
      {
          {"a conditional text",
           p("Avis " + conditional("avis == &quot;oui&quot;", "pour", "contre")), "avis: oui",
           "p: Avis pour\n"},
          {"its other text", p("Avis " + conditional("avis EQ &quot;oui&quot;", "pour", "contre")),
           "avis: non", "p: Avis contre\n"},
          {"several conditions", p("a" + conditional("(n &gt; 2) AND !(m NEQ 1)", "b", "c")),
           "{n: 3, m: 1}", "p: ab\n"},
          {"a column of a data base",
           p("a" + conditional("[base.table.nom] == &quot;&quot;", "b", "c")), "nom: x", "p: ac\n"},
          {"a hidden text", p("a" + hidden("n == 1", "b")), "n: 1", "p: a\n"},
          {"a hidden text that shows", p("a" + hidden("n == 1", "b")), "n: 2", "p: ab\n"},
          {"a hidden paragraph",
           p("a") + p("<text:hidden-paragraph text:condition=\"ooow:n == 1\"/>b"), "n: 1",
           "p: a\n"},
          {"a hidden paragraph that shows",
           p("a") + p("<text:hidden-paragraph text:condition=\"ooow:n == 1\"/>b"), "n: 2",
           "p: a\np: b\n"},
          {"what is not understood", p("a" + conditional("page + 1 == 2", "b", "c")), "n: 2",
           "p: a\n", "O054"},
      });
}

TEST_CASE("a section named after a list repeats what it holds") {
  const std::string yaml = "{lieu: Mairie, projets: [{nom: A}, {nom: B, lieu: École}]}";
  check_natives(
      odt_format(),
      {
          {"paragraphs", section("Projets", p(user("nom") + " à " + user("lieu"))), yaml,
           "section:\n  p: A à Mairie\n  p: B à École\n"},
          {"a table", section("Projets", table(row(p(user("nom"))))), yaml,
           "section:\n  row: A\n  row: B\n"},
          {"a section in a section",
           section("seances", p(user("titre")) + section("projets", p(user("nom")))),
           "seances: [{titre: Un, projets: [{nom: A}, {nom: B}]}, {titre: Deux, projets: []}]",
           "section:\n  p: Un\n  section:\n    p: A\n    p: B\n  p: Deux\n"},
          {"an empty list", p("a") + section("projets", p(user("nom"))), "projets: []", "p: a\n"},
          {"a section of columns", section("Section1", p("a") + p(user("lieu"))), yaml,
           "section:\n  p: a\n  p: Mairie\n"},
          {"a section with the name of a text", section("lieu", p("a")), yaml,
           "section:\n  p: a\n"},
          {"an empty section of columns", section("Section1", p("")), yaml, "section:\n  p:\n"},
          {"tags, too", section("projets", p("{{ boucle.rang }}. {{ nom }}")), yaml,
           "section:\n  p: 1. A\n  p: 2. B\n"},
      });
}

TEST_CASE("a section with a condition") {
  const std::string condition =
      " text:display=\"condition\" text:condition=\"ooow:n == 1\" text:is-hidden=\"false\"";
  const std::string body = p("a") + section("Zone", p("b"), condition);
  check_natives(odt_format(), {
                                  {"hidden", body, "n: 1", "p: a\n"},
                                  {"shown", body, "n: 2", "p: a\nsection:\n  p: b\n"},
                                  {"unknown", body, "m: 2", "p: a\nsection:\n  p: b\n"},
                              });
  CHECK_FALSE(keeps(body, "n: 2", "text:condition"));
  CHECK(keeps(body, "m: 2", "text:condition=\"ooow:n == 1\""));
}

TEST_CASE("sections with conditions, one inside another, do not grow without end") {
  std::string body = p("b");
  for (int i = 0; i < 60; ++i)
    body = section("Z" + std::to_string(i), body,
                   " text:display=\"condition\" text:condition=\"ooow:n == 1\"");
  const NativeResult result = render_native(odt_format(), body, "n: 2");
  CHECK(result.document.find("p: b") != std::string::npos);
  CHECK(result.part.size() < 100'000);
}

TEST_CASE("fields that tags could not be read in stay") {
  CHECK(keeps(p("<text:ruby><text:ruby-base>" + user("nom") +
                "</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>"),
              "nom: Zoé", user("nom")));
}

TEST_CASE("Writer's fields in text boxes and notes") {
  const std::string box =
      "<draw:frame draw:name=\"Cadre\" text:anchor-type=\"as-char\" svg:width=\"5cm\">"
      "<draw:text-box>" +
      section("membres", p(user("nom"))) + "</draw:text-box></draw:frame>";
  const std::string note =
      "<text:note text:id=\"n1\" text:note-class=\"footnote\"><text:note-citation>1"
      "</text:note-citation><text:note-body>" +
      p(user("lieu")) + "</text:note-body></text:note>";
  const std::string part = render_native(odt_format(), p(box + "a" + note),
                                         "{membres: [{nom: Anne}, {nom: Luce}], lieu: Mairie}")
                               .part;
  CHECK(part.find("<text:p>Anne</text:p><text:p>Luce</text:p>") != std::string::npos);
  CHECK(part.find("<text:note-body><text:p>Mairie</text:p>") != std::string::npos);
}
