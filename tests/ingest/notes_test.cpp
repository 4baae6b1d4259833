#include "ingest/notes.hpp"

#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier;
using namespace greffier::ingest::tests;

struct HeaderCase {
  std::string_view about;
  std::string_view notes;
  std::string_view header;
  std::string_view body;
  std::string_view findings = {};
};

const HeaderCase kHeaders[] = {
    {"a header and a body", "---\nobjet: X\n---\n# Un\n", "objet: \"X\"\n", "heading 1 \"Un\"\n"},
    {"three dots close it too", "\n---\nobjet: X\n...\nun\n", "objet: \"X\"\n",
     "paragraph\n  text \"un\"\n"},
    {"no header", "# Un\n", "", "heading 1 \"Un\"\n"},
    {"an empty header", "---\n---\nun", "", "paragraph\n  text \"un\"\n"},
    {"comments in a header", "---\n# tout\nobjet: X\n\n# gens\nlieu: Y\n---\n",
     "objet: \"X\"\nlieu: \"Y\"\n", ""},
    {"a rule at the top is no header", "---\n\nUn texte, sans champ.\n\n---\n", "",
     "thematic_break\nparagraph\n  text \"Un texte, sans champ.\"\nthematic_break\n"},
    {"the closing line is missing", "---\nobjet: X\ndate: 2026-01-23\n\n# Un\n\nTexte : suite.\n",
     "objet: \"X\"\ndate: 2026-01-23\n", "heading 1 \"Un\"\nparagraph\n  text \"Texte : suite.\"\n",
     "3:1 N010\n"},
    {"the closing line is missing and the body holds a rule",
     "---\nobjet: X\n# Un\nUn texte qui commence.\n\n---\n\nfin\n", "objet: \"X\"\n",
     "heading 1 \"Un\"\nparagraph\n  text \"Un texte qui commence.\"\nthematic_break\n"
     "paragraph\n  text \"fin\"\n",
     "2:1 N010\n"},
    {"the closing line is missing before a container", "---\nobjet: X\n::: decision\na\n:::\n",
     "objet: \"X\"\n", "container decision\n  paragraph\n    text \"a\"\n", "2:1 N010\n"},
    {"the opening line is missing", "objet: X\npresents:\n  - M. A\n---\n# Un\n",
     "objet: \"X\"\npresents:\n  - \"M. A\"\n", "heading 1 \"Un\"\n", "1:1 N011\n"},
    {"a slip inside a closed header", "---\nobjet: X\nsuite sans retrait\nlieu: Y\n---\nun\n",
     "objet: \"X\"\nsuite_sans_retrait: null\nlieu: \"Y\"\n", "paragraph\n  text \"un\"\n",
     "3:1 N024\n"},
};

TEST_CASE("the header is told from the body") {
  for (const HeaderCase& one : kHeaders) {
    INFO(one.about);
    const Read result = read(one.notes);
    CHECK(result.header == one.header);
    CHECK(result.body == one.body);
    CHECK(result.findings == one.findings);
  }
}

TEST_CASE("findings come in the order of their places") {
  CHECK(read("---\ndate:2026-01-23\nx: \"a\n---\n:::\n\n::: zzz\n").findings ==
        "2:1 N023\n3:4 N025\n5:1 N053\n7:1 N050\n7:1 N052\n");
}

TEST_CASE("bytes are cleaned before they are read") {
  using namespace std::string_literals;
  struct Row {
    std::string notes;
    std::string_view body;
    std::string_view findings;
  };
  const Row rows[] = {
      {"\xEF\xBB\xBFun\r\ndeux\rtrois\n\nquatre",
       "paragraph\n  text \"un \"\n  text \"deux \"\n  text \"trois\"\nparagraph\n  text "
       "\"quatre\"\n",
       ""},
      {"un\n\xE9t\xE9 et \xE0\n", "paragraph\n  text \"un \"\n  text \"\uFFFDt\uFFFD et \uFFFD\"\n",
       "2:1 N001\n"},
      {"un\0deux\x07\x07\x0Btrois\x7F\u0085\u2028fin"s, "paragraph\n  text \"undeux trois  fin\"\n",
       "1:3 N002\n1:8 N002\n1:10 N003\n1:16 N002\n1:17 N003\n1:18 N003\n"},
      {"a\uFDD0b\U0001FFFFc", "paragraph\n  text \"abc\"\n", "1:2 N002\n1:4 N002\n"},
  };
  for (const Row& row : rows) {
    INFO(row.notes);
    const Read result = read(row.notes);
    CHECK(result.body == row.body);
    CHECK(result.findings == row.findings);
  }
}

TEST_CASE("invalid UTF-8 is an error with its column in characters") {
  diag::Sink sink;
  static_cast<void>(ingest::read_notes("---\nobjet: été\xC3\n---\n", kSource, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  const diag::Diagnostic& error = sink.diagnostics().front();
  CHECK(error.severity() == diag::Severity::error);
  CHECK(error.span.begin == diag::Position{2, 11});
  CHECK(diag::text_of(error, diag::Language::french).find("0xC3") != std::string::npos);
}

TEST_CASE("Markdown in a field is read at its own place") {
  diag::Sink sink;
  const diag::Span place{kSource, {7, 10}, {7, 10}};
  const model::Blocks blocks =
      ingest::read_blocks("Un **gras**\n\n- <foo>\n\n::: zut\n:::\n", place, sink);
  CHECK(model::dump(blocks) ==
        "paragraph\n  text \"Un \"\n  text \"gras\" strong\nlist tight\n  item\n    paragraph\n"
        "      text \"<foo>\"\ncontainer zut\n");
  CHECK(findings_of(sink) == "9:12 N060\n11:10 N050\n");
  diag::Sink inline_sink;
  const model::Inlines inlines = ingest::read_inlines("# le 1<sup>er</sup>", place, inline_sink);
  CHECK(model::dump(model::Blocks{model::paragraph(inlines)}) ==
        "paragraph\n  text \"# le 1\"\n  text \"er\" superscript\n");
  CHECK(inlines.front().span.begin == diag::Position{7, 10});
}

}  // namespace
