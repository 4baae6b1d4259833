// Whole documents: pictures, tables of contents, what a template brings along.
#include "odt/render.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
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
  CHECK(judged(document_of(all_blocks(), data), "essai.odt").empty());
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
  CHECK(part(document, "Pictures/greffier1.jpeg") == "B");
  CHECK(part(document, "Pictures/greffier2.png") == "A");
  const std::string content = part(document, "content.xml");
  CHECK(count(content, R"(xlink:href="Pictures/greffier1.jpeg")") == 2);
  CHECK(count(content, R"(xlink:href="Pictures/greffier2.png")") == 1);
  CHECK(holds_in_order(content, {R"(draw:name="Image 1")", "<svg:desc>Vue</svg:desc>",
                                 R"(draw:name="Image 2")", R"(draw:name="Image 3")"}));
  const std::string manifest = part(document, "META-INF/manifest.xml");
  CHECK(holds(manifest, R"("Pictures/greffier1.jpeg" manifest:media-type="image/jpeg")"));
  CHECK(holds(manifest, R"("Pictures/greffier2.png" manifest:media-type="image/png")"));
}

TEST_CASE("a picture has its natural size, an inch for 96 pixels") {
  const Data data = with_pictures({{"a.png", picture("A")}});
  CHECK(holds(part(document_of({line({image("a.png")})}, data), "content.xml"),
              R"(svg:width="25.4mm" svg:height="12.7mm")"));
}

TEST_CASE("a document that becomes a template keeps its pictures beside the new ones") {
  package::Package source = document_of({line({image("ancien.png")}), paragraph("{{ corps }}")},
                                        with_pictures({{"ancien.png", picture("ANCIEN")}}));
  Data data = with_pictures({{"neuf.png", picture("NEUF")}});
  data.values.set("corps", Blocks{line({image("neuf.png")})});
  diag::Sink sink;
  const package::Package document = rendered(source, data, sink);
  std::string pictures;
  for (const package::Part& each : document.parts())
    if (each.name().starts_with("Pictures/")) pictures += part(document, each.name()) + " ";
  CHECK(pictures == "ANCIEN NEUF ");
}

TEST_CASE("a document that becomes a template keeps its notes and tables apart from the new ones") {
  const Blocks blocks{
      line({run("a"), footnote({paragraph("Note.")})}),
      table(1, {{model::RowKind::header, {cell("Quoi")}}, {model::RowKind::body, {cell("b")}}}),
      {model::Columns{2, {paragraph("c")}}, {}}};
  Blocks first = blocks;
  first.push_back(paragraph("{{ corps }}"));
  Data data;
  data.metadata.title = "Essai";
  data.values.set("corps", blocks);
  diag::Sink sink;
  const package::Package document = rendered(document_of(first), data, sink);
  CHECK(codes(sink).empty());
  CHECK(judged(document, "essai.odt").empty());
  const std::string content = part(document, "content.xml");
  CHECK(count(content, R"(text:id="gfn1")") == 1);
  CHECK(count(content, R"(table:name="Tableau 1")") == 1);
  CHECK(count(content, R"(text:name="Colonnes 1")") == 1);
  CHECK(count(content, R"(text:name="Colonnes 2")") == 1);
}

