// Whole documents: pictures, tables of contents, what a template brings along.
#include "docx/render.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using model::Blocks;
using model::paragraph;

namespace {

Data with_pictures(std::initializer_list<std::pair<const char*, office::Picture>> pictures) {
  Data data;
  data.metadata.title = "Essai";
  for (const auto& [source, shown] : pictures) data.media.add(source, shown);
  return data;
}

// Every kind of block once, presented.
Blocks all_blocks() {
  return {{model::Contents{}, {}},
          heading(1, "Un & deux", "titre_un"),
          line({run("Une note"), footnote({paragraph("Au pied.")}), run(" et une image "),
                image("a.png", "Plan")}),
          numbered({{paragraph("a"), bulleted({{paragraph("b")}})}}),
          table(2, {{model::RowKind::header, {cell("Quoi"), cell("Qui")}},
                    {model::RowKind::body, {cell("a", 2)}}}),
          {model::Columns{2, {paragraph("c")}}, {}},
          {model::CodeBlock{"x = 1\n", ""}, {}},
          {model::PageBreak{}, {}},
          paragraph("fin")};
}

}  // namespace

TEST_CASE("a document of every kind of block passes the judge") {
  const Data data = with_pictures({{"a.png", picture("A")}});
  CHECK(judged(document_of(all_blocks(), data), "essai.docx").empty());
}

TEST_CASE("the same notes give the same bytes") {
  const Data data = with_pictures({{"a.png", picture("A")}});
  CHECK(package::write(document_of(all_blocks(), data)) ==
        package::write(document_of(all_blocks(), data)));
}

TEST_CASE("each picture is in the package once, however often it is shown") {
  const Data data = with_pictures({{"b.jpeg", picture("B", "jpeg")}, {"a.png", picture("A")}});
  const package::Package document =
      document_of({line({image("b.jpeg", "Vue"), image("a.png"), image("b.jpeg")})}, data);
  CHECK(part(document, "word/media/greffier1.jpeg") == "B");
  CHECK(part(document, "word/media/greffier2.png") == "A");
  const std::string relationships = part(document, "word/_rels/document.xml.rels");
  CHECK(count(relationships, R"(Target="media/greffier1.jpeg")") == 1);
  CHECK(count(relationships, R"(Target="media/greffier2.png")") == 1);
  const std::string body = part(document, "word/document.xml");
  CHECK(count(body, "<wp:inline ") == 3);
  CHECK(holds_in_order(body, {R"(<wp:docPr id="1" name="Image 1" descr="Vue"/>)",
                              R"(<wp:docPr id="2" )", R"(<wp:docPr id="3" )"}));
  const std::string types = part(document, "[Content_Types].xml");
  CHECK(holds(types, R"(Extension="jpeg" ContentType="image/jpeg")"));
  CHECK(holds(types, R"(Extension="png" ContentType="image/png")"));
}

TEST_CASE("a picture has its natural size, an inch for 96 pixels") {
  const Data data = with_pictures({{"a.png", picture("A")}});
  CHECK(count(part(document_of({line({image("a.png")})}, data), "word/document.xml"),
              R"(cx="914400" cy="457200")") == 2);
}

TEST_CASE("a document that becomes a template keeps its pictures beside the new ones") {
  const package::Package source =
      document_of({line({image("ancien.png")}), paragraph("{{ corps }}")},
                  with_pictures({{"ancien.png", picture("ANCIEN")}}));
  Data data = with_pictures({{"neuf.png", picture("NEUF")}});
  data.values.set("corps", Blocks{line({image("neuf.png")})});
  diag::Sink sink;
  const package::Package document = rendered(source, data, sink);
  CHECK(part(document, "word/media/greffier1.png") == "ANCIEN");
  CHECK(part(document, "word/media/greffier2.png") == "NEUF");
}

TEST_CASE("a document that becomes a template keeps its notes and lists apart from the new ones") {
  const Blocks blocks{
      line({run("a"), footnote({paragraph("Note.")})}), numbered({{paragraph("un")}}),
      table(1, {{model::RowKind::header, {cell("Quoi")}}, {model::RowKind::body, {cell("b")}}})};
  Blocks first = blocks;
  first.push_back(paragraph("{{ corps }}"));
  Data data;
  data.metadata.title = "Essai";
  data.values.set("corps", blocks);
  diag::Sink sink;
  const package::Package document = rendered(document_of(first), data, sink);
  CHECK(codes(sink).empty());
  CHECK(judged(document, "essai.docx").empty());
  CHECK(count(part(document, "word/footnotes.xml"), "Note.") == 2);
  CHECK(count(part(document, "word/numbering.xml"), "<w:startOverride ") == 2);
}

