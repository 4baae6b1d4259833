// Scopes and sections: columns and page breaks of sections inside and around loops.
#include <string>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "docx/explain.hpp"
#include "format.hpp"
#include "office/explain.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

constexpr std::string_view kData = "l: [x, y, z]\nm: [{nom: n}, {nom: o}]\n";

std::string p(const std::string& text, const std::string& section = {}) {
  const std::string properties =
      section.empty() ? ""
                      : "<w:pPr><w:sectPr><w:cols w:num=\"" + section + "\"/></w:sectPr></w:pPr>";
  return "<w:p>" + properties + (text.empty() ? "" : "<w:r><w:t>" + text + "</w:t></w:r>") +
         "</w:p>";
}

// The texts and the columns of the sections of a DOCX body: « x |2| y |3| ».
std::string sections_of(const std::string& body) {
  std::string out;
  for (std::size_t at = body.find("<w:body>"); at < body.size(); ++at) {
    const std::string_view rest = std::string_view(body).substr(at);
    if (rest.starts_with("</w:p>")) out += ' ';
    if (rest.starts_with("<w:cols ")) {
      const std::size_t number = rest.find("w:num=\"");
      const bool is_numbered = number < rest.find('>');
      out +=
          "|" + (is_numbered ? std::string(rest.substr(number + 7, 1)) : std::string("1")) + "| ";
    }
    if (!rest.starts_with("<w:t>") && !rest.starts_with("<w:t ")) continue;
    const std::size_t begin = rest.find('>') + 1;
    out += rest.substr(begin, rest.find('<', begin) - begin);
  }
  return out;
}

std::string docx_of(const std::string& body) {
  const Result result = run_body(docx_format(), body, data_of(kData));
  CHECK(result.errors.empty());
  CHECK(result.faults.empty());
  std::string text = sections_of(result.part);
  std::string once;  // in the order of the paragraphs, a section's properties come before its text
  for (const char sign : text)
    if (sign != ' ' || (!once.empty() && once.back() != ' ')) once += sign;
  return once;
}

std::size_t count(const std::string& text, std::string_view wanted) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; ++at) ++found;
  return found;
}

Result odt_of(const std::string& body) {
  return run_body(odt_format(), body, data_of(kData));
}
std::string style(const std::string& name, const std::string& attributes,
                  const std::string& inside = {}) {
  return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\" " + attributes + ">" +
         inside + "</style:style>";
}
void add_before(package::Package& package, std::string_view part, std::string_view end,
                const std::string& xml) {
  std::string content = content_of(package, part);
  content.insert(content.find(end), xml);
  package.set({std::string(part), std::move(content)});
}

// A template with styles that begin a page with the page style « Paysage »: automatic ones (Large,
// and Numerotee, whose page is the seventh), a common one (Annexe) and those made from it
// (Fille, Centree); and two that say that they begin none.
package::Package with_page_style(const std::string& body) {
  package::Package package = odt_format().template_with(body);
  const std::string page = "style:master-page-name=\"Paysage\"";
  add_before(package, "content.xml", "</office:automatic-styles>",
             style("Large", page) +
                 style("Numerotee", page, "<style:paragraph-properties style:page-number=\"7\"/>") +
                 style("Centree", "style:parent-style-name=\"Fille\"") +
                 style("Plate", "style:parent-style-name=\"Fille\" style:master-page-name=\"\""));
  add_before(package, "styles.xml", "</office:styles>",
             style("Annexe", page) + style("Fille", "style:parent-style-name=\"Annexe\"") +
                 style("Nue", "style:parent-style-name=\"Annexe\" style:master-page-name=\"\"") +
                 style("Boucle", "style:parent-style-name=\"Bouclee\"") +
                 style("Bouclee", "style:parent-style-name=\"Boucle\""));
  return package;
}

std::string attribute_in(std::string_view tag, std::string_view name) {
  const std::size_t begin = tag.find(std::string(name) + "=\"");
  if (begin == std::string_view::npos) return {};
  const std::size_t value = begin + name.size() + 2;
  return std::string(tag.substr(value, tag.find('"', value) - value));
}

// How a paragraph of that style begins: « [Paysage] » a page with that style, « [page] » a page.
std::string start_of(const std::string& part, const std::string& style) {
  const std::size_t begin = part.find("<style:style style:name=\"" + style + "\"");
  if (style.empty() || begin == std::string::npos) return {};
  const std::size_t tag = part.find('>', begin);
  const std::string page_style =
      attribute_in(part.substr(begin, tag - begin), "style:master-page-name");
  const std::size_t after = part[tag - 1] == '/' ? tag : part.find("</style:style>", tag);
  const std::string number = attribute_in(part.substr(tag, after - tag), "style:page-number");
  if (!page_style.empty()) return "[" + page_style + (number.empty() ? "" : " " + number) + "] ";
  const bool breaks =
      part[tag - 1] != '/' &&
      part.substr(tag, part.find("</style:style>", tag) - tag).find("page\"") != std::string::npos;
  return breaks ? "[page] " : "";
}

