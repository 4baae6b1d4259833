// What sketches cannot say: marks, stories and identifiers of ODF, as XML in and XML out.
#include "cases.hpp"
#include "catch.hpp"

using namespace greffier::office::testing;

namespace {

struct BodyCase {
  std::string_view why;
  std::string body;
  std::string_view yaml;
  std::string expected;
};

std::string rendered(const std::string& body, std::string_view yaml) {
  const Result result = run_body(odt_format(), body, data_of(yaml));
  if (!result.errors.empty()) return result.errors;
  CHECK(result.faults == std::vector<std::string>{});
  const std::size_t begin = result.part.find("<office:text>") + 13;
  return result.part.substr(begin, result.part.rfind("</office:text>") - begin);
}

void check(const std::vector<BodyCase>& cases) {
  for (const BodyCase& each : cases) {
    INFO(each.why);
    CHECK(rendered(each.body, each.yaml) == each.expected);
  }
}

}  // namespace

TEST_CASE("ODT: bookmarks and other names are unique after a loop, and references follow") {
  check({
      {"a bookmark around a value",
       R"(<text:p>{% pour a dans l %}<text:bookmark-start text:name="b"/>{{ a }})"
       R"(<text:bookmark-end text:name="b"/>{% fin %}</text:p>)",
       "l: [x, y]",
       R"(<text:p><text:bookmark-start text:name="b"/>x<text:bookmark-end text:name="b"/></text:p>)"
       R"(<text:p><text:bookmark-start text:name="b_2"/>y<text:bookmark-end text:name="b_2"/>)"
       R"(</text:p>)"},
      {"a reference and a link to it, in the same pass and outside",
       R"(<text:p>{% pour a dans l %}</text:p><text:p><text:bookmark text:name="b"/>)"
       R"(<text:a xlink:href="#b">{{ a }}</text:a></text:p><text:p>{% fin %}</text:p>)"
       R"(<text:p><text:bookmark-ref text:ref-name="b">?</text:bookmark-ref></text:p>)",
       "l: [x, y]",
       R"(<text:p><text:bookmark text:name="b"/><text:a xlink:href="#b">x</text:a></text:p>)"
       R"(<text:p><text:bookmark text:name="b_2"/><text:a xlink:href="#b_2">y</text:a></text:p>)"
       R"(<text:p><text:bookmark-ref text:ref-name="b">?</text:bookmark-ref></text:p>)"},
      {"loops in loops",
       R"(<text:p>{% pour a dans l %}{% pour b dans a %}<text:bookmark text:name="m"/>)"
       R"({{ b }}{% fin %}{% fin %}</text:p>)",
       "l: [[x, y], [z]]",
       R"(<text:p><text:bookmark text:name="m"/>x</text:p><text:p><text:bookmark text:name="m_2"/>y)"
       R"(</text:p><text:p><text:bookmark text:name="m_3"/>z</text:p>)"},
      {"names of tables",
       R"(<text:p>{% pour a dans l %}</text:p><table:table table:name="T"><table:table-column/>)"
       R"(<table:table-row><table:table-cell><text:p>{{ a }}</text:p></table:table-cell>)"
       R"(</table:table-row></table:table><text:p>{% fin %}</text:p>)",
       "l: [x, y]",
       R"(<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>)"
       R"(<text:p>x</text:p></table:table-cell></table:table-row></table:table>)"
       R"(<table:table table:name="T_2"><table:table-column/><table:table-row><table:table-cell>)"
       R"(<text:p>y</text:p></table:table-cell></table:table-row></table:table>)"},
      {"outside of loops nothing changes",
       R"(<text:p xml:id="i"><text:bookmark text:name="b"/>{% si a %}{{ a }}{% fin %}.</text:p>)",
       "a: x", R"(<text:p xml:id="i"><text:bookmark text:name="b"/>x.</text:p>)"},
  });
}

