#include "checks/words.hpp"

#include <chrono>

#include "catch.hpp"
#include "checks/document_text.hpp"
#include "checks/document_words.hpp"
#include "checks/sound_documents.hpp"

namespace greffier::checks {

namespace {

using Strings = std::vector<std::string>;

Strings words(std::string_view paragraph) {
  Strings result;
  for_each_word(paragraph, [&result](std::string_view word) { result.emplace_back(word); });
  return result;
}

package::Package docx(std::string_view body) {
  package::Package package;
  package.set(
      {"word/document.xml", "<w:document><w:body>" + std::string(body) + "</w:body></w:document>"});
  return package;
}

package::Package odt(std::string_view body) {
  package::Package package;
  package.set({"content.xml", "<office:text>" + std::string(body) + "</office:text>"});
  return package;
}

Strings paragraphs(const package::Package& package) {
  Strings result;
  for_each_paragraph(package, [&result](std::string_view text) { result.emplace_back(text); });
  return result;
}

// "word ×times @text" for each missing word.
Strings missing(const Expectation& expected, const package::Package& package) {
  Strings result;
  for (const MissingWord& word : missing_words(expected, DocumentWords(package)))
    result.push_back(word.word + " ×" + std::to_string(word.times) + " @" +
                     std::to_string(word.text));
  return result;
}

}  // namespace

TEST_CASE("Words") {
  struct Case {
    std::string_view paragraph;
    Strings expected;
  };
  const std::vector<Case> cases{
      {"", {}},
      {" , ; – … « » € % ° §", {}},
      {"L’école d'Aubrac, n° 2", {"L", "école", "d", "Aubrac", "n", "2"}},
      {"le 1er mars 2026 à 14 h 30", {"le", "1er", "mars", "2026", "à", "14", "h", "30"}},
      {"vice-président Œuvre cœur ª µ", {"vice", "président", "Œuvre", "cœur", "ª", "µ"}},
      {"extra\u00ADordinaire mot\u200Bmot", {"extraordinaire", "motmot"}},
      {"\u00ADa\u00AD\u200B b\u00AD", {"a", "b"}},
      {"12\u202F500\u00A0€ → 3×4 ■", {"12", "500", "3", "4"}},
      {"e\u0301te\u0301 Łódź Ελλάδα 中文", {"e\u0301te\u0301", "Łódź", "Ελλάδα", "中文"}},
  };
  for (const Case& c : cases) {
    INFO(c.paragraph);
    CHECK(words(c.paragraph) == c.expected);
  }
}

TEST_CASE("The text of a DOCX, paragraph by paragraph") {
  CHECK(paragraphs(docx("<w:p><w:r><w:t>1</w:t></w:r><w:r><w:rPr/><w:t>er</w:t></w:r></w:p>")) ==
        Strings{"1er"});
  CHECK(paragraphs(docx("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
                        "<w:p><w:r><w:t>d</w:t></w:r></w:p>")) == Strings{"a b c", "d"});
  CHECK(paragraphs(docx("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        "<w:del><w:r><w:delText>x</w:delText><w:t>y</w:t></w:r></w:del>"
                        "<w:r><w:t>z</w:t></w:r></w:p>")) == Strings{"z"});
  CHECK(paragraphs(docx(R"(<w:p><wp:docPr id="1" descr="La mairie" title="Photo"/></w:p>)")) ==
        Strings{"La mairie", "Photo", ""});
  CHECK(paragraphs(docx("<w:p><w:r><w:t>a</w:t></w:r><w:p><w:r><w:t>b</w:t></w:r></w:p>"
                        "<w:r><w:t>c</w:t></w:r></w:p>")) == Strings{"b", "ac"});
}

TEST_CASE("The text of an ODT, paragraph by paragraph") {
  CHECK(paragraphs(odt("<text:h>a<text:span>b</text:span></text:h><text:p>c<text:s/>d"
                       "<text:tab/>e<text:line-break/>f</text:p>between")) ==
        Strings{"ab", "c d e f"});
  CHECK(paragraphs(odt("<text:p>mot<text:note><text:note-citation>1</text:note-citation>"
                       "<text:note-body><text:p>La note.</text:p></text:note-body></text:note>s"
                       "</text:p>")) == Strings{"La note.", "mots"});
  CHECK(paragraphs(odt("<text:p><draw:frame><svg:title>Logo</svg:title></draw:frame>x</text:p>"
                       "<text:tracked-changes><text:p>y</text:p></text:tracked-changes>")) ==
        Strings{"Logo", "x"});
}

TEST_CASE("Only the parts that hold text are read") {
  package::Package package = docx("<w:p><w:r><w:t>corps</w:t></w:r></w:p>");
  for (const std::string_view name :
       {"word/header1.xml", "word/footnotes.xml", "word/settings.xml"})
    package.set({std::string(name), "<w:p><w:r><w:t>" + std::string(name) + "</w:t></w:r></w:p>"});
  CHECK(paragraphs(package) == Strings{"corps", "word/header1.xml", "word/footnotes.xml"});
}

TEST_CASE("Missing words") {
  const auto document = docx(
      "<w:p><w:r><w:t>le maire et l’adjoint, le 1</w:t></w:r>"
      "<w:r><w:t>er</w:t></w:r></w:p>");
  CHECK(missing({}, document) == Strings{});
  CHECK(missing({"le maire", "l'adjoint le 1er"}, document) == Strings{});
  CHECK(missing({"le maire le le maire"}, document) == Strings{"le ×1 @0", "maire ×1 @0"});
  CHECK(missing({"et", "un préfet", "le préfet"}, document) == Strings{"un ×1 @1", "préfet ×2 @1"});
  CHECK(missing({"le 1", "er"}, document) == Strings{"1 ×1 @0", "er ×1 @1"});
  CHECK(missing({"Le"}, document) == Strings{"Le ×1 @0"});
}

TEST_CASE("A word of every text part is found") {
  CHECK(missing({"Rappel", "Objectifs", "ici", "Une note", "Logo de la mairie"},
                test::packed(test::sound_docx())) == Strings{});
  CHECK(missing({"Rappel", "Objectifs", "ici là", "Une note", "A B", "Logo de la mairie", "Pied"},
                test::packed(test::sound_odt())) == Strings{});
}

TEST_CASE("Four pages take under a millisecond, with room for a slow machine", "[.speed]") {
  std::string body;
  std::vector<std::string_view> expected;
  for (int i = 0; i < 200; ++i) {
    body +=
        "<text:p text:style-name=\"Corps\">Le groupe <text:span>retient</text:span> l’axe "
        "gouvernance et mutualisation des services</text:p>";
    expected.emplace_back("Le groupe retient l’axe gouvernance et mutualisation des services");
  }
  const auto document = odt(body);
  const auto start = std::chrono::steady_clock::now();
  constexpr int kRuns = 100;
  for (int i = 0; i < kRuns; ++i) REQUIRE(missing_words(expected, DocumentWords(document)).empty());
  const auto spent = std::chrono::steady_clock::now() - start;
  CHECK(std::chrono::duration<double, std::milli>(spent).count() / kRuns < 1.0);
}

}  // namespace greffier::checks
