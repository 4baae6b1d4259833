// Notes of a template, which WordprocessingML keeps apart from the text that calls them.
#include "docx/notes.hpp"

#include "catch.hpp"
#include "docx/namespaces.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;

namespace {

using model::Blocks;
using model::paragraph;
using xml::Node;

Node tree(std::string_view name, std::string_view content) {
  std::string xml = "<" + std::string(name);
  xml.append(docx::kDeclarations).append(">").append(content);
  auto root = xml::parse(xml + "</" + std::string(name) + ">", docx::kPrefixes, name);
  REQUIRE(root.ok());
  return std::move(*root);
}

std::string call(std::string_view id) {
  return R"(<w:p><w:r><w:footnoteReference w:id=")" + std::string(id) + R"("/></w:r></w:p>)";
}

std::string note(std::string_view id, std::string_view text, std::string_view more = {}) {
  return R"(<w:footnote w:id=")" + std::string(id) + "\"" + std::string(more) + "><w:p><w:r><w:t>" +
         std::string(text) + "</w:t></w:r></w:p></w:footnote>";
}

std::string xml_of(const Node& node) {
  std::string xml;
  xml::serialise(node, xml);
  return xml;
}

constexpr const docx::NoteKind& kKind = docx::kNoteKinds[docx::kFootnotes];

}  // namespace

TEST_CASE("a note goes into its calls; what nothing calls goes, and so do calls of nothing") {
  Node text = tree("w:body", call("3") + call("8") + call("3"));
  Node notes = tree("w:footnotes", note("0", "", R"( w:type="separator")") + note("3", "Trois") +
                                       note("4", "Quatre"));
  docx::nest_notes(text, kKind, notes);
  CHECK(holds_in_order(xml_of(text),
                       {R"(footnoteReference w:id="3"><w:footnote w:id="3">)", "Trois",
                        R"(footnoteReference w:id="3"><w:footnote w:id="3">)", "Trois"}));
  CHECK_FALSE(holds(xml_of(text), R"(w:id="8")"));
  CHECK(holds(xml_of(notes), "separator"));
  CHECK_FALSE(holds(xml_of(notes), "Trois"));
  CHECK_FALSE(holds(xml_of(notes), "Quatre"));
  CHECK(docx::last_note(notes) == 0);
}

TEST_CASE("notes are numbered in the order of their calls, whatever loops do") {
  Data data;
  data.metadata.title = "Essai";
  data.values.set("l", model::Values{std::string("un"), std::string("deux")});
  const package::Package source = document_of(
      Blocks{paragraph("{% pour x dans l %}"), line({run("a"), footnote({line({run("{{ x }}")})})}),
             paragraph("{% fin %}"), line({run("b"), footnote({line({run("fin")})})})},
      data);
  diag::Sink sink;
  const package::Package document = rendered(source, data, sink);
  CHECK(codes(sink).empty());
  CHECK(holds_in_order(part(document, "word/document.xml"),
                       {R"(footnoteReference w:id="1")", R"(footnoteReference w:id="2")",
                        R"(footnoteReference w:id="3")"}));
  CHECK(holds_in_order(part(document, "word/footnotes.xml"),
                       {R"(<w:footnote w:id="1">)", "un", R"(<w:footnote w:id="2">)", "deux",
                        R"(<w:footnote w:id="3">)", "fin"}));
}

TEST_CASE("nested notes are nowhere in a part") {
  Node text = tree("w:body", call("3"));
  Node notes = tree("w:footnotes", note("3", "Trois"));
  docx::nest_notes(text, kKind, notes);
  const Node& reference = text.children[0].children[0].children[0];
  REQUIRE(reference.is("w:footnoteReference"));
  REQUIRE(reference.children.size() == 1);
  CHECK(reference.children[0].position.line > 1'000'000);
  docx::drop_nested_notes(text);
  CHECK(text.children[0].children[0].children[0].children.empty());
}

TEST_CASE("links of notes are relationships of the notes, one for each address") {
  Data data;
  data.metadata.title = "Essai";
  data.values.set("l", model::Values{std::string("un"), std::string("deux")});
  package::Package source =
      document_of(Blocks{paragraph("{% pour x dans l %}"),
                         line({run("a"), footnote({line({run("NOTE")})})}), paragraph("{% fin %}")},
                  data);
  std::string notes = part(source, "word/footnotes.xml");
  constexpr std::string_view kText = "<w:t xml:space=\"preserve\">NOTE</w:t></w:r>";
  REQUIRE(holds(notes, kText));
  notes.replace(notes.find(kText), kText.size(),
                "<w:t>Voir</w:t></w:r><w:hyperlink r:id=\"rIdA\"><w:r><w:t>{{ x }}</w:t></w:r>"
                "</w:hyperlink>");
  source.set({"word/footnotes.xml", notes});
  source.set(
      {"word/_rels/footnotes.xml.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
       R"(<Relationship Id="rIdA" Type="http://schemas.openxmlformats.org/officeDocument/2006/)"
       R"(relationships/hyperlink" Target="https://example.org/{{ x }}" TargetMode="External"/>)"
       R"(</Relationships>)"});
  diag::Sink sink;
  const package::Package document = rendered(source, data, sink);
  CHECK(codes(sink).empty());
  CHECK(judged(document, "essai.docx").empty());
  const std::string links = part(document, "word/_rels/footnotes.xml.rels");
  CHECK(holds_in_order(links, {"https://example.org/un", "https://example.org/deux"}));
  CHECK(count(part(document, "word/footnotes.xml"), "<w:hyperlink ") == 2);
  CHECK_FALSE(holds(part(document, "word/_rels/document.xml.rels"), "example.org"));
}

TEST_CASE("endnotes are run as footnotes are") {
  package::Package source =
      document_of(Blocks{line({run("a"), footnote({line({run("Pour {{ nom }}")})})})});
  std::string notes = part(source, "word/footnotes.xml");
  std::string body = part(source, "word/document.xml");
  for (std::string* text : {&notes, &body})
    for (std::size_t at = text->find("footnote"); at != std::string::npos;
         at = text->find("footnote", at))
      text->replace(at, 8, "endnote");
  source.set({"word/endnotes.xml", notes});
  source.set({"word/document.xml", body});
  Data data;
  data.values.set("nom", std::string("La Lyre"));
  diag::Sink sink;
  const package::Package document = rendered(source, data, sink);
  CHECK(codes(sink).empty());
  CHECK(holds_in_order(part(document, "word/endnotes.xml"),
                       {R"(<w:endnote w:id="1">)", "Pour ", "La Lyre"}));
  CHECK_FALSE(holds(part(document, "word/document.xml"), "La Lyre"));
}