TEST_CASE("a table of contents is a field with its result") {
  office::StyleSheet sheet = plain_sheet();
  sheet.outline[0] = {office::NumberFormat::decimal, "", ".", 1};
  Data data;
  data.values.set("corps", Blocks{{model::Contents{}, {}},
                                  heading(1, "Budget & travaux", "titre_budget"),
                                  heading(4, "Détail", "titre_detail")});
  diag::Sink sink;
  const std::string body =
      part(rendered(template_of(Blocks{paragraph("{{ corps }}")}, sheet), data, sink),
           "word/document.xml");
  CHECK(codes(sink) == "O030");
  CHECK(holds_in_order(body, {"Sommaire", "TOC \\o", R"(<w:hyperlink w:anchor="titre_budget")",
                              "1. Budget &amp; travaux", "PAGEREF titre_budget"}));
  CHECK_FALSE(holds(body, R"(w:anchor="titre_detail")"));
  CHECK(count(body, R"(w:fldCharType="begin")") == count(body, R"(w:fldCharType="end")"));
}

TEST_CASE("headers of the first page and of the others are parts with relationships") {
  office::Layout layout;
  layout.first_header = {paragraph("Ville de Rivemont")};
  layout.header = {paragraph("{{ objet }}")};
  layout.footer = {line({model::Inline{model::Field{model::FieldKind::page, 1}, {}, {}}})};
  layout.body = {paragraph("a"), paragraph("b")};
  Data data;
  data.metadata.title = "Essai";
  data.values.set("objet", std::string("Conseil & débats"));
  diag::Sink sink;
  const package::Package document =
      rendered(docx::write_template(layout, plain_sheet(), "Modèle"), data, sink);
  CHECK(judged(document, "essai.docx").empty());
  CHECK(holds(part(document, "word/header1.xml"), "Conseil &amp; débats"));
  CHECK(holds(part(document, "word/header2.xml"), "Ville de Rivemont"));
  const std::string body = part(document, "word/document.xml");
  CHECK(count(body, "<w:titlePg/>") == 1);
  CHECK(holds(body, R"(<w:headerReference w:type="first" )"));
}

TEST_CASE("a table of contents has as many levels as it was asked for, three at most") {
  for (const int depth : {1, 2, 6}) {
    Data data;
    data.values.set("corps", Blocks{{model::Contents{depth}, {}},
                                    heading(1, "Un", "titre_un"),
                                    heading(2, "Deux", "titre_deux"),
                                    heading(4, "Quatre", "titre_quatre")});
    diag::Sink sink;
    const std::string body =
        part(rendered(template_of("{{ corps }}"), data, sink), "word/document.xml");
    CHECK(holds(body, "w:anchor=\"titre_un\""));
    CHECK(holds(body, "w:anchor=\"titre_deux\"") == (depth > 1));
    CHECK_FALSE(holds(body, "w:anchor=\"titre_quatre\""));
  }
}

TEST_CASE("printed values are text, never markup") {
  Data data;
  data.values.set("objet", std::string("a < b & {{ corps }}  c"));
  diag::Sink sink;
  CHECK(holds(part(rendered(template_of("{{ objet }}"), data, sink), "word/document.xml"),
              R"(<w:t xml:space="preserve">a &lt; b &amp; {{ corps }}  c</w:t>)"));
}

TEST_CASE("a document that becomes a template keeps its bookmarks and links apart") {
  model::Format link;
  link.target = "#titre_budget";
  const Blocks blocks{heading(1, "Budget", "titre_budget"), line({run("voir", link)})};
  Blocks first = blocks;
  first.insert(first.begin(), {model::Contents{}, {}});
  first.push_back(paragraph("{{ corps }}"));
  Data data;
  data.metadata.title = "Essai";
  data.values.set("corps", blocks);
  diag::Sink sink;
  const package::Package document = rendered(document_of(first), data, sink);
  const std::string body = part(document, "word/document.xml");
  CHECK(holds(body, "w:name=\"m_titre_budget\""));
  CHECK(count(body, "w:name=\"titre_budget\"") == 1);
  CHECK(count(body, "w:anchor=\"m_titre_budget\"") == 2);
  CHECK(holds(body, "PAGEREF m_titre_budget "));
  CHECK(judged(document, "essai.docx").empty());
}

TEST_CASE("a tag inside a text cannot print blocks") {
  Data data;
  data.values.set("corps", Blocks{paragraph("a"), paragraph("b")});
  diag::Sink sink;
  (void)rendered(template_of("Voici : {{ corps }}."), data, sink);
  CHECK(codes(sink) == "O011");
}
