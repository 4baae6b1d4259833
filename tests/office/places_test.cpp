// Where the mistakes of a template are said to be, in every place that holds tags.
#include <string>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "diag/place.hpp"
#include "format.hpp"
#include "model/metadata.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

// The places of the errors of a template, one a line, no-break spaces as ⍽.
std::string places(const Format& format, const package::Package& source) {
  diag::SourceMap sources;
  diag::Sink sink;
  CHECK_FALSE(format.render(source, {}, sources, sink));
  sink.drop_repeats();
  std::string out;
  for (const diag::Diagnostic& raised : sink.diagnostics()) {
    if (raised.severity() != diag::Severity::error) continue;
    const diag::Source* found = sources.find(raised.span.source);
    REQUIRE(found != nullptr);
    REQUIRE(found->place);
    out += diag::place_text(*found->place, diag::Language::french) + "\n";
  }
  constexpr std::string_view kSpace = "\u00A0";
  for (std::size_t at = 0; (at = out.find(kSpace, at)) != std::string::npos;)
    out.replace(at, kSpace.size(), "⍽");
  return out;
}

package::Package with(package::Package package, const std::string& part, std::string_view before,
                      const std::string& xml) {
  std::string content = content_of(package, part);
  const std::size_t at = content.rfind(before);
  REQUIRE(at != std::string::npos);
  content.insert(at, xml);
  package.set({part, std::move(content)});
  return package;
}

}  // namespace

TEST_CASE("mistakes in the body are told by heading, table, row and column") {
  const Sketches body = parse_sketches(R"(p: Avant {% fin %}
h1: Décisions
p: Un
p: Deux {% fin %}
h2: Budget {% fin %}
head: Objet | Qui
row: a | {% fin %}
p:
row: x | y // {% fin %}
h1: Suite
row:
  cell: z
  cell:
    row: {% fin %} | t
    p:
item: Un
item: Deux {% fin %}
)");
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK(places(*format, format->template_with(format->body_of(body))) ==
          "corps, paragraphe 1\n"
          "corps, «⍽Décisions⍽», paragraphe 2\n"
          "corps, «⍽Décisions › Budget {% fin %}⍽»\n"
          "corps, «⍽Décisions › Budget {% fin %}⍽», tableau 1 («⍽Objet, Qui⍽»), ligne 2, "
          "colonne 2\n"
          "corps, «⍽Décisions › Budget {% fin %}⍽», tableau 2, ligne 1, colonne 2\n"
          "corps, «⍽Suite⍽», tableau 3, ligne 1, colonne 2, tableau dans la cellule, "
          "ligne 1, colonne 1\n"
          "corps, «⍽Suite⍽», paragraphe 2\n");
  }
}

TEST_CASE("a native field in a heading is told as its author sees it") {
  const Sketches body = parse_sketches(
      "h1: Séance {% si titre est défini %}{{ titre }}{% sinon %}x{% fin %} du jour\n"
      "p: a {% fin %}\n"
      "h1: {% si nom n’est pas défini %}Nom{% sinon si nom n’est pas vide %}"
      "{% si nom = \"a\" %}A{% sinon %}{{ nom }}{% fin %}{% fin %} et {% si urgent %}vite{% fin "
      "%}\n"
      "p: b {% fin %}\n");
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK(places(*format, format->template_with(format->body_of(body))) ==
          "corps, «⍽Séance {{ titre }} du jour⍽», paragraphe 1\n"
          "corps, «⍽Nom et {% si urgent %}vite{% fin %}⍽», paragraphe 1\n");
  }
}

TEST_CASE("mistakes in notes are told by the number of the note") {
  const Sketches body = parse_sketches("p: a⟦b⟧ c\nh1: Décisions⟦{% fin %}⟧\np: d⟦e {% fin %}⟧\n");
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK(places(*format, format->template_with(format->body_of(body))) ==
          "note de bas de page 2, «⍽Décisions⍽»\n"
          "note de bas de page 3, «⍽Décisions⍽»\n");
  }
}

TEST_CASE("mistakes in headers, notes and boxes of an ODT are told by their names") {
  const Format& format = odt_format();
  package::Package package = format.template_with(
      R"(<text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>)"
      R"(<text:note-body><text:p>b {% fin %}</text:p></text:note-body></text:note></text:p>)"
      R"(<text:p><draw:frame draw:name="Cadre1"><draw:text-box><text:p>x</text:p><text:p>c {% fin %})"
      R"(</text:p></draw:text-box></draw:frame><draw:frame draw:name="Adresse"><draw:text-box>)"
      R"(<text:p>d {% fin %}</text:p></draw:text-box></draw:frame></text:p>)"
      R"(<table:table table:name="Votes"><table:table-column/><table:table-row><table:table-cell>)"
      R"(<text:p>{% fin %}</text:p></table:table-cell></table:table-row></table:table>)");
  package = with(std::move(package), "styles.xml", "</office:master-styles>",
                 R"(<style:master-page style:name="Lettre" style:page-layout-name="x">)"
                 R"(<style:header-first><text:p>e {% fin %}</text:p></style:header-first>)"
                 R"(<style:footer-left><text:p>f {% fin %}</text:p></style:footer-left>)"
                 R"(</style:master-page>)");
  CHECK(places(format, package) ==
        "corps, tableau 1 («⍽Votes⍽»), ligne 1, colonne 1\n"
        "note de bas de page 1\n"
        "zone de texte 1, paragraphe 2\n"
        "zone de texte «⍽Adresse⍽»\n"
        "en-tête de la première page (style de page «⍽Lettre⍽»)\n"
        "pied de page des pages paires (style de page «⍽Lettre⍽»)\n");
}

TEST_CASE("mistakes in headers and boxes of a DOCX are told by their pages, boxes once") {
  const Format& format = docx_format();
  const std::string box =
      "<w:txbxContent><w:p><w:r><w:t>b {% fin %}</w:t></w:r></w:p></w:txbxContent>";
  package::Package package = format.template_with(
      "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
      "markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:drawing>" +
      box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
      "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:tbl><w:tblPr><w:tblCaption "
      "w:val=\"Votes\"/></w:tblPr><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
      "</w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>{% fin %}</w:t></w:r></w:p></w:tc></w:tr>"
      "</w:tbl><w:p><w:pPr><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId98\"/>"
      "</w:sectPr></w:pPr></w:p>"
      "<w:p/>");
  const std::string reference =
      "<w:headerReference w:type=\"first\" r:id=\"rId97\"/>"
      "<w:footerReference w:type=\"default\" r:id=\"rId99\"/>";
  package = with(std::move(package), "word/document.xml", "</w:sectPr>", reference);
  std::string relationships;
  for (const auto& [id, kind, file] : {std::tuple{"rId97", "header", "header97.xml"},
                                       {"rId98", "footer", "footer98.xml"},
                                       {"rId99", "footer", "footer99.xml"}}) {
    relationships += std::string("<Relationship Id=\"") + id +
                     "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                     "relationships/" +
                     kind + "\" Target=\"" + file + "\"/>";
    package.set({std::string("word/") + file,
                 std::string("<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/"
                             "wordprocessingml/2006/main\"><w:p><w:r><w:t>{% fin %}</w:t></w:r>"
                             "</w:p></w:ftr>")});
  }
  package =
      with(std::move(package), "word/_rels/document.xml.rels", "</Relationships>", relationships);
  CHECK(places(format, package) ==
        "corps, tableau 1 («⍽Votes⍽»), ligne 1, colonne 3\n"
        "zone de texte 1\n"
        "en-tête de la première page\n"
        "pied de page de la section 1\n"
        "pied de page de la section 2\n");
}
