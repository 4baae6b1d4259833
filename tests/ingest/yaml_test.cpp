#include "ingest/yaml.hpp"

#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier;
using namespace greffier::ingest::tests;

struct Yaml {
  std::string tree;
  std::string findings;
};
Yaml read(std::string_view text) {
  diag::Sink sink;
  const model::Value value = ingest::read_yaml(text, kSource, 1, sink);
  model::Map root;
  if (const auto* map = value.get_if<model::Map>())
    root = *map;
  else
    root.set("valeur", value);
  return {model::dump(root), findings_of(sink)};
}

void check_yaml(std::span<const Case> cases) {
  for (const Case& one : cases) {
    INFO(one.about);
    const Yaml result = read(from_first_line(one.notes));
    CHECK(result.tree == from_first_line(one.tree));
    CHECK(result.findings == from_first_line(one.findings));
  }
}

const Case kValues[] = {
    {"keys are folded, spaces before the colon and no-break spaces do not matter",
     R"(
Membres présents : A
Date d’affichage : b
LIEU : c
note-interne: d
)",
     R"(
membres_presents: "A"
date_d_affichage: "b"
lieu: "c"
note_interne: "d"
)"},
    {"only plain scalars are typed",
     R"(
a: 2026-01-23
b: "2026-01-23"
c: oui
d: 'oui'
e: Faux
f: 12
g: 12.5
h: "12"
i: ~
j:
k: NON
)",
     R"(
a: 2026-01-23
b: "2026-01-23"
c: true
d: "oui"
e: false
f: 12
g: 12.5
h: "12"
i: null
j: null
k: false
)"},
    {"codes, versions, hours, telephones and dates that do not exist stay text",
     R"(
a: 01234
b: 1.10
c: 14:30
d: 14 h 30
e: 0612345678
f: +33 1 23 45 67 89
g: 2026-02-30
h: 1e3
i: -
j: 23/01/2026
k: oUi
l: 12 345
m: 99999999999999999999
n: -inf
)",
     R"(
a: "01234"
b: "1.10"
c: "14:30"
d: "14 h 30"
e: "0612345678"
f: "+33 1 23 45 67 89"
g: "2026-02-30"
h: "1e3"
i: "-"
j: "23/01/2026"
k: "oUi"
l: "12 345"
m: "99999999999999999999"
n: "-inf"
)"},
    {"lists, maps, block scalars, flow style, tags, anchors",
     R"(
presents:
- M. A
- {nom: B, rôle: "maire"}
excuses: [C,
  D
]
texte: |
  a : b
  - c
suite: >
  plié
  ici
x: !!str 12
y: &n [1, 2]
z: *n
)",
     R"(
presents:
  - "M. A"
  -
    nom: "B"
    role: "maire"
excuses:
  - "C"
  - "D"
texte: "a : b\n- c\n"
suite: "plié ici\n"
x: "12"
y:
  - 1
  - 2
z:
  - 1
  - 2
)"},
};

TEST_CASE("YAML is read with the types that people mean") {
  check_yaml(kValues);
}

const Case kMeant[] = {
    {"colons, sharps and signs inside a value",
     R"(
objet: Réunion : suite : fin
fin: voir ceci:
heure: ouverture : 14:30
point: n #2 et #3 # commentaire
gras: *important*
et: & co
taux: % à voir
arobase: @dupont
barre: | suite
chevron: > suite
tiret: - un
bulle: ! Attention
)",
     R"(
objet: "Réunion : suite : fin"
fin: "voir ceci:"
heure: "ouverture : 14:30"
point: "n #2 et #3"
gras: "*important*"
et: "& co"
taux: "% à voir"
arobase: "@dupont"
barre: "| suite"
chevron: "> suite"
tiret: "- un"
bulle: "! Attention"
)"},
    {"text after quotes or brackets, apostrophes, template tags",
     R"(
titre: "Le plan" et la suite
lieu: [Salle A] au fond
elle: l'axe : l'un
tag: {{ objet | defaut("x : y") }}
controle: {% si x %}a{% fin %}
)",
     R"(
titre: "\"Le plan\" et la suite"
lieu: "[Salle A] au fond"
elle: "l'axe : l'un"
tag: "{{ objet | defaut(\"x : y\") }}"
controle: "{% si x %}a{% fin %}"
)"},
    {"items with a French colon are text, items with a key are maps",
     R"(
ordre:
  - Budget : présentation
  - Voirie
  - nom: A
    prénom: B
  - Nom : C
    Prénom : D
)",
     R"(
ordre:
  - "Budget : présentation"
  - "Voirie"
  -
    nom: "A"
    prenom: "B"
  -
    nom: "C"
    prenom: "D"
)"},
    {"a value on several lines that needs quotes",
     R"(
objet: Réunion : suite
  et fin, l'an prochain
date: 2026-01-23
)",
     R"(
