// What only WordprocessingML has.
#include "readers/docx_reader.hpp"

#include "catch.hpp"
#include "package/package.hpp"
#include "reading.hpp"
#include "sketch.hpp"

using namespace greffier;
using namespace greffier::readers_tests;

namespace {

std::string p(std::string_view properties, std::string_view text) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) +
         "</w:t></w:r></w:p>";
}
std::string in_list(int list, int level, std::string_view text) {
  return p("<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
               std::to_string(list) + "\"/></w:numPr>",
           text);
}
std::string style(std::string_view id, std::string_view inside,
                  std::string_view type = "paragraph") {
  return "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + std::string(id) + "\">" +
         std::string(inside) + "</w:style>";
}
// The numbers and depths of the items: « 1.1 2.1 ».
std::string numbers(const Read& read) {
  std::string out;
  for (const material::Piece& piece : read.material->pieces)
    out += std::to_string(piece.depth) + (piece.ordered ? "." : "-") +
           std::to_string(piece.number) + " ";
  return out;
}

constexpr std::string_view kLevels =
    "<w:abstractNum w:abstractNumId=\"7\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlRestart "
    "w:val=\"0\"/></w:lvl>"
    "</w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>";

}  // namespace

TEST_CASE("numbers are those that Word shows") {
  const std::string body = in_list(1, 0, "a") + in_list(1, 1, "b") + in_list(1, 1, "c") +
                           in_list(1, 2, "d") + in_list(1, 0, "e") + in_list(1, 1, "f") +
                           in_list(1, 2, "g") + in_list(2, 0, "h") + in_list(3, 0, "i");
  CHECK(numbers(read_docx(docx_around(body, {}, kLevels))) ==
        "1.3 2.1 2.2 3.1 1.4 2.1 3.2 1.1 1.2 ");
}

TEST_CASE("a style may make a list, and a paragraph may leave it") {
  const std::string styles =
      style("Puce",
            "<w:name w:val=\"Ma puce\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") +
      style("Puce2", "<w:name w:val=\"Ma puce fine\"/><w:basedOn w:val=\"Puce\"/>") +
      style("ListBullet2",
            "<w:name w:val=\"List Bullet 2\"/><w:pPr><w:numPr><w:numId "
            "w:val=\"1\"/></w:numPr></w:pPr>");
  const std::string none = "<w:pStyle w:val=\"Puce\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>";
  CHECK(
      numbers(read_docx(docx_around(p("<w:pStyle w:val=\"Puce2\"/>", "a") +
                                        p("<w:pStyle w:val=\"ListBullet2\"/>", "b") + p(none, "c"),
                                    styles))) == "1-0 2-0 0-0 ");
}

TEST_CASE("what is set in like the text of an item goes on with it") {
  const std::string item =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"720\"/>";
  CHECK(numbers(read_docx(docx_around(p(item, "a") + p("<w:ind w:left=\"720\"/>", "b") +
                                      p("", "c") + p("<w:ind w:left=\"720\"/>", "d")))) ==
        "1-0 1-0 0-0 1-0 ");
}

TEST_CASE("toggles of two styles undo each other, a run's own word stands") {
  const std::string styles =
      style("Gras", "<w:name w:val=\"Gras\"/><w:rPr><w:b/></w:rPr>") +
      style("Fort", "<w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr>", "character");
  const auto run = [](std::string_view properties, std::string_view text) {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r>";
  };
  const std::string strong = "<w:rStyle w:val=\"Fort\"/>";
  const Read read = read_docx(docx_around(
      "<w:p><w:pPr><w:pStyle w:val=\"Gras\"/></w:pPr>" + run("", "gras") + "</w:p><w:p>" +
          run(strong, "fort") + run("<w:b w:val=\"0\"/>" + strong, "maigre") +
          "</w:p><w:p><w:pPr><w:pStyle w:val=\"Gras\"/></w:pPr>" + run(strong, "défait") + "</w:p>",
      styles));
  CHECK(read.tree() ==
        "paragraph\n  text \"gras\"\nparagraph\n  text \"fort\" strong\n"
        "  text \"maigre\"\nparagraph\n  text \"défait\"\n");
  CHECK(read.material->pieces[0].look.strong);
  CHECK_FALSE(read.material->pieces[1].look.strong);
  CHECK_FALSE(read.material->pieces[2].look.strong);
}

