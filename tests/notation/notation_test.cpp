// What written notes look like.
#include "notation/again.hpp"

namespace {

using namespace greffier;
using namespace greffier::notation::tests;

// Notes that come out as they went in.
constexpr std::string_view kTyped = R"_(---
modele: compte-rendu
Membres présents:
  - M. Jean DUPONT, maire de Saint-Exemple
  - Mme Anne MARTIN-LEGRAND (pouvoir de Mme Luce PETIT)
objet: Évaluation : la suite n°2
date: 2026-01-23
heure_debut: 14 h 30
code: "1e3 # x"
valable: oui
telephone: 06 12 34 56 78
vide:
prochaine_reunion:
  date: 2026-02-13
  lieu: Salle du conseil
texte: |
  Un paragraphe.

  Un autre.
---

# Rappel des objectifs {.sans-numero #rappel}

Le 1er mars, 2 * 3 = 6 ; la variable l_a vaut 50 % & plus, « oui » [sic] pour a < b.[^1]

**Un gras** et *une emphase*, puis un mot~~rayé~~, `du code`, 1<sup>er</sup>, [mairie]{.petites-capitales}.

Voir https://example.org/a ou [le site](https://example.org/b "Titre") :\
contact@example.org, ligne suivante.

3\. n'est pas une liste.

Décision \: un texte.

\- ni ceci

- un
- deux
  1. deux un
  2. deux deux

* une autre liste

- à l'air

- aussi

  7. sept

> Une citation.

Tableau : Dépenses

| Poste | Montant |
| --- | --: |
| Bois &#124; paille | 12 |

::: tableau totaux=1 largeurs="30 70" alignements="gauche droite"
- - Poste
  - Détail
- - Bois
  - - bûches
    - copeaux
- - Total
  - 12
:::

:::: encadre titre="À retenir"
Texte.

::: action qui="Mme BERNARD" echeance=2026-02-15
Rédiger.
:::
::::

![Plan du site](<images/plan du site.png>){largeur=60%}

[[saut de page]]

[[sommaire 2]]

---

```c++
int x;
```

[^1]: Une note.

    Sur deux paragraphes.
)_";

}  // namespace

TEST_CASE("ordinary notes come out as they were typed", "[notation]") {
  CHECK(difference(notation::write_notes(read(std::string(kTyped))), std::string(kTyped)) == "");
}

TEST_CASE("lines that end hard stay so, though they read as fields", "[notation]") {
  for (const char* typed : {"::: e\nM:\\\ne:\ne\n:::\n", "::: e\nM: un\\\nE: deux\n:::\n"}) {
    const model::Document document = read(typed);
    CHECK(model::dump(document).find("break") != std::string::npos);
    check_again(document);
  }
}

TEST_CASE("a tag that is not closed on the line of a fence is text", "[notation]") {
  for (const char* typed :
       {":::t {{\n}}", "::: t titre=\"{{\"\na }} b\n:::\n", "::: t\n{{ a\n:::\n}}\n"}) {
    const model::Document document = read(typed);
    CHECK(std::holds_alternative<model::Container>(document.body.front().node));
    check_again(document);
  }
}

TEST_CASE("tags of the line that opens code stay as they are", "[notation]") {
  for (const char* typed :
       {"```{%&%} a\\&b\n```\n", "```cs{%\\&\nvin %}\n```\n", "a {{ b\n```\n}}\n```\n"})
    check_again(read(typed));
}

TEST_CASE("tags in an address or its title stay as they are", "[notation]") {
  for (const char* typed :
       {"http://{%<%}\n", "[a](<{{ b & c }}>)\n", "![a](b.png \"{% \"e\" %}\")\n"})
    check_again(read(typed));
}

TEST_CASE("braces in a value between quotation marks close no attributes", "[notation]") {
  for (const char* typed : {":::{}{\n", "::: {titre=\"a}b\"}\nx\n:::\n", "[a]{lang='}'} b}\n"})
    check_again(read(typed));
  const model::Document document = read("::: {.encadre titre=\"a}b\"}\nx\n:::\n");
  CHECK(model::dump(document).find("a}b") != std::string::npos);
}

TEST_CASE("a caret behind a bracket that is no call stays one", "[notation]") {
  for (const char* typed : {"[^*]{.s}\n", "<a href=\"b\">^a</a>\n\n[^a]: c\n"})
    check_again(read(typed));
}

TEST_CASE("a path with spaces is read once, whatever stands in it", "[notation]") {
  const model::Document document = read("](](u .png)\n");
  CHECK(model::plain_text(std::get<model::Paragraph>(document.body.front().node).inlines) ==
        "](](u .png)");
  check_again(document);
  check_again(read("```](](u .png)\n```\n"));
}

TEST_CASE("what stands below a list of HTML in an item is no part of it", "[notation]") {
  for (const char* typed :
       {"-\n  - <ul><li><p>a</p><p>b</p></li></ul>\n    > ::: avis\n    > c\n    > :::\n",
        "-\n  - <<p>a\n  >::: :"})
    check_again(read(notation::write_notes(read(typed))));
}

TEST_CASE("comments stand behind the fields they are about", "[notation]") {
  model::Map header;
  header.set("date", model::Value(std::chrono::year{2020} / 1 / 23));
  header.set("presents", model::Value(model::Values{{std::string("M. A")}, {std::string("M. B")}}));
  header.set("texte", model::Value(std::string("a\nb\n")));
  header.set("debut", model::Value(model::Time{14, 30}));
  const std::vector<notation::Comment> comments{{"date", "deviné, ligne 7"},
                                                {"presents", "deviné"},
                                                {"presents", "ligne 9", 2},
                                                {"texte", "lignes\n1 et 2"}};
  const std::string written = notation::write_header(header, comments);
  CHECK(written == R"_(---
date: 2020-01-23  # deviné, ligne 7
presents:  # deviné
  - M. A
  - M. B  # ligne 9
texte: |  # lignes 1 et 2
  a
  b
debut: 14 h 30
---
)_");
  header.set("debut", model::Value(std::string("14 h 30")));
  CHECK(read(written).header == header);
}