TEST_CASE("ODT: a bookmark never gets only one of its ends") {
  check({
      {"its end stands in a condition",
       R"(<text:p><text:bookmark-start text:name="b"/>a{% si x %}b)"
       R"(<text:bookmark-end text:name="b"/>{% fin %}</text:p>)",
       "x: oui", R"(<text:p>ab</text:p>)"},
      {"its beginning stood in a paragraph that vanishes",
       R"(<text:p><text:bookmark-start text:name="b"/>{% si x %}</text:p>)"
       R"(<text:p>a<text:bookmark-end text:name="b"/></text:p><text:p>{% fin %}</text:p>)",
       "x: oui", R"(<text:p>a</text:p>)"},
      {"both in one branch",
       R"(<text:p>{% si x %}<text:bookmark-start text:name="b"/>a)"
       R"(<text:bookmark-end text:name="b"/>{% fin %}.</text:p>)",
       "x: oui",
       R"(<text:p><text:bookmark-start text:name="b"/>a<text:bookmark-end text:name="b"/>.</text:p>)"},
      {"both around a condition",
       R"(<text:p><text:bookmark-start text:name="b"/>{% si x %}a{% fin %}.)"
       R"(<text:bookmark-end text:name="b"/></text:p>)",
       "x: ''",
       R"(<text:p><text:bookmark-start text:name="b"/>.<text:bookmark-end text:name="b"/></text:p>)"},
  });
}

TEST_CASE("ODT: a story has tags of its own") {
  const std::string note =
      R"(<text:note text:id="n" text:note-class="footnote"><text:note-citation>1)"
      R"(</text:note-citation><text:note-body><text:p>)";
  const std::string end = R"(</text:p></text:note-body></text:note>)";
  check({
      {"in a footnote", "<text:p>a" + note + "{% si x %}{{ x }}{% fin %}" + end + "b</text:p>",
       "x: y", "<text:p>a" + note + "y" + end + "b</text:p>"},
      {"in a text box",
       R"(<text:p><draw:frame draw:name="F"><draw:text-box><text:p>{% pour a dans l %}{{ a }})"
       R"({% fin %}</text:p></draw:text-box></draw:frame>.</text:p>)",
       "l: [x, y]",
       R"(<text:p><draw:frame draw:name="F"><draw:text-box><text:p>x</text:p><text:p>y</text:p>)"
       R"(</draw:text-box></draw:frame>.</text:p>)"},
      {"a loop around a footnote makes several",
       "<text:p>{% pour a dans l %}a" + note + "{{ a }}" + end + "{% fin %}</text:p>", "l: [x, y]",
       "<text:p>a" + note + "x" + end + "</text:p><text:p>a" +
           R"(<text:note text:id="n_2" text:note-class="footnote"><text:note-citation>1)"
           R"(</text:note-citation><text:note-body><text:p>y)" +
           end + "</text:p>"},
      {"a tag does not reach out of its story",
       "<text:p>{% si x %}a" + note + "{% fin %}" + end + "</text:p>", "x: y",
       "modele:1:1: erreur G031⍽: «⍽{% si x %}⍽» n’a pas de fin\n"
       "    {% si x %}a\uFFFC\n"
       "    ^^^^^^^^^^\n"
       "  conseil⍽: ajoutez «⍽{% fin %}⍽» là où cela s’arrête\n"
       "modele:1:1: erreur G030⍽: «⍽{% fin %}⍽» ne termine aucune balise «⍽pour⍽» ou «⍽si⍽»\n"
       "    {% fin %}\n"
       "    ^^^^^^^^^\n"
       "  conseil⍽: supprimez cette balise, ou ajoutez celle qui devait l’ouvrir\n"},
  });
}