// The paragraphs of the document, each with how it begins.
std::string pages_of(const std::string& body) {
  diag::SourceMap sources;
  diag::Sink sink;
  model::Map data = data_of(kData);
  data.set("blocs", to_blocks(parse_sketches("p: un\np: deux")));
  data.set("saut", model::Blocks{{model::PageBreak{}, {}}, model::paragraph("un")});
  const auto document = odt_format().render(with_page_style(body), data, sources, sink);
  REQUIRE(document);
  CHECK_FALSE(sink.has_errors());
  const std::string part = odt_format().body_part(*document);
  std::string out;
  for (std::size_t at = part.find("<office:text>"); (at = part.find("<text:p", at)) < part.size();
       ++at) {
    const std::size_t end = part.find('>', at);
    out += start_of(part, attribute_in(part.substr(at, end - at), "text:style-name"));
    out += part.substr(end + 1, part.find('<', end) - end - 1) + " / ";
  }
  return out;
}
std::string styled(const std::string& style, const std::string& text) {
  return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}
std::string wide(const std::string& text) {
  return styled("Large", text);
}

std::string section(const std::string& inside) {
  return "<text:section text:name=\"Colonnes\" text:style-name=\"S\">" + inside + "</text:section>";
}
std::string line(const std::string& text) {
  return "<text:p>" + text + "</text:p>";
}

// A row of one or more cells, of which the given one has a first paragraph that begins a page.
std::string row(const std::vector<std::string>& cells, std::size_t broken = 9) {
  std::string xml = "<w:tr>";
  for (std::size_t i = 0; i < cells.size(); ++i)
    xml += "<w:tc><w:tcPr/><w:p><w:pPr>" + std::string(i == broken ? "<w:pageBreakBefore/>" : "") +
           "</w:pPr><w:r><w:t>" + cells[i] + "</w:t></w:r></w:p></w:tc>";
  return xml + "</w:tr>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
}
// The texts of a DOCX body, « / » behind each paragraph, « [page] » before one that begins a page.
std::string starts_of(const std::string& body) {
  const Result result = run_body(docx_format(), body, data_of(kData));
  CHECK(result.errors.empty());
  CHECK(result.faults.empty());
  std::string out;
  const std::string& part = result.part;
  for (std::size_t at = part.find("<w:body>"); at < part.size(); ++at) {
    const std::string_view rest = std::string_view(part).substr(at);
    if (rest.starts_with("<w:pageBreakBefore/>")) out += "[page] ";
    if (rest.starts_with("</w:p>")) out += "/ ";
    if (rest.starts_with("<w:t>") || rest.starts_with("<w:t "))
      out += rest.substr(rest.find('>') + 1, rest.find('<', 1) - rest.find('>') - 1);
  }
  return out;
}

}  // namespace

TEST_CASE("DOCX: a loop repeats the section that it ends") {
  CHECK(docx_of(p("{% pour a dans l %}") + p("{{ a }}") + p("fin {{ a }}", "2") + p("{% fin %}") +
                p("Après")) == "x |2| fin x y |2| fin y z |2| fin z Après |1| ");
}

TEST_CASE("DOCX: a section that ends with the tag that ends the loop holds all passes") {
  CHECK(docx_of(p("{% pour a dans l %}") + p("{{ a }}") + p("{% fin %}", "2") + p("Après")) ==
        "x y |2| z Après |1| ");
}

TEST_CASE("DOCX: a loop over a section break ends the second section in each pass") {
  CHECK(docx_of(p("{% pour a dans l %}") + p("un {{ a }}", "2") + p("deux {{ a }}") +
                p("{% fin %}") + p("Après", "3") + p("Fin")) ==
        "|2| un x |3| deux x |2| un y |3| deux y |2| un z deux z |3| Après Fin |1| ");
}

TEST_CASE("DOCX: what is put in for the sections is no tag of the author's") {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto tags =
      docx::explain(docx_format().template_with(p("{% pour a dans l %}") + p("un", "2") +
                                                p("{{ a }}") + p("{% fin %}") + p("Fin")),
                    "modele", sources, sink);
  REQUIRE(tags);
  CHECK(tags->size() == 2);
}

