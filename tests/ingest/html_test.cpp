#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"paragraphs and lists in a cell",
     R"_(
| a | b |
|---|---|
| <p>Le manque :</p> <ul> <li>- de temps</li> <li>de moyens</li> </ul> <p>Fin</p> | <b>x</b> |
)_",
     R"_(
table columns=auto,auto
  row header
    cell
      paragraph
        text "a"
    cell
      paragraph
        text "b"
  row body
    cell
      paragraph
        text "Le manque :"
      list tight
        item
          paragraph
            text "de temps"
        item
          paragraph
            text "de moyens"
      paragraph
        text "Fin"
    cell
      paragraph
        text "x" strong
)_",
     R"_(
3:31 N070
)_"},
    {"tags may lack their end",
     R"_(
| a |
|---|
| <p>un<p>deux<ul><li>trois<li>quatre<ol start=3><li>cinq</ul> six |
)_",
     R"_(
table columns=auto
  row header
    cell
      paragraph
        text "a"
  row body
    cell
      paragraph
        text "un"
      paragraph
        text "deux"
      list tight
        item
          paragraph
            text "trois"
        item
          paragraph
            text "quatre"
          list ordered start=3 tight
            item
              paragraph
                text "cinq"
          paragraph
            text "six"
)_"},
    {"text outside items, items outside lists",
     R"_(
<ul>texte<li>un</li></ul>

<li>seul</li>
)_",
     R"_(
list tight
  item
    paragraph
      text "texte"
  item
    paragraph
      text "un"
list tight
  item
    paragraph
      text "seul"
)_"},
    {"a block of HTML holds Markdown inlines and may have empty lines",
     R"_(
<div>
<p>Un **gras** et 1<sup>er</sup></p>

<ul>
<li>a</li>

<li>b</li>
</ul>
</div>
)_",
     R"_(
paragraph
  text "Un "
  text "gras" strong
  text " et 1"
  text "er" superscript
list tight
  item
    paragraph
      text "a"
  item
    paragraph
      text "b"
)_"},
    {"a container around HTML",
     R"_(
::: citation
<p>texte</p>
:::
)_",
     R"_(
container citation
  paragraph
    text "texte"
)_"},
    {"an HTML table",
     R"_(
<table>
<caption>Titre</caption>
<tr><th>A</th><th colspan="2">B</th></tr>
<tr><td rowspan="2">1</td><td>2</td></tr>
<tr><td>3<p>4</td></tr>
</table>
)_",
     R"_(
table caption="Titre" columns=auto,auto,auto
  row header
    cell
      paragraph
        text "A"
    cell 2x1
      paragraph
        text "B"
  row body
    cell 1x2
      paragraph
        text "1"
    cell
      paragraph
        text "2"
    cell
      paragraph
  row body
    cell
      paragraph
        text "3"
      paragraph
        text "4"
    cell
      paragraph
)_"},
    {"headings and rules",
     R"_(
<h2>Titre</h2><hr>texte

| a |
|---|
| <h3>t</h3> x |
)_",
     R"_(
heading 2 "Titre"
thematic_break
paragraph
  text "texte"
table columns=auto
  row header
    cell
      paragraph
        text "a"
  row body
    cell
      paragraph
        text "t" strong
      paragraph
        text "x"
)_",
     R"_(
5:7 N071
)_"},
    {"preformatted text keeps its lines",
     R"_(
<pre><code>a &lt; b
  c
</code></pre>
)_",
     R"_(
code "a < b\n  c\n"
)_"},
    {"an unclosed comment is text",
     R"_(
<!-- oubli

suite
)_",
     R"_(
paragraph
  text "<!-- oubli "
  text " "
  text "suite"
)_",
     R"_(
1:1 N059
)_"},
    {"an escaped comment is text",
     R"_(
<p>un \<!-- deux --> trois</p>
)_",
     R"_(
paragraph
  text "un "
  text "<!-- deux --> trois"
)_"},
    {"looks across paragraphs",
     R"_(
<b><p>un</p><p>deux</p></b> trois
)_",
     R"_(
paragraph
  text "un" strong
paragraph
  text "deux" strong
paragraph
  text "trois"
)_"},
    {"overlapping tags",
     R"_(
<b>a<i>b</b>c</i>d
)_",
     R"_(
paragraph
  text "a" strong
  text "b" strong emphasis
  text "c" emphasis
  text "d"
)_"},
};

TEST_CASE("fragments of HTML become blocks") {
  check_cases(kCases);
}

}  // namespace
