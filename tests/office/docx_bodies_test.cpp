// What sketches cannot say: marks, stories, sections and identifiers of WordprocessingML, as XML in
// and XML out.
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

const std::string kEnd = "<w:p><w:r><w:t>fin</w:t></w:r></w:p>";

// The body but for the section of the whole document, which ends it.
std::string rendered(const std::string& body, std::string_view yaml) {
  const Result result = run_body(docx_format(), body, data_of(yaml));
  if (!result.errors.empty()) return result.errors;
  CHECK(result.faults == std::vector<std::string>{});
  const std::size_t begin = result.part.find("<w:body>") + 8;
  return result.part.substr(begin, result.part.rfind("<w:sectPr>") - begin);
}

void check(const std::vector<BodyCase>& cases) {
  for (const BodyCase& each : cases) {
    INFO(each.why);
    CHECK(rendered(each.body, each.yaml) == each.expected);
  }
}

// A paragraph of one run.
std::string p(const std::string& text, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
         "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

const std::string kColumns = R"(<w:sectPr><w:cols w:num="2"/></w:sectPr>)";

}  // namespace

TEST_CASE("DOCX: bookmarks, drawings and paragraphs are unique after a loop, and links follow") {
  check({
      {"a bookmark around a value",
       R"(<w:p><w:r><w:t>{% pour a dans l %}</w:t></w:r><w:bookmarkStart w:id="3" w:name="b"/>)"
       R"(<w:r><w:t>{{ a }}</w:t></w:r><w:bookmarkEnd w:id="3"/><w:r><w:t>{% fin %}</w:t></w:r></w:p>)",
       "l: [x, y]",
       R"(<w:p><w:bookmarkStart w:id="3" w:name="b"/><w:r><w:t xml:space="preserve">x</w:t></w:r>)"
       R"(<w:bookmarkEnd w:id="3"/></w:p>)"
       R"(<w:p><w:bookmarkStart w:id="4" w:name="b_2"/><w:r><w:t xml:space="preserve">y</w:t></w:r>)"
       R"(<w:bookmarkEnd w:id="4"/></w:p>)"},
      {"a link in the same pass",
       p("{% pour a dans l %}") +
           R"(<w:p><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>)"
           R"(<w:hyperlink w:anchor="b"><w:r><w:t>{{ a }}</w:t></w:r></w:hyperlink></w:p>)" +
           p("{% fin %}"),
       "l: [x, y]",
       R"(<w:p><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>)"
       R"(<w:hyperlink w:anchor="b"><w:r><w:t xml:space="preserve">x</w:t></w:r></w:hyperlink></w:p>)"
       R"(<w:p><w:bookmarkStart w:id="2" w:name="b_2"/><w:bookmarkEnd w:id="2"/>)"
       R"(<w:hyperlink w:anchor="b_2"><w:r><w:t xml:space="preserve">y</w:t></w:r></w:hyperlink>)"
       R"(</w:p>)"},
      {"drawings",
       R"(<w:p><w:r><w:t>{% pour a dans l %}</w:t></w:r><w:r><w:drawing><wp:inline>)"
       R"(<wp:docPr id="7" name="I"/></wp:inline></w:drawing></w:r><w:r><w:t>{% fin %}</w:t></w:r></w:p>)",
       "l: [x, y]",
       R"(<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="I"/></wp:inline></w:drawing></w:r>)"
       R"(</w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="8" name="I"/></wp:inline></w:drawing>)"
       R"(</w:r></w:p>)"},
  });
}