TEST_CASE("ODT: a loop around columns repeats them, each with a name of its own") {
  const Result result =
      odt_of(line("{% pour a dans l %}") + section(line("{{ a }}")) + line("{% fin %}"));
  CHECK(result.errors.empty());
  CHECK(result.faults.empty());
  CHECK(count(result.part, "<text:section ") == 3);
  CHECK(count(result.part, "text:style-name=\"S\"") == 3);
}

TEST_CASE("ODT: a loop inside columns stays inside, an emptied section vanishes") {
  const Result inside =
      odt_of(section(line("{% pour a dans l %}") + line("{{ a }}") + line("{% fin %}")));
  CHECK(inside.errors.empty());
  CHECK(count(inside.part, "<text:section ") == 1);
  CHECK(count(inside.part, "<text:p>") == 3);
  const Result empty = odt_of(line("a") + section(line("{% si b est défini %}b{% fin %}")));
  CHECK(empty.errors.empty());
  CHECK(count(empty.part, "<text:section ") == 0);
}

TEST_CASE("ODT: a loop that begins before columns and ends in them is one mistake or two halves") {
  const Result result =
      odt_of(line("{% pour a dans l %}") + section(line("{{ a }}") + line("{% fin %}")));
  CHECK(result.errors.find("O010") != std::string::npos);
}

TEST_CASE("ODT: a loop over a change of page style goes back to the one before it") {
  CHECK(pages_of(line("Avant") + line("{% pour a dans l %}") + line("{{ a }}") + wide("carte") +
                 line("{% fin %}") + line("Après")) ==
        "Avant / x / [Paysage] carte / [Standard] y / [Paysage] carte / [Standard] z / "
        "[Paysage] carte / Après / ");
}

TEST_CASE("ODT: the first block that shows goes back, whichever it is") {
  CHECK(pages_of(line("{% pour a dans l %}") + line("{% si a = \"x\" %}") + line("Un {{ a }}") +
                 line("{% fin %}") + line("{{ a }}") + wide("carte") + line("{% fin %}")) ==
        "Un x / x / [Paysage] carte / [Standard] y / [Paysage] carte / [Standard] z / "
        "[Paysage] carte / ");
}

TEST_CASE("ODT: a loop that begins with its page style, or comes back itself, stays as it is") {
  CHECK(pages_of(line("Avant") + line("{% pour a dans l %}") + wide("{{ a }}") +
                 line("{% fin %}")) == "Avant / [Paysage] x / [Paysage] y / [Paysage] z / ");
  CHECK(pages_of(wide("Avant") + line("{% pour a dans l %}") + line("{{ a }}") + wide("carte") +
                 line("{% fin %}")) ==
        "[Paysage] Avant / x / [Paysage] carte / y / [Paysage] carte / z / [Paysage] carte / ");
}

TEST_CASE("ODT: inner loops and page breaks go back to the same page style") {
  CHECK(pages_of(line("{% pour a dans l %}") + line("{% pour b dans l %}") +
                 line("{{ a }}{{ b }}") + "<text:p text:style-name=\"PageAvant\"></text:p>" +
                 line("{% fin %}") + wide("carte") + line("{% fin %}")) ==
        ("xx / [Standard] xy / [Standard] xz / [Paysage] carte / [Standard] yx / [Standard] yy / "
         "[Standard] yz / [Paysage] carte / [Standard] zx / [Standard] zy / [Standard] zz / "
         "[Paysage] carte / "));
}

TEST_CASE("ODT: a common style begins a page with its page style, or with that of its parent") {
  for (const std::string name : {"Annexe", "Fille", "Centree"}) {
    INFO(name);
    const std::string text = pages_of(line("{% pour a dans l %}") + line("{{ a }}") +
                                      styled(name, "carte") + line("{% fin %}") + line("Après"));
    // What begins with the page style is left to its own style.
    CHECK(text == "x / carte / [Standard] y / carte / [Standard] z / carte / Après / ");
  }
}

TEST_CASE("ODT: an empty page style begins no page, nor do styles made from each other") {
  for (const std::string name : {"Nue", "Plate", "Boucle", "Inconnue"}) {
    INFO(name);
    CHECK(pages_of(line("{% pour a dans l %}") + line("{{ a }}") + styled(name, "carte") +
                   line("{% fin %}")) == "x / carte / y / carte / z / carte / ");
  }
}

TEST_CASE("ODT: a loop that goes on with the page style of a common style stays as it is") {
  CHECK(pages_of(styled("Fille", "Avant") + line("{% pour a dans l %}") + line("{{ a }}") +
                 wide("carte") + line("{% fin %}")) ==
        "Avant / x / [Paysage] carte / y / [Paysage] carte / z / [Paysage] carte / ");
}