objet: "Réunion : suite et fin, l'an prochain"
date: 2026-01-23
)"},
    {"tabs and missing spaces are read and told",
     R"(
presents:
	- M. A
	- M. B
date:2026-01-23
)",
     R"(
presents:
  - "M. A"
  - "M. B"
date: 2026-01-23
)",
     R"(
2:1 N022
4:1 N023
)"},
};

TEST_CASE("YAML that a person means is read without an error") {
  check_yaml(kMeant);
}

const Case kMistakes[] = {
    {"an open quote",
     R"(
objet: "Réunion du matin
date: 2026-01-23
)",
     R"(
objet: "\"Réunion du matin"
date: 2026-01-23
)",
     R"(
1:8 N025
)"},
    {"an open bracket",
     R"(
presents: [A, B
date: 2026-01-23
)",
     R"(
presents: "[A, B"
date: 2026-01-23
)",
     R"(
1:11 N026
)"},
    {"a line that is no field",
     R"(
objet: Évaluation et
mutualisation
date: 2026-01-23
)",
     R"(
objet: "Évaluation et"
mutualisation: null
date: 2026-01-23
)",
     R"(
2:1 N024
)"},
    {"a field at the wrong indent does not hide the others",
     R"(
a: x
  b: y
c: 1
)",
     R"(
a: "x\n  b: y"
c: 1
)",
     R"(
2:4 N021
)"},
    {"an item under an item",
     R"(
a:
 - b
   - c
)",
     R"(
a:
  - "b - c"
)",
     R"(
3:1 N021
)"},
    {"one name twice in two spellings",
     R"(
Date: 1
date: 2
)",
     R"(
date: 1
date_1: 2
)",
     R"(
2:1 N033
)"},
    {"a backslash between double quotes",
     R"(
a: "C:\dossier"
b: 2
)",
     R"(
a: "\"C:\\dossier\""
b: 2
)",
     R"(
1:7 N027
)"},
    {"an unknown alias",
     R"(
a: 1
b: *rien
)",
     R"(
a: 1
b: "*rien"
)",
     R"(
2:4 N028
)"},
    {"two documents",
     R"(
a: 1
---
b: 2
)",
     R"(
a: 1
)",
     R"(
3:1 N032
)"},
    {"control characters that escapes write",
     R"(
a: "x\x01y\u000bz"
b: "l1\r\nl2 \\x01"
)",
     R"(
a: "xy z"
b: "l1\nl2 \\x01"
)",
     R"(
1:4 N002
1:4 N003
)"},
    {"a key that is a list",
     R"(
? [a, b]
: c
)",
     R"(
a_b: "c"
)",
     R"(
1:3 N031
)"},
};

TEST_CASE("mistakes are told one by one and the rest is read") {
  check_yaml(kMistakes);
}

TEST_CASE("values know where they stand, in code points") {
  diag::Sink sink;
  const model::Value value = ingest::read_yaml(
      "été: \"é : à\"  # x\nliste: [à, b : c]\n"
      "titre: là : ici\ndate:2026-01-23\ntexte: |\n  un\n",
      kSource, 10, sink);
  const auto& map = *value.get_if<model::Map>();
  const auto place = [](const diag::Span& span) {
    return fmt::format("{}:{}-{}:{}", span.begin.line, span.begin.column, span.end.line,
                       span.end.column);
  };
  CHECK(place(map.find("ete")->span) == "10:6-10:13");
  CHECK(place(map.members()[0].span) == "10:1-10:4");
  CHECK(place(map.find("liste")->get_if<model::Values>()->at(0).span) == "11:9-11:10");
  CHECK(place(map.find("titre")->span) == "12:8-12:16");
  CHECK(place(map.find("date")->span) == "13:6-13:16");
  CHECK(place(map.find("texte")->span) == "15:3-15:3");
  const model::Value bare = ingest::read_yaml("a:\n  alias\n", kSource, 1, sink);
  const auto& fields = *bare.get_if<model::Map>()->find("a")->get_if<model::Map>();
  CHECK(place(fields.find("alias")->span) == "2:8-2:8");
}

TEST_CASE("hostile YAML is bounded") {
  diag::Sink sink;
  SECTION("nesting") {
    CHECK_FALSE(ingest::read_yaml(std::string(100'000, '['), kSource, 1, sink).is_empty());
    CHECK(sink.has_errors());
  }
  SECTION("aliases that copy each other") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i)
      bomb +=
          fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
    static_cast<void>(ingest::read_yaml(bomb, kSource, 1, sink));
    CHECK(findings_of(sink).find("N029") != std::string::npos);
  }
  SECTION("nothing at all") {
    CHECK(ingest::read_yaml("", kSource, 1, sink).is_empty());
    CHECK(ingest::read_yaml("# rien\n", kSource, 1, sink).is_empty());
    CHECK(sink.diagnostics().empty());
  }
}

}  // namespace