TEST_CASE("sizes and alignment come through styles and defaults") {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz "
      "w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>" +
      style("Grand",
            "<w:name w:val=\"Grand\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz "
            "w:val=\"32\"/></w:rPr>") +
      style("Centre", "<w:name w:val=\"Centré\"/><w:basedOn w:val=\"Grand\"/>");
  const Read read =
      read_docx(docx_around(p("<w:pStyle w:val=\"Centre\"/>", "a") + p("", "b"), styles));
  CHECK(read.material->pieces[0].look.points == 16);
  CHECK(read.material->pieces[0].look.centered);
  CHECK(read.material->pieces[0].look.style == "Centré");
  CHECK(read.material->pieces[1].look.points == 11);
  CHECK_FALSE(read.material->pieces[1].look.centered);
}

TEST_CASE("outline levels of custom styles, and of a paragraph") {
  const std::string styles =
      style("A", "<w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") +
      style("B", "<w:name w:val=\"Rubrique\"/><w:basedOn w:val=\"A\"/>") +
      style("C",
            "<w:name w:val=\"Faux titre\"/><w:basedOn w:val=\"A\"/><w:pPr><w:outlineLvl "
            "w:val=\"9\"/></w:pPr>");
  CHECK(
      read_docx(docx_around(p("<w:pStyle w:val=\"B\"/>", "x") + p("<w:pStyle w:val=\"C\"/>", "y") +
                                p("<w:outlineLvl w:val=\"3\"/>", "z"),
                            styles))
          .tree() == "heading 2 \"x\"\nparagraph\n  text \"y\"\nheading 4 \"z\"\n");
}

TEST_CASE("cells that are merged, columns that are missing, rows that are deleted") {
  const auto cell = [](std::string_view properties, std::string_view text) {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + p("", text) + "</w:tc>";
  };
  const std::string table =
      "<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "a") +
      cell("<w:vMerge w:val=\"restart\"/>", "b") + "</w:tr><w:tr>" + cell("", "c") + cell("", "d") +
      cell("<w:vMerge/>", "") + "</w:tr><w:tr>" + cell("", "e") +
      "</w:tr><w:tr><w:trPr><w:del w:author=\"Ada\"/></w:trPr>" + cell("", "f") + "</w:tr></w:tbl>";
  const Read read = read_docx(docx_around(table));
  CHECK(read.tree() == R"(table columns=auto,auto,auto
  row body
    cell 2x1
      paragraph
        text "a"
    cell 1x2
      paragraph
        text "b"
  row body
    cell
      paragraph
        text "c"
    cell
      paragraph
        text "d"
  row body
    cell
      paragraph
        text "e"
    cell
      paragraph
    cell
      paragraph
)");
  CHECK(read.told() == "I30 Ada\u00A0: f\n");
}

TEST_CASE("a table in a table, a heading in a cell") {
  const Read read = read_docx(docx_around(
      "<w:tbl><w:tr><w:tc>" + p("<w:outlineLvl w:val=\"0\"/>", "Titre") + "<w:tbl><w:tr><w:tc>" +
      p("", "dedans") + "</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"));
  CHECK(read.tree() == R"(table columns=auto
  row body
    cell
      paragraph
        text "Titre" strong
      table columns=auto
        row body
          cell
            paragraph
              text "dedans"
)");
  CHECK(read.told() == "I45 Titre\n");
}

TEST_CASE("a paragraph whose end is deleted goes on in the next one") {
  const Read read =
      read_docx(docx_around(p("<w:rPr><w:del w:author=\"Ada\"/></w:rPr>", "Le début") +
                            p("<w:outlineLvl w:val=\"1\"/>", " et la fin")));
  CHECK(read.tree() == "heading 2 \"Le débutet la fin\"\n");
}