TEST_CASE("ODT: the page style of a paragraph of tags stays when the paragraph vanishes") {
  for (const std::string name : {"Large", "Annexe", "Fille", "Centree"}) {
    INFO(name);
    CHECK(pages_of(line("Avant") + styled(name, "{% pour a dans l %}") + line("{{ a }}") +
                   line("{% fin %}")) == "Avant / [Paysage] x / y / z / ");
  }
  CHECK(pages_of(styled("Numerotee", "{% si l %}") + line("un") + line("{% fin %}") +
                 line("deux")) == "[Paysage 7] un / deux / ");
  CHECK(pages_of(line("Avant") + wide("{{ \"\" }}") + line("Après")) ==
        "Avant / [Paysage] Après / ");
}

TEST_CASE("ODT: blocks in the place of a paragraph begin its page style, with its page number") {
  for (const std::string name : {"Large", "Annexe", "Fille", "Centree"}) {
    INFO(name);
    CHECK(pages_of(line("Avant") + styled(name, "{{ blocs }}") + line("Après")) ==
          "Avant / [Paysage] un / deux / Après / ");
  }
  CHECK(pages_of(styled("Numerotee", "{{ blocs }}") + line("Après")) ==
        "[Paysage 7] un / deux / Après / ");
  CHECK(pages_of(line("Avant") + wide("{{ saut }}") + line("Après")) ==
        "Avant / [Paysage] un / Après / ");
}

TEST_CASE("ODT: the page style of a paragraph of tags comes back in each pass") {
  CHECK(pages_of(line("{% pour a dans l %}") + line("{{ a }}") + wide("{% si a = \"y\" %}") +
                 line("carte") + line("{% fin %}") + line("{% fin %}")) ==
        "x / y / [Paysage] carte / [Standard] z / ");
  CHECK(pages_of(wide("{% si l est vide %}") + line("un") + line("{% fin %}") + line("deux")) ==
        "deux / ");
}

TEST_CASE("DOCX: a row that repeats does not repeat its page break") {
  CHECK(starts_of(p("Avant") + table(row({"{{ m.nom }}", "fixe"}, 0))) ==
        "Avant/ [page] n/ fixe/ o/ fixe/ ");
  CHECK(starts_of(p("Avant") + table(row({"{% pour a dans l %}{{ a }}", "u{% fin %}"}, 0))) ==
        "Avant/ [page] x/ u/ y/ u/ z/ u/ ");
  CHECK(starts_of(p("Avant") + table(row({"Quoi", "Qui"}) +
                                     row({"u", "{% pour a dans l %}{{ a }}{% fin %}"}, 1) +
                                     row({"Fin", "v"}))) ==
        "Avant/ Quoi/ Qui/ [page] u/ x/ y/ z/ Fin/ v/ ");
}

TEST_CASE("DOCX: rows that begin a page separate the passes of a loop over rows") {
  CHECK(starts_of(table(row({"{% pour a dans l %}", ""}) + row({"{{ a }}", "u"}, 0) +
                        row({"v", "w"}) + row({"{% fin %}", ""}))) ==
        "x/ u/ v/ w/ [page] y/ u/ v/ w/ [page] z/ u/ v/ w/ ");
}

TEST_CASE("DOCX: the page break of a row that vanishes passes to the next") {
  CHECK(starts_of(p("Avant") + table(row({"{% supprimer si l %}un", "u"}, 1) +
                                     row({"deux", "v"}))) == "Avant/ [page] deux/ v/ ");
  CHECK(starts_of(p("Avant") + table(row({"{% pour a dans [] %}{{ a }}", "u{% fin %}"}, 0)) +
                  p("Après")) == "Avant/ [page] Après/ ");
}

TEST_CASE("DOCX: a row starts the page by the first cell that shows something") {
  CHECK(starts_of(p("{% pour a dans l %}") + table(row({"{{ \"\" }}", "{{ a }}"})) +
                  "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + p("{% fin %}")) ==
        "/ x/ / [page] y/ / [page] z/ ");
}

TEST_CASE("DOCX: a w:br in a cell breaks no page") {
  const std::string cell =
      "<w:tr><w:tc><w:tcPr/><w:p><w:r><w:br w:type=\"page\"/><w:t>{{ a "
      "}}</w:t></w:r></w:p></w:tc></w:tr>";
  CHECK(starts_of(p("{% pour a dans l %}") + table(cell) + p("suite") + p("{% fin %}")) ==
        "x/ suite/ y/ suite/ z/ suite/ ");
}