TEST_CASE("a table of contents is filled, with links, numbers and estimated pages") {
  office::StyleSheet sheet = plain_sheet();
  sheet.outline[0] = {office::NumberFormat::decimal, "", ".", 1};
  Data data;
  data.values.set("corps", Blocks{{model::Contents{}, {}},
                                  heading(1, "Budget & travaux", "titre_budget"),
                                  heading(4, "Détail", "titre_detail")});
  diag::Sink sink;
  const std::string content = part(
      rendered(template_of(Blocks{paragraph("{{ corps }}")}, sheet), data, sink), "content.xml");
  CHECK(codes(sink) == "O030");
  CHECK(holds(content, R"(xlink:href="#titre_budget")"));
  CHECK(holds(content, "1. Budget &amp; travaux<text:tab/>1</text:a>"));
  CHECK_FALSE(holds(content, R"(xlink:href="#titre_detail")"));
}

TEST_CASE("estimated pages count the page that a heading of the template begins") {
  Data data;
  data.values.set("sommaire", Blocks{{model::Contents{}, {}}});
  data.values.set("oui", true);
  const Blocks body{paragraph("{{ sommaire }}"), heading(1, "Un", "titre_un"),
                    paragraph("Texte"),          paragraph("{% si oui %}"),
                    {model::PageBreak{}, {}},    heading(1, "Deux", "titre_deux"),
                    paragraph("Texte"),          paragraph("{% fin %}")};
  diag::Sink sink;
  const std::string content = part(rendered(template_of(body), data, sink), "content.xml");
  CHECK(holds(content, "Un<text:tab/>1</text:a>"));
  CHECK(holds(content, "Deux<text:tab/>2</text:a>"));
}

TEST_CASE("a table of contents has as many levels as it was asked for, three at most") {
  for (const int depth : {1, 2, 6}) {
    Data data;
    data.values.set("corps", Blocks{{model::Contents{depth}, {}},
                                    heading(1, "Un", "titre_un"),
                                    heading(2, "Deux", "titre_deux"),
                                    heading(4, "Quatre", "titre_quatre")});
    diag::Sink sink;
    const std::string body = part(rendered(template_of("{{ corps }}"), data, sink), "content.xml");
    CHECK(holds(body, "xlink:href=\"#titre_un\""));
    CHECK(holds(body, "xlink:href=\"#titre_deux\"") == (depth > 1));
    CHECK_FALSE(holds(body, "xlink:href=\"#titre_quatre\""));
  }
}

TEST_CASE("metadata of the template give way to those of the notes") {
  Data data;
  data.metadata.title = "Conseil";
  data.metadata.custom = {{"Lieu", "Mairie"}};
  const std::string meta = part(document_of({paragraph("a")}, data), "meta.xml");
  CHECK(holds(meta, "<dc:title>Conseil</dc:title>"));
  CHECK(holds(meta, R"(meta:name="Lieu")"));
  CHECK_FALSE(holds(meta, "Modèle"));
}

TEST_CASE("mimetype comes first and is stored, and a preview of the template is left out") {
  package::Package source = template_of("a");
  source.set({"Thumbnails/thumbnail.png", "vieux"});
  diag::Sink sink;
  const package::Package document = rendered(source, {}, sink);
  CHECK(part(document, "Thumbnails/thumbnail.png") == "(absent)");
  CHECK_FALSE(holds(part(document, "META-INF/manifest.xml"), "Thumbnails"));
  const std::string bytes = package::write(document);
  CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST_CASE("a template of another kind of file becomes a document (.ott)") {
  package::Package source = template_of("a");
  source.set({"mimetype", "application/vnd.oasis.opendocument.text-template"});
  diag::Sink sink;
  CHECK(part(rendered(source, {}, sink), "mimetype") == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("printed values are text, never markup") {
  Data data;
  data.values.set("objet", std::string("a < b & {{ corps }}  c"));
  diag::Sink sink;
  CHECK(holds(part(rendered(template_of("{{ objet }}"), data, sink), "content.xml"),
              "a &lt; b &amp; {{ corps }} <text:s/>c</text:p>"));
}

TEST_CASE("a tag in a list item cannot print what no list holds") {
  const package::Package source =
      template_of(Blocks{bulleted({{paragraph("{{ corps }}")}}), paragraph("fin")});
  struct Case {
    const char* what;
    model::Block block;
    std::string_view codes;
  };
  for (const Case& each :
       {Case{"a paragraph", paragraph("a"), ""}, Case{"a list", bulleted({{paragraph("a")}}), ""},
        Case{"a table", table(1, {{model::RowKind::body, {cell("a")}}}), "O012"},
        Case{"columns", {model::Columns{2, {paragraph("a")}}, {}}, "O012"},
        Case{"a table of contents", {model::Contents{}, {}}, "O012"}}) {
    INFO(each.what);
    Data data;
    data.values.set("corps", Blocks{each.block});
    diag::Sink sink;
    (void)rendered(source, data, sink);
    CHECK(codes(sink) == each.codes);
  }
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
  const std::string body = part(document, "content.xml");
  CHECK(holds(body, "text:name=\"m_titre_budget\""));
  CHECK(count(body, "text:name=\"titre_budget\"") == 2);
  CHECK(count(body, "xlink:href=\"#m_titre_budget\"") == 2);
  CHECK(judged(document, "essai.odt").empty());
}

TEST_CASE("a tag inside a text cannot print blocks") {
  Data data;
  data.values.set("corps", Blocks{paragraph("a"), paragraph("b")});
  diag::Sink sink;
  (void)rendered(template_of("Voici : {{ corps }}."), data, sink);
  CHECK(codes(sink) == "O011");
}