TEST_CASE("DOCX: a type of VML shapes is another one in each pass, and its shapes follow") {
  const std::string part =
      run_body(docx_format(),
               R"(<w:p><w:r><w:t>{% pour a dans l %}</w:t></w:r></w:p><w:p><w:r>)"
               R"(<w:pict xmlns:v="urn:schemas-microsoft-com:vml">)"
               R"(<v:shapetype id="_x0000_t202"/><v:shape id="a" type="#_x0000_t202"/></w:pict>)"
               R"(</w:r></w:p><w:p><w:r><w:t>{% fin %}</w:t></w:r></w:p>)",
               data_of("l: [x, y]"))
          .part;
  CHECK(part.find(R"(<v:shapetype id="_x0000_t202"/><v:shape id="a" type="#_x0000_t202"/>)") !=
        std::string::npos);
  CHECK(part.find(R"(<v:shapetype id="_x0000_t1048577"/><v:shape id="a_2" )"
                  R"(type="#_x0000_t1048577"/>)") != std::string::npos);
}

TEST_CASE("DOCX: VML shapes are unique after a loop, and their objects follow") {
  const std::string part =
      run_body(docx_format(),
               R"(<w:p><w:r><w:t>{% pour a dans l %}</w:t></w:r><w:r>)"
               R"(<w:pict xmlns:v="urn:schemas-microsoft-com:vml" )"
               R"(xmlns:o="urn:schemas-microsoft-com:office:office">)"
               R"(<v:shape id="Zone 2" o:spid="_x0000_s1026"/><v:shape id="_x0000_i1025"/>)"
               R"(<o:OLEObject ShapeID="_x0000_i1025"/></w:pict></w:r>)"
               R"(<w:r><w:t>{% fin %}</w:t></w:r></w:p>)",
               data_of("l: [x, y]"))
          .part;
  CHECK(part.find(R"(<v:shape id="Zone 2" o:spid="_x0000_s1026"/>)") != std::string::npos);
  CHECK(part.find(R"(<v:shape id="Zone 2_2" o:spid="_x0000_s1048577"/>)") != std::string::npos);
  CHECK(part.find(R"(<v:shape id="_x0000_i1048578"/><o:OLEObject ShapeID="_x0000_i1048578"/>)") !=
        std::string::npos);
}

TEST_CASE("DOCX: a bookmark never gets only one of its ends") {
  check({
      {"its beginning stood in a paragraph that vanishes",
       R"(<w:p><w:bookmarkStart w:id="1" w:name="_GoBack"/><w:r><w:t>{% si x %}</w:t></w:r></w:p>)" +
           p("a") + R"(<w:p><w:r><w:t>{% fin %}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>)",
       "x: oui", p("a")},
  });
}

TEST_CASE("DOCX: a section ends with the paragraph before one that vanishes") {
  const std::string end_of_loop = p("{% fin %}", kColumns);
  check({
      {"the end of a loop carries the break", p("{% pour a dans l %}") + p("{{ a }}") + end_of_loop,
       "l: [x, y]", p("x") + p("y", kColumns)},
      {"nothing before to carry it", p("{% pour a dans l %}") + p("{{ a }}") + end_of_loop + kEnd,
       "l: []", "<w:p><w:pPr>" + kColumns + "</w:pPr></w:p>" + kEnd},
      {"a break in each pass",
       p("{% pour a dans l %}") + p("{{ a }}") + p("", kColumns) + p("{% fin %}") + kEnd,
       "l: [x, y]", p("x", kColumns) + p("y", kColumns) + kEnd},
      {"a condition that takes its sections with it",
       p("{% si a %}") + p("titre", kColumns) + p("{{ a }}") + p("{% fin %}", kColumns) + kEnd,
       "a: ''", "<w:p><w:pPr>" + kColumns + "</w:pPr></w:p>" + kEnd},
      {"after a table",
       "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + p("a") + "</w:tc></w:tr></w:tbl>" +
           p("{% si a %}{% fin %}", kColumns) + kEnd,
       "a: x",
       "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + p("a") +
           "</w:tc></w:tr></w:tbl><w:p><w:pPr>" + kColumns + "</w:pPr></w:p>" + kEnd},
      {"a paragraph with text keeps its own", p("a", kColumns) + p("{{ a }}b", kColumns), "a: x",
       p("a", kColumns) + "<w:p><w:pPr>" + kColumns +
           "</w:pPr><w:r><w:t xml:space=\"preserve\">x</w:t></w:r><w:r>"
           "<w:t xml:space=\"preserve\">b</w:t></w:r></w:p>"},
      {"a value that may be empty gives the break away", p("a") + p("{{ a }}", kColumns) + kEnd,
       "a: ''", p("a", kColumns) + kEnd},
      {"a split paragraph ends its section once",
       p("a{% si a %}b", "<w:pageBreakBefore/>" + kColumns) + p("{% fin %}c"), "a: x",
       p("a", "<w:pageBreakBefore/>") + p("b", kColumns) + p("c")},
  });
}

TEST_CASE("DOCX: a cell ends with a paragraph, tables do not touch") {
  const std::string table =
      "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + p("x") + "</w:tc></w:tr></w:tbl>";
  const auto cell = [](const std::string& content) {
    return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + content +
           "</w:tc></w:tr></w:tbl>";
  };
  check({
      {"after a nested table", cell(table + p("{% si a %}y{% fin %}", "<w:jc w:val=\"right\"/>")),
       "a: ''", cell(table + "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:p>")},
      {"tables of a loop", p("{% pour a dans l %}") + table + p("{% fin %}"), "l: [x, y, z]",
       table + "<w:p/>" + table + "<w:p/>" + table},
      {"tables with something between",
       p("{% pour a dans l %}") + table + p("{{ a }}") + p("{% fin %}"), "l: [x, y]",
       table + p("x") + table + p("y")},
  });
}

TEST_CASE("DOCX: a story has tags of its own, and keeps a paragraph") {
  const auto box = [](const std::string& content) {
    return "<w:p><w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\">"
           "<w:txbxContent>" +
           content + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
  };
  check({
      {"in a text box", box(p("{% pour a dans l %}{{ a }}{% fin %}")), "l: [x, y]",
       box(p("x") + p("y"))},
      {"an empty one", box(p("{% pour a dans l %}{{ a }}{% fin %}")), "l: []", box("<w:p/>")},
      {"around one", p("{% pour a dans l %}") + box(p("{{ a }}")) + p("{% fin %}"), "l: [x, y]",
       box(p("x")) + box(p("y"))},
  });
}

TEST_CASE("DOCX: what Word puts inside tags does not break them") {
  check({
      {"proofing marks, rsids, a bookmark",
       R"(<w:p><w:r w:rsidR="00A1"><w:t>{{ no</w:t></w:r><w:proofErr w:type="spellStart"/>)"
       R"(<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/><w:r w:rsidR="00A2">)"
       R"(<w:t>m }</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>}</w:t></w:r></w:p>)",
       "nom: x",
       R"(<w:p><w:r><w:t xml:space="preserve">x</w:t></w:r><w:proofErr w:type="spellStart"/>)"
       R"(<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/><w:r w:rsidR="00A2">)"
       R"(<w:t></w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t></w:t></w:r></w:p>)"},
      {"deleted text stays deleted",
       R"(<w:p><w:del w:id="1"><w:r><w:delText>{{ pas_ici }}</w:delText></w:r></w:del><w:r>)"
       R"(<w:t>{{ a }}.</w:t></w:r></w:p>)",
       "a: x",
       R"(<w:p><w:del w:id="1"><w:r><w:delText>{{ pas_ici }}</w:delText></w:r></w:del><w:r>)"
       R"(<w:t xml:space="preserve">x</w:t></w:r><w:r><w:t xml:space="preserve">.</w:t></w:r></w:p>)"},
      {"a content control",
       R"(<w:p><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:i/></w:rPr>)"
       R"(<w:t>{{ a }}.</w:t></w:r></w:sdtContent></w:sdt></w:p>)",
       "a: x",
       R"(<w:p><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:i/></w:rPr>)"
       R"(<w:t xml:space="preserve">x</w:t></w:r><w:r><w:rPr><w:i/></w:rPr>)"
       R"(<w:t xml:space="preserve">.</w:t></w:r></w:sdtContent></w:sdt></w:p>)"},
  });
}

TEST_CASE("DOCX: rows that number themselves go on from pass to pass") {
  const std::string list = R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="100"/></w:numPr>)";
  const std::string body = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/><w:p><w:pPr>" + list +
                           "</w:pPr></w:p></w:tc><w:tc><w:tcPr/>" +
                           p("{% pour a dans l par ligne %}{{ a }}{% fin %}") +
                           "</w:tc></w:tr></w:tbl>" + kEnd;
  const Result result = run_body(docx_format(), body, data_of("l: [x, y]"));
  CHECK(result.document ==
        "row:\n"
        "  cell:\n"
        "    num 1:\n"
        "  cell: x\n"
        "row:\n"
        "  cell:\n"
        "    num 2:\n"
        "  cell: y\n"
        "p: fin\n");
}
