// Every run, block and finding knows the line and the column it stands at, counted in code points.
#include "catch.hpp"
#include "ingest/cases.hpp"
#include "model/walk.hpp"

namespace {

using namespace greffier;
using namespace greffier::ingest::tests;

// `line:column text` of every run.
std::string runs_of(std::string_view notes) {
  diag::Sink sink;
  const model::Document document = ingest::read_notes(notes, kSource, sink);
  std::string result;
  model::for_each_inlines(document.body, [&result](const model::Inlines& inlines) {
    for (const model::Inline& item : inlines) {
      const auto* run = std::get_if<model::Text>(&item.node);
      result += fmt::format("{}:{} {}\n", item.span.begin.line, item.span.begin.column,
                            run == nullptr ? "" : run->text);
    }
  });
  return result;
}

struct Place {
  std::string_view about;
  std::string_view notes;
  std::string_view runs;
};

const Place kPlaces[] = {
    {"after a header", "---\nobjet: X\n---\n\n# Été\n\nun **é** deux\n",
     "5:3 Été\n7:1 un \n7:6 é\n7:9  deux\n"},
    {"continuation lines of items, quotes and lazy lines",
     "- un\n  *deux* trois\n> à\n> *b* c\nd *e*\n",
     "1:3 un \n2:4 deux\n2:9  trois\n3:3 à \n4:4 b\n4:6  c \n5:1 d \n5:4 e\n"},
    {"table cells", "| é | b |\n|---|---|\n| à **c** | d \\| e *f* |\n",
     "1:3 é\n1:7 b\n3:3 à \n3:7 c\n3:13 d \n3:16 | e \n3:21 f\n"},
    {"entities and escapes", "a &amp; b \\*c* d\n", "1:1 a &\n1:8  b \n1:12 *c* d\n"},
    {"around links and addresses", "à x@example.org puis [é](u) fin\n",
     "1:1 à \n1:3 x@example.org\n1:16  puis \n1:23 é\n1:28  fin\n"},
    {"bracketed spans and tags", "é [pc]{.x} 1<sup>er</sup> {{ é }} *f*\n",
     "1:1 é \n1:4 pc\n1:11  1\n1:18 er\n1:26  {{ é }} \n1:36 f\n"},
    {"HTML over several lines", "<ul>\n<li>é **b**\n\n<li>c\n</ul>\n", "2:5 é \n2:9 b\n4:5 c\n"},
    {"a paragraph of HTML over several lines", "<div>\né à\nb *c*\n</div>\n",
     "2:1 é à \n3:1 b \n3:4 c\n"},
    {"a sign after code over lines", "a `b\nc\nd`\"e\"\nf\n",
     "1:1 a \n1:4 b \n2:1 c \n3:1 d\n3:3 \"e\" \n4:1 f\n"},
    {"backticks without a fellow", "a *b*``` c\n", "1:1 a \n1:4 b\n1:6 ``` c\n"},
    {"a comment that does not end", "<!-- é\n\nb\n", "1:1 <!-- é \n2:1  \n3:1 b\n"},
    {"HTML in a cell", "| a |\n|---|\n| <p>é</p> <ul><li>- b</ul> |\n", "1:3 a\n3:6 é\n3:22 b\n"},
    {"a paragraph above a table", "x\n\na *b*\n  c\n| é | *f* |\n|---|---|\n| g | h |\n",
     "1:1 x\n3:1 a \n3:4 b\n3:5  \n4:3 c\n5:3 é\n5:8 f\n7:3 g\n7:7 h\n"},
    {"a quote above a table without rows", "> é\n> | b | c |\n> |---|---|\n",
     "1:3 é\n2:5 b\n2:9 c\n"},
    {"short forms", "Intro\n**Décision :** é\nVote : 1 pour\nle *texte*\n",
     "1:1 Intro\n2:16 é\n4:1 le \n4:5 texte\n"},
    {"a paragraph after definitions",
     "[a]: http://example.org\n[b]: http://example.org\nx *y* [a] [b]\n",
     "3:1 x \n3:4 y\n3:6  \n3:8 a\n3:10  \n3:12 b\n"},
    {"footnotes", "Un[^a] é.\n\n[^a]: à *b*\n    suite\n",
     "1:1 Un\n1:3 \n1:7  é.\n3:7 à \n3:10 b\n3:11  \n4:5 suite\n"},
    {"names over two lines, which call nothing", "x [^o\nr] y\n\n[o\nr]: P\n",
     "1:1 x [^o \n2:1 r] y\n4:1 [o\n5:1 r]: P\n"},
    {"inside containers", "::: encadre\n- é\n  ::: cle\n  *b*\n  :::\n:::\n", "2:3 é\n4:4 b\n"},
    {"code over two lines", "a `b\nc` **d**\n", "1:1 a \n1:4 b \n2:1 c\n2:3  \n2:6 d\n"},
};

TEST_CASE("runs know their line and column") {
  for (const Place& one : kPlaces) {
    INFO(one.about);
    CHECK(runs_of(one.notes) == one.runs);
  }
}

TEST_CASE("blocks know their lines") {
  diag::Sink sink;
  const model::Document document = ingest::read_notes(
      "# a\n\nb\nc\n\n- d\n\n::: encadre x=1\ne\n:::\n\n| f |\n|---|\n\n```\ng\n```\n", kSource,
      sink);
  std::string lines;
  for (const model::Block& block : document.body)
    lines += fmt::format("{}-{} ", block.span.begin.line, block.span.end.line);
  CHECK(lines == "1-1 3-4 6-7 8-10 12-13 15-17 ");
  const auto& container = std::get<model::Container>(document.body.at(3).node);
  CHECK(container.attributes.at(0).span.begin == diag::Position{8, 13});
}

}  // namespace