TEST_CASE("ODT: what is no text of the template is left alone") {
  check({
      {"a comment that speaks of tags",
       R"(<text:p>a<office:annotation><text:p>{{ pas_ici }} {% fin %}</text:p></office:annotation>)"
       R"( {{ a }}</text:p>)",
       "a: x",
       R"(<text:p>a<office:annotation><text:p>{{ pas_ici }} {% fin %}</text:p></office:annotation>)"
       R"( x</text:p>)"},
      {"deleted text",
       R"(<text:tracked-changes><text:changed-region><text:deletion><text:p>{{ pas_ici }}</text:p>)"
       R"(</text:deletion></text:changed-region></text:tracked-changes><text:p>{{ a }}</text:p>)",
       "a: x",
       R"(<text:tracked-changes><text:changed-region><text:deletion><text:p>{{ pas_ici }}</text:p>)"
       R"(</text:deletion></text:changed-region></text:tracked-changes><text:p>x</text:p>)"},
      {"a bookmark and a soft page break inside a tag",
       R"(<text:p>{{ <text:bookmark text:name="b"/>no<text:soft-page-break/>m<text:s text:c="2"/>}}.)"
       R"(</text:p>)",
       "nom: x", R"(<text:p><text:bookmark text:name="b"/>x<text:soft-page-break/>.</text:p>)"},
  });
}

TEST_CASE("ODT: lists, sections and headers of tables that come out empty vanish") {
  check({
      {"a section with columns",
       R"(<text:p>a</text:p><text:section text:name="S"><text:p>{% pour a dans l %}{{ a }})"
       R"({% fin %}</text:p></text:section>)",
       "l: []", R"(<text:p>a</text:p>)"},
      {"a section with something",
       R"(<text:section text:name="S"><text:p>{% pour a dans l %}{{ a }}{% fin %}</text:p>)"
       R"(</text:section>)",
       "l: [x]", R"(<text:section text:name="S"><text:p>x</text:p></text:section>)"},
      {"an item of a list with a nested list",
       R"(<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item>)"
       R"(<text:p>{{ a }}</text:p></text:list-item></text:list></text:list-item></text:list>)",
       "a: ''", R"(<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>)"},
      {"header rows of a table",
       R"(<table:table table:name="T"><table:table-column/><table:table-header-rows>)"
       R"(<table:table-row><table:table-cell><text:p>{% si a par ligne %}x{% fin %}</text:p>)"
       R"(</table:table-cell></table:table-row></table:table-header-rows><table:table-row>)"
       R"(<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>)",
       "a: ''",
       R"(<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>)"
       R"(<text:p>y</text:p></table:table-cell></table:table-row></table:table>)"},
      {"a cell keeps the style of the paragraph that it lost",
       R"(<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>)"
       R"(<text:p text:style-name="Centre">{{ a }}</text:p></table:table-cell></table:table-row>)"
       R"(</table:table>)",
       "a: ''",
       R"(<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>)"
       R"(<text:p text:style-name="Centre"/></table:table-cell></table:table-row></table:table>)"},
  });
}

TEST_CASE("a footnote holds no table, in both formats") {
  greffier::model::Map data;
  data.set("corps", to_blocks(parse_sketches("p: a\nrow: a | b\n")));
  const Result odt = run_body(odt_format(),
                              "<text:p>a<text:note text:id=\"n\" text:note-class=\"footnote\">"
                              "<text:note-citation>1</text:note-citation><text:note-body>"
                              "<text:p>{{ corps }}</text:p></text:note-body></text:note></text:p>",
                              data);
  CHECK(odt.errors.find("O012") != std::string::npos);
  const Result docx = run_body(
      docx_format(),
      "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"><w:footnote w:id=\"2\">"
      "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{{ corps }}</w:t></w:r></w:p></w:footnote>"
      "</w:footnoteReference></w:r></w:p>",
      data);
  CHECK(docx.errors.find("O012") != std::string::npos);
}

TEST_CASE("ODT: a list item holds no table") {
  greffier::model::Map data;
  data.set("corps", to_blocks(parse_sketches("row: a | b\n")));
  const Result result =
      run_body(odt_format(),
               "<text:list><text:list-item><text:p>{{ corps }}</text:p></text:list-item>"
               "</text:list>",
               data);
  CHECK(result.errors ==
        "modele:1:1: erreur O012⍽: «⍽{{ corps }}⍽» contient un tableau, des colonnes ou un "
        "sommaire, qui ne tiennent ni dans une liste ni dans une note\n"
        "    {{ corps }}\n"
        "    ^^^^^^^^^^^\n"
        "  conseil⍽: mettez la balise dans un paragraphe ordinaire du texte, sans puce ni "
        "numéro\n");
}
