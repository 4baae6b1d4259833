// What only OpenDocument has.
#include "readers/odt_reader.hpp"

#include "catch.hpp"
#include "package/package.hpp"
#include "reading.hpp"
#include "sketch.hpp"

using namespace greffier;
using namespace greffier::readers_tests;

TEST_CASE("white space of the file is one space") {
  CHECK(
      read_odt(odt_around("<text:p>\n  Un <text:span> deux</text:span><text:s text:c=\"2\"/>trois\n"
                          "</text:p>"))
          .tree() == "paragraph\n  text \"Un deux  trois\"\n");
}

TEST_CASE("automatic styles say what is seen, named ones what is usual") {
  const Read read = read_odt(odt_around(
      "<text:p text:style-name=\"P1\">gras</text:p><text:h text:style-name=\"P2\""
      " text:outline-level=\"2\">titre</text:h>",
      "<style:style style:name=\"P1\" style:family=\"paragraph\" "
      "style:parent-style-name=\"Standard\">"
      "<style:paragraph-properties fo:text-align=\"center\"/><style:text-properties"
      " fo:font-weight=\"bold\" fo:font-size=\"14pt\"/></style:style><style:style style:name=\"P2\""
      " style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\"/>"));
  CHECK(read.tree() == "paragraph\n  text \"gras\" strong\nheading 2 \"titre\"\n");
  const material::Look& look = read.material->pieces[0].look;
  CHECK(look.strong);
  CHECK(look.centered);
  CHECK(look.points == 14);
  CHECK(look.style == "Standard");
  CHECK(read.material->pieces[1].look.style == "Heading 2");
}

TEST_CASE("lists: start values, headers, lists that go on, lists in items") {
  const Read read = read_odt(odt_around(
      "<text:list xml:id=\"x\" text:style-name=\"L2\"><text:list-item "
      "text:start-value=\"4\"><text:p>a"
      "</text:p><text:p>b</text:p><text:list "
      "text:style-name=\"L1\"><text:list-item><text:p>c</text:p>"
      "</text:list-item></text:list></text:list-item><text:list-item><text:p>d</text:p></"
      "text:list-item>"
      "</text:list><text:p>e</text:p><text:list "
      "text:style-name=\"L2\"><text:list-item><text:p>f</text:p>"
      "</text:list-item></text:list><text:list text:continue-list=\"x\" text:style-name=\"L2\">"
      "<text:list-header><text:p>g</text:p></text:list-header><text:list-item><text:p>h</text:p>"
      "</text:list-item></text:list><text:numbered-paragraph text:style-name=\"L2\" "
      "text:level=\"1\">"
      "<text:p>i</text:p></text:numbered-paragraph>"));
  std::string numbers;
  for (const material::Piece& piece : read.material->pieces)
    numbers += material::text_of(piece) + std::to_string(piece.depth) +
               (piece.kind == material::Piece::Kind::item ? piece.ordered ? "." : "-" : " ") +
               std::to_string(piece.number) + ",";
  CHECK(numbers == "a1.4,b1 0,c2-0,d1.5,e0 0,f1.1,g1 0,h1.6,i1.7,");
}

TEST_CASE("sections: hidden ones are told, columns too") {
  const Read read = read_odt(odt_around(
      "<text:section text:display=\"none\"><text:p>caché</text:p></text:section>"
      "<text:section text:style-name=\"S\"><text:p>vu</text:p></text:section>",
      "<style:style style:name=\"S\" style:family=\"section\"><style:section-properties>"
      "<style:columns fo:column-count=\"2\"/></style:section-properties></style:style>"));
  CHECK(read.tree() == "paragraph\n  text \"vu\"\n");
  CHECK(read.told() == "I35 caché\nI46 (×\u00A01)\n");
}

TEST_CASE("fields, ruby, conditions and indexes") {
  const Read read = read_odt(odt_around(
      "<text:p><text:date>3 mars</text:date> <text:user-field-get>Blois</text:user-field-get> "
      "<text:conditional-text>oui</text:conditional-text><text:hidden-text text:is-hidden=\"true\""
      " text:string-value=\"non\"/><text:variable-set text:display=\"none\">7</text:variable-set> "
      "<text:ruby><text:ruby-base>mot</text:ruby-base><text:ruby-text>mo</text:ruby-text></"
      "text:ruby>"
      "</text:p><text:alphabetical-index><text:index-body><text:p>Blois "
      "3</text:p></text:index-body>"
      "</text:alphabetical-index><text:illustration-index><text:index-body><text:p>Plan 1</text:p>"
      "</text:index-body></text:illustration-index>"));
  CHECK(read.tree() ==
        "paragraph\n  text \"3 mars Blois oui mot (mo)\"\ncontents depth=3 of=figures\n");
  CHECK(read.told() == "I33 Blois 3\nI32 Plan 1\nI35 non\n");
}

