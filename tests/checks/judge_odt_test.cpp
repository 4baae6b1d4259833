#include "catch.hpp"
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

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases{
      // The container
      {"a part is not XML", "content.xml", "</text:h>", "", {"X007"}},
      {"a part is missing", "meta.xml", "", "", {"V002", "V004", "V053"}},
      {"a part is not in the manifest", "Pictures/x.png", "", "png", {"V003"}},
      {"a picture is missing", "Pictures/logo.png", "", "", {"V004", "V014"}},
      {"a part stands twice in the manifest",
       "META-INF/manifest.xml",
       R"(m:full-path="meta.xml")",
       R"(m:full-path="styles.xml")",
       {"V005", "V003"}},
      {"mimetype says another type", "mimetype", "text", "spreadsheet", {"V006"}},
      {"there is no mimetype", "mimetype", "", "", {"V006"}},
      // References
      {"a paragraph style",
       "content.xml",
       R"(text:style-name="Titre")",
       R"(text:style-name="Tire")",
       {"V010"}},
      {"a style of another family",
       "content.xml",
       R"(text:style-name="Titre")",
       R"(text:style-name="L1")",
       {"V010"}},
      {"a parent style",
       "styles.xml",
       R"(parent-style-name="Corps")",
       R"(parent-style-name="Corp")",
       {"V010"}},
      {"a list style",
       "content.xml",
       R"(text:style-name="L1")",
       R"(text:style-name="L2")",
       {"V010"}},
      {"an automatic style of the other part",
       "styles.xml",
       R"(<text:p text:style-name="Corps">)",
       R"(<text:p text:style-name="P1">)",
       {"V010"}},
      {"a page layout",
       "styles.xml",
       R"(page-layout-name="pm1")",
       R"(page-layout-name="pm2")",
       {"V010"}},
      {"a font", "styles.xml", R"(fo:country="FR")", R"(style:font-name="Marianne")", {"V010"}},
      {"a link to a bookmark", "content.xml", R"("#a")", R"("#b")", {"V012"}},
      {"a list that is continued",
       "content.xml",
       R"(xml:id="l1")",
       R"(xml:id="l1" text:continue-list="l0")",
       {"V011"}},
      {"a picture", "content.xml", "Pictures/logo.png", "Pictures/autre.png", {"V014"}},
      // Identifiers
      {"an xml:id",
       "content.xml",
       R"(<table:table table:name)",
       R"(<table:table xml:id="l1" table:name)",
       {"V020"}},
      {"a style", "styles.xml", R"(style:name="Titre")", R"(style:name="Corps")", {"V020", "V010"}},
      {"a bookmark",
       "content.xml",
       "Objectifs",
       R"(<text:bookmark text:name="a"/>Objectifs)",
       {"V020"}},
      {"a bookmark that only ends",
       "content.xml",
       R"(bookmark-end text:name="a")",
       R"(bookmark-end text:name="b")",
       {"V021"}},
      // The body
      {"a cell without paragraph", "content.xml", "<text:p>B</text:p>", "", {"V030"}},
      {"a row that is short", "content.xml", "<table:covered-table-cell/>", "", {"V031"}},
      {"an empty list item", "content.xml", "<text:p>un</text:p>", "", {"V032"}},
      {"an empty list",
       "content.xml",
       "<text:list-item><text:p>un</text:p></text:list-item>",
       "",
       {"V032"}},
      {"two spaces", "content.xml", "Objectifs", "Les  objectifs", {"V034"}},
      {"a space at the start", "content.xml", "Objectifs", " Objectifs", {"V034"}},
      {"spaces over a link", "content.xml", ">ici<", "> ici<", {"V034"}},
      {"a line end", "content.xml", "Objectifs", "Les\nobjectifs", {"V034"}},
      {"a tag", "content.xml", "Objectifs", "{{ objectifs }}", {"V040"}},
      {"a tag over two runs",
       "content.xml",
       "Objectifs",
       "{<text:span>%</text:span> si x %}",
       {"V040"}},
      {"a tag in the footer", "styles.xml", "Pied", "{{ pied }}", {"V040"}},
      // Accessibility
      {"a picture says nothing",
       "content.xml",
       "<svg:desc>Logo de la mairie</svg:desc>",
       "",
       {"V050"}},
      {"a level is skipped",
       "content.xml",
       R"(text:outline-level="2")",
       R"(text:outline-level="3")",
       {"V051"}},
      {"a heading is empty", "content.xml", "Objectifs", "", {"V052"}},
      {"no title", "meta.xml", "Essai", "", {"V053"}},
      {"no language", "styles.xml", R"(fo:language="fr")", "", {"V054"}},
  };
  return kCases;
}

}  // namespace

TEST_CASE("The judge finds nothing in a sound ODT") {
  CHECK(verdict(sound_odt()) == Codes{});
}

TEST_CASE("The judge finds what is broken in an ODT") {
  for (const Case& c : cases()) {
    INFO(c.what);
    CHECK(verdict(broken(sound_odt(), c.part, c.from, c.to)) == c.expected);
  }
}

TEST_CASE("mimetype must be first and stored") {
  SampleParts compressed = sound_odt();
  compressed.front().method = package::Method::deflated;
  CHECK(verdict(compressed) == Codes{"V006"});
  SampleParts late = sound_odt();
  std::swap(late[0], late[1]);
  CHECK(verdict(late) == Codes{"V006"});
}

}  // namespace greffier::checks::test