TEST_CASE("fields: links, check boxes, results") {
  const auto field = [](std::string_view instruction, std::string_view result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" +
           std::string(instruction) +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
           "</w:r><w:r><w:t>" +
           std::string(result) + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  CHECK(read_docx(
            docx_around(
                "<w:p>" +
                field("HYPERLINK &quot;https://example.org&quot; \\o &quot;x&quot;", "site") +
                field("MERGEFIELD Nom", "Durand") +
                "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>3 mars</w:t></w:r></w:fldSimple><w:r>"
                "<w:fldChar "
                "w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
                "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r>"
                "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
            .tree() ==
        "paragraph\n  text \"site\" link=\"https://example.org\"\n"
        "  text \"Durand3 mars☒\"\n");
}

TEST_CASE("an index and a table of contents in a control leave their place or nothing") {
  const Read read = read_docx(docx_around(
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
      "</w:sdtPr><w:sdtContent>" +
      p("", "Sommaire") + p("", "Un 1") +
      "</w:sdtContent></w:sdt>"
      "<w:p><w:fldSimple w:instr=\"INDEX\"><w:r><w:t>Blois, 3</w:t></w:r></w:fldSimple></w:p>"));
  CHECK(read.tree() == "contents depth=3\n");
  CHECK(read.told().starts_with("I32 Sommaire\nUn 1\nI33 Blois, 3\n"));
}

TEST_CASE("signs of symbol fonts are those they look like") {
  const Read read = read_docx(docx_around(
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:sym w:font=\"Wingdings\" "
      "w:char=\"F0FE\"/>"
      "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" w:char=\"F023\"/>"
      "<w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>"));
  CHECK(read.tree() == "paragraph\n  text \"→☑≥\u2011x\"\n");
  CHECK(read.told() == "I39 Wingdings F023\n");
}

TEST_CASE("sections start pages, and columns are told") {
  const auto section = [](std::string_view type, std::string_view more = "") {
    return "<w:sectPr><w:type w:val=\"" + std::string(type) + "\"/>" + std::string(more) +
           "</w:sectPr>";
  };
  const Read read = read_docx(docx_around(p(section("nextPage"), "a") +
                                          p(section("continuous", "<w:cols w:num=\"2\"/>"), "b") +
                                          p("", "c") + section("nextPage")));
  REQUIRE(read.material->pieces.size() == 3);
  CHECK(read.material->pieces[1].join == material::Join::paragraph);
  CHECK(read.material->pieces[2].join == material::Join::page);
  CHECK(read.told() == "I46 (×\u00A01)\n");
}

TEST_CASE("equations, embedded objects and rules of old drawings") {
  const Read read = read_docx(docx_around(
      "<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p><w:p><w:r><w:object>"
      "<o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p><w:p><w:r><w:pict>"
      "<v:rect o:hr=\"t\"/></w:pict></w:r></w:p>"));
  CHECK(read.tree() == "paragraph\n  text \"a=b\"\nthematic_break\n");
  CHECK(read.told().starts_with("I38 a=b\nI38 Excel.Sheet.12\n"));
}

TEST_CASE("strict documents are read alike") {
  package::Package parts;
  parts.set(
      {"word/document.xml",
       "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p>"
       "<d:r><d:t>Oui</d:t></d:r></d:p></d:body></d:document>"});
  CHECK(read_docx(package::write(parts)).tree() == "paragraph\n  text \"Oui\"\n");
}

TEST_CASE("what is no text document is refused, what is damaged in part is told") {
  CHECK(read_docx("").codes() == "Z001 ");
  CHECK_FALSE(read_docx("PK\x03\x04 rien").material);
  package::Package parts;
  parts.set({"xl/workbook.xml", "<workbook/>"});
  CHECK(read_docx(package::write(parts)).codes() == "R500 ");
  CHECK(read_docx(odt_of({{"Un."}})).codes() == "R500 ");
  parts.set({"word/document.xml", "<a><b></a>"});
  CHECK_FALSE(read_docx(package::write(parts)).material);
  const std::string whole = docx_of({{"Un{note:Note.}."}});
  auto damaged = package::read(whole, "x");
  REQUIRE(damaged.ok());
  damaged->set({"word/footnotes.xml", "<w:footnotes"});
  const Read read = read_docx(package::write(*damaged));
  CHECK(read.codes() == "R502 ");
  CHECK(read.tree() == "paragraph\n  text \"Un.\"\n");
}

TEST_CASE("a document cut anywhere is read or refused") {
  const std::string whole = docx_of({{"# Un", "- deux{note:trois}", "|a|b"}});
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    const Read read = read_docx(std::string_view(whole).substr(0, size));
    CHECK(read.material.has_value() == read.codes().empty());
  }
}