TEST_CASE("links that name a heading by its text, paragraphs that hide") {
  const Read read = read_odt(odt_around(
      "<text:p><text:a xlink:href=\"#1.2.Le budget|outline\">voir</text:a> <text:a"
      " xlink:href=\"#Rien|outline\">rien</text:a></text:p><text:p>caché<text:hidden-paragraph"
      " text:is-hidden=\"true\"/></text:p><text:p text:style-name=\"Title\">Le budget</text:p>"));
  CHECK(read.tree() ==
        "paragraph\n  text \"voir\" link=\"#le-budget\"\n  text \" rien\"\n"
        "heading 1 \"Le budget\"\n");
  CHECK(read.told() == "I35 caché\nI40 rien\n");
  CHECK(read.material->title == "Le budget");
}

TEST_CASE("cells that are covered, repeated columns and rows") {
  CHECK(
      read_odt(odt_around("<table:table><table:table-column "
                          "table:number-columns-repeated=\"2\"/><table:table-row>"
                          "<table:table-cell table:number-columns-spanned=\"2\" "
                          "table:number-rows-spanned=\"9\"><text:p>a"
                          "</text:p></table:table-cell><table:covered-table-cell/></"
                          "table:table-row><table:table-row>"
                          "<table:covered-table-cell "
                          "table:number-columns-repeated=\"2\"/></table:table-row></table:table>"))
          .tree() ==
      "table columns=auto,auto\n  row body\n    cell 2x2\n      paragraph\n"
      "        text \"a\"\n  row body\n");
}

TEST_CASE("a picture with its caption in one frame") {
  const Sketch sketch{{"Un {pic:Plan}."}};
  auto parts = package::read(odt_of(sketch), "x");
  REQUIRE(parts.ok());
  const std::string_view before = *parts->find("content.xml")->content();
  std::string content(before.substr(0, before.find("<text:p>Un")));
  content +=
      "<text:p>Un.<draw:frame><draw:text-box><text:p text:style-name=\"Caption\"><draw:frame"
      " svg:width=\"5cm\"><draw:image xlink:href=\"Pictures/image1.png\"/></draw:frame>Figure "
      "<text:sequence>1</text:sequence>\u00A0: Le "
      "plan</text:p></draw:text-box></draw:frame></text:p>"
      "</office:text></office:body></office:document-content>";
  parts->set({"content.xml", content});
  CHECK(read_odt(package::write(*parts)).tree() ==
        "paragraph\n  text \"Un.\"\nparagraph\n  image \"images/image1.png\" title=\"Le plan\""
        " width=50mm\n");
}

TEST_CASE("flat files hold their pictures") {
  const std::string flat =
      "<?xml version=\"1.0\"?><office:document"
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
      " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
      " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
      " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:title>Le titre</dc:title>"
      "<meta:user-defined meta:name=\"N° de dossier\">12</meta:user-defined></office:meta>"
      "<office:body><office:text><text:p><draw:frame><draw:image><office:binary-data>iVBORw0KGgo="
      "</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body>"
      "</office:document>";
  const Read read = read_odt(flat);
  CHECK(read.tree() == "paragraph\n  image \"images/image.png\"\n");
  REQUIRE(read.material->pictures.size() == 1);
  CHECK(read.material->pictures[0].bytes == "\x89PNG\r\n\x1a\n");
  CHECK(read.material->title == "Le titre");
  REQUIRE(read.material->header.find("n_de_dossier") != nullptr);
}

TEST_CASE("what is no text document is refused, what is protected is said") {
  CHECK(read_odt("").codes() == "Z001 ");
  CHECK(read_odt("<html/>").codes() == "R500 ");
  CHECK(read_odt("<html>").codes() == "X006 ");
  CHECK(read_odt(docx_of({{"Un."}})).codes() == "R500 ");
  auto parts = package::read(odt_of({{"Un."}}), "x");
  REQUIRE(parts.ok());
  parts->set({"META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"});
  CHECK(read_odt(package::write(*parts)).codes() == "R501 ");
}

TEST_CASE("a document cut anywhere is read or refused, whatever its form") {
  const std::string whole = odt_of({{"# Un", "- deux{note:trois}", "|a|b"}});
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    const Read read = read_odt(std::string_view(whole).substr(0, size));
    CHECK(read.material.has_value() == read.codes().empty());
  }
}
