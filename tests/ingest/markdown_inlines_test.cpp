#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier::ingest::tests;

const Case kCases[] = {
    {"every look",
     R"_(
*a* **b** ***c*** ~~d~~ `e` <u>f</u> <sup>g</sup> <sub>h</sub> <b><i>k</i></b> <del>l</del>
)_",
     R"_(
paragraph
  text "a" emphasis
  text " "
  text "b" strong
  text " "
  text "c" strong emphasis
  text " "
  text "d" strike
  text " "
  text "e" code
  text " "
  text "f" underline
  text " "
  text "g" superscript
  text " "
  text "h" subscript
  text " "
  text "k" strong emphasis
  text " "
  text "l" strike
)_"},
    {"ordinals",
     R"_(
le 1<sup>er</sup> mars, la 2<sup>e</sup>
)_",
     R"_(
paragraph
  text "le 1"
  text "er" superscript
  text " mars, la 2"
  text "e" superscript
)_"},
    {"bracketed spans",
     R"_(
[texte]{.petites-capitales} [text *two*]{lang=en} [x]{.Rôle-deux} [y]{.souligne .exposant}
)_",
     R"_(
paragraph
  text "texte" small_caps
  text " "
  text "text " lang=en
  text "two" emphasis lang=en
  text " "
  text "x" role=role_deux
  text " "
  text "y" underline superscript
)_"},
    {"brackets that are no spans",
     R"_(
[a] {x} [b]{pas des attributs} a[0] \[c]{.d}
)_",
     R"_(
paragraph
  text "[a] {x} [b]{pas des attributs} a[0] "
  text "[c]{.d}"
)_"},
    {"links",
     R"_(
[lien](http://example.org "Titre") <http://example.org> x@example.org [r](#a){.role}
)_",
     R"_(
paragraph
  text "lien" link="http://example.org" link_title="Titre"
  text " "
  text "http://example.org" link="http://example.org"
  text " "
  text "x@example.org" link="mailto:x@example.org"
  text " "
  text "r" role=role link="#a"
)_"},
    {"images with sizes",
     R"_(
![Le plan](plan.png "T"){largeur=60%} ![](a.png){width=8cm hauteur="20 mm"} ![x](b.png){taille=2 largeur=grand}
)_",
     R"_(
paragraph
  image "plan.png" alt="Le plan" title="T" width=60%
  text " "
  image "a.png" width=80mm height=20mm
  text " "
  image "b.png" alt="x"
)_",
     R"_(
1:89 N074
1:98 N075
)_"},
    {"an image whose name has spaces",
     R"_(
![alt](mon plan 1.png) ![b](<c d.png>)
)_",
     R"_(
paragraph
  image "mon plan 1.png" alt="alt"
  text " "
  image "c d.png" alt="b"
)_"},
    {"entities and escapes",
     R"_(
a &amp; b &eacute; \*c\* &#65; &inconnue;
)_",
     R"_(
paragraph
  text "a &"
  text " b é"
  text " "
  text "*c"
  text "* A"
  text " &inconnue;"
)_"},
    {"unknown tags are kept as text and told",
     R"_(
a <foo bar="1">b</foo> <x:y/> 5 < 6 > 4
)_",
     R"_(
paragraph
  text "a "
  text "<foo bar=\"1\">"
  text "b"
  text "</foo>"
  text " <x:y/> 5 < 6 > 4"
)_",
     R"_(
1:3 N060
1:17 N060
)_"},
    {"stray and unclosed tags",
     R"_(
a</b> <b>gras
)_",
     R"_(
paragraph
  text "a"
  text " "
  text "gras" strong
)_",
     R"_(
1:2 N061
1:7 N062
)_"},
    {"comments are left out and told",
     R"_(
Un <!-- à revoir --> deux

<!-- note
::: decision
-->
)_",
     R"_(
paragraph
  text "Un "
  text " deux"
)_",
     R"_(
1:4 N063
3:1 N063
)_"},
    {"template tags are never Markdown",
     R"_(
{{ a*b*c }} {% si x_y_z | date("d *m*") %}**{{ n }}**{% fin %} `{{ c }}` {{ [a](b) }}
)_",
     R"_(
paragraph
  text "{{ a*b*c }} {% si x_y_z | date(\"d *m*\") %}"
  text "{{ n }}" strong
  text "{% fin %} "
  text "{{ c }}" code
  text " {{ [a](b) }}"
)_"},
    {"spans of HTML",
     R"_(
<span lang="en">the</span> <span style="font-variant: small-caps">Dupont</span> <a href="http://example.org">ici</a>
)_",
     R"_(
paragraph
  text "the" lang=en
  text " "
  text "Dupont" small_caps
  text " "
  text "ici" link="http://example.org"
)_"},
    {"no-break spaces and tabs stay",
     R"_(
a	b « c » : d
)_",
     R"_(
paragraph
  text "a\tb « c » : d"
)_"},
    {"control lines are paragraphs of their own",
     R"_(
Avant
{% si x %}
- un
{% fin %}
après

| a |
|---|
{% pour x dans y %}
| {{ x }} |
{% fin %}
)_",
     R"_(
paragraph
  text "Avant"
paragraph
  text "{% si x %}"
list tight
  item
    paragraph
      text "un"
paragraph
  text "{% fin %}"
paragraph
  text "après"
table columns=auto
  row header
    cell
      paragraph
        text "a"
  row body
    cell
      paragraph
        text "{% pour x dans y %}"
  row body
    cell
      paragraph
        text "{{ x }}"
  row body
    cell
      paragraph
        text "{% fin %}"
)_"},
};

TEST_CASE("Markdown inlines become runs with their whole look") {
  check_cases(kCases);
}

}  // namespace
