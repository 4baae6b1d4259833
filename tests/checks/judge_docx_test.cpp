#include "catch.hpp"
#include "checks/judge.hpp"
#include "checks/sound_documents.hpp"

namespace greffier::checks::test {

namespace {

using Codes = std::vector<std::string>;

struct Case {
  std::string_view what;
  std::string_view part;
  std::string_view from;
  std::string_view to;
  Codes expected;
};

constexpr std::string_view kDocument = "word/document.xml";
constexpr std::string_view kRels = "word/_rels/document.xml.rels";

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases{
      // The container
      {"a part is not XML", kDocument, "</w:tbl>", "", {"X007"}},
      {"a part without type", "word/x.bin", "", "x", {"V003"}},
      {"a type without part", "[Content_Types].xml", "/word/document.xml", "/word/x.xml", {"V004"}},
      {"an extension declared twice",
       "[Content_Types].xml",
       R"(Extension="png")",
       R"(Extension="XML")",
       {"V005", "V003"}},
      {"a target is missing", "word/media/logo.png", "", "", {"V014"}},
      {"relationships of no part",
       "word/_rels/x.xml.rels",
       "",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>)",
       {"V002"}},
      {"a relationship is missing", kDocument, R"(r:embed="rId4")", R"(r:embed="rId9")", {"V013"}},
      {"a relationship stands twice", kRels, R"(Id="rId5")", R"(Id="rId4")", {"V020"}},
      {"the properties are missing", "docProps/core.xml", "", "", {"V002", "V014", "V053"}},
      // References
      {"a style", kDocument, R"(w:val="Titre2")", R"(w:val="Tire2")", {"V010"}},
      {"a style of another type",
       kDocument,
       "<w:r><w:t>Rappel",
       R"(<w:r><w:rPr><w:rStyle w:val="Corps"/></w:rPr><w:t>Rappel)",
       {"V010"}},
      {"a base style",
       "word/styles.xml",
       R"(<w:basedOn w:val="Corps")",
       R"(<w:basedOn w:val="Corp")",
       {"V010"}},
      {"a numbering", kDocument, R"(<w:numId w:val="1")", R"(<w:numId w:val="7")", {"V011"}},
      {"no numbering is right", kDocument, R"(<w:numId w:val="1")", R"(<w:numId w:val="0")", {}},
      {"an abstract numbering",
       "word/numbering.xml",
       R"(<w:abstractNumId w:val="0")",
       R"(<w:abstractNumId w:val="3")",
       {"V011"}},
      {"a link to a bookmark", kDocument, R"(w:anchor="a")", R"(w:anchor="b")", {"V012"}},
      {"a page reference", kDocument, "PAGEREF a", "PAGEREF b", {"V012"}},
      {"a field link", kDocument, "PAGEREF a \\h", R"( HYPERLINK \l "b" )", {"V012"}},
      {"a footnote",
       kDocument,
       R"(<w:footnoteReference w:id="2")",
       R"(<w:footnoteReference w:id="3")",
       {"V015"}},
      // Identifiers
      {"a bookmark name",
       kDocument,
       "<w:r><w:t>Objectifs",
       R"(<w:bookmarkStart w:id="2" w:name="a"/><w:bookmarkEnd w:id="2"/><w:r><w:t>Objectifs)",
       {"V020"}},
      {"a drawing", kDocument, R"(<a:blip)", R"(<wp:docPr id="1" descr=""/><a:blip)", {"V020"}},
      {"a style",
       "word/styles.xml",
       R"(w:styleId="Corps")",
       R"(w:styleId="Titre1")",
       {"V020", "V010"}},
      {"a bookmark that does not end", kDocument, R"(<w:bookmarkEnd w:id="1"/>)", "", {"V021"}},
      // The body
      {"a cell without paragraph", kDocument, "<w:tc><w:p/></w:tc>", "<w:tc></w:tc>", {"V030"}},
      {"a cell that ends with a table",
       kDocument,
       "<w:tc><w:p/></w:tc>",
       "<w:tc><w:p/><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr>"
       "</w:tbl></w:tc>",
       {"V030"}},
      {"a row that is short", kDocument, "<w:tc><w:p/></w:tc>", "", {"V031"}},
      {"a table without row", kDocument, "<w:sectPr/>", "<w:tbl/><w:sectPr/>", {"V032"}},
      {"a field that does not end", kDocument, R"(<w:fldChar w:fldCharType="end"/>)", "", {"V033"}},
      {"a space that is lost", kDocument, R"( xml:space="preserve")", "", {"V034"}},
      {"a tag", kDocument, "Objectifs", "{{ objectifs }}", {"V040"}},
      {"a tag over two runs", kDocument, "Objectifs", "{</w:t></w:r><w:r><w:t>% si x %}", {"V040"}},
      {"a tag in a note", "word/footnotes.xml", "Une note", "{{ note }}", {"V040"}},
      // Accessibility
      {"a picture says nothing", kDocument, R"( descr="Logo de la mairie")", "", {"V050"}},
      {"a level is skipped",
       "word/styles.xml",
       R"(<w:outlineLvl w:val="1")",
       R"(<w:outlineLvl w:val="2")",
       {"V051"}},
      {"a heading is empty", kDocument, "Objectifs", "", {"V052"}},
      {"no title", "docProps/core.xml", "Essai", "", {"V053"}},
      {"no language", "word/styles.xml", R"(<w:lang w:val="fr-FR"/>)", "", {"V054"}},
  };
  return kCases;
}

}  // namespace

TEST_CASE("The judge finds nothing in a sound DOCX") {
  CHECK(verdict(sound_docx()) == Codes{});
}

TEST_CASE("The judge finds what is broken in a DOCX") {
  for (const Case& c : cases()) {
    INFO(c.what);
    CHECK(verdict(broken(sound_docx(), c.part, c.from, c.to)) == c.expected);
  }
}

TEST_CASE("Neither ODT nor DOCX is one fault") {
  CHECK(verdict({{"x.txt", "x"}}) == Codes{"V001"});
  CHECK(verdict({}) == Codes{"V001"});
}

TEST_CASE("Notes that speak of tags are no leftover") {
  diag::Sink sink;
  judge(packed(broken(sound_docx(), kDocument, "Objectifs", "Écrivez {{ nom }}")), "essai", sink,
        {.literal_tags = true});
  CHECK(sink.diagnostics().empty());
}

}  // namespace greffier::checks::test
