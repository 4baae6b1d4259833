#include "ingest/people.hpp"

#include "catch.hpp"
#include "ingest/cases.hpp"
#include "ingest/yaml.hpp"

namespace {

using namespace greffier;
using namespace greffier::ingest::tests;

// The keys of a person but its text, as `key=value; …`, with ~ for U+00A0.
std::string describe(const model::Map& person) {
  std::string result;
  for (const model::Member& member : person.members()) {
    if (member.key == "texte") continue;
    std::string value = *member.value.get_if<std::string>();
    for (std::size_t i = value.find("\u00A0"); i != std::string::npos; i = value.find("\u00A0"))
      value.replace(i, 2, "~");
    result += fmt::format("{}{}={}", result.empty() ? "" : "; ", member.key, value);
  }
  return result;
}

struct PersonCase {
  std::string_view text;
  std::string_view expected;
};

const PersonCase kPeople[] = {
    {"M. Jean DUPONT, maire de Saint-Exemple",
     "nom_complet=M.~Jean DUPONT; civilite=M.; prenom=Jean; nom=DUPONT; "
     "fonction=maire de Saint-Exemple"},
    {"Mme Anne MARTIN-LEGRAND (pouvoir de Mme Luce PETIT)",
     "nom_complet=Mme~Anne MARTIN-LEGRAND; civilite=Mme; prenom=Anne; nom=MARTIN-LEGRAND; "
     "pouvoir=Mme~Luce PETIT; sens_pouvoir=de"},
    {"Mme Anne MARTIN a donné pouvoir à M. Paul DURAND,",
     "nom_complet=Mme~Anne MARTIN; civilite=Mme; prenom=Anne; nom=MARTIN; pouvoir=M.~Paul DURAND; "
     "sens_pouvoir=a"},
    {"M. Paul DURAND, représenté par Mme Y",
     "nom_complet=M.~Paul DURAND; civilite=M.; prenom=Paul; nom=DURAND; pouvoir=Mme~Y; "
     "sens_pouvoir=a"},
    {"Mme X (absente, pouvoir à M. Y, adjointe)",
     "nom_complet=Mme~X; civilite=Mme; nom=X; fonction=absente, adjointe; pouvoir=M.~Y; "
     "sens_pouvoir=a"},
    {"Jean-Charles DE BELLY",
     "nom_complet=Jean-Charles DE BELLY; prenom=Jean-Charles; nom=DE BELLY"},
    {"Olivia D'HAENE, Chargée de mission, Pays du Val",
     "nom_complet=Olivia D'HAENE; prenom=Olivia; nom=D'HAENE; fonction=Chargée de mission; "
     "structure=Pays du Val"},
    {"Marie-Hélène d’ORNANO",
     "nom_complet=Marie-Hélène d’ORNANO; prenom=Marie-Hélène; nom=d’ORNANO"},
    {"Jean DE LA TOUR DU PIN",
     "nom_complet=Jean DE LA TOUR DU PIN; prenom=Jean; nom=DE LA TOUR DU PIN"},
    {"Jean de La Tour, directeur",
     "nom_complet=Jean de La Tour; prenom=Jean; nom=de La Tour; fonction=directeur"},
    {"DUPONT Jean", "nom_complet=DUPONT Jean; prenom=Jean; nom=DUPONT"},
    {"Viviane PONS BERTAIN", "nom_complet=Viviane PONS BERTAIN; prenom=Viviane; nom=PONS BERTAIN"},
    {"J. DUPONT", "nom_complet=J. DUPONT; prenom=J.; nom=DUPONT"},
    {"M DUPONT", "nom_complet=M~DUPONT; civilite=M.; nom=DUPONT"},
    {"Me X", "nom_complet=Me~X; civilite=Me; nom=X"},
    {"Dr Éva ÉTIENNE", "nom_complet=Dr~Éva ÉTIENNE; civilite=Dr; prenom=Éva; nom=ÉTIENNE"},
    {"Monsieur Jean DUPONT maire de Val",
     "nom_complet=Monsieur~Jean DUPONT; civilite=M.; prenom=Jean; nom=DUPONT; fonction=maire de "
     "Val"},
    {"Mme Luce PETIT (en visio), adjointe",
     "nom_complet=Mme~Luce PETIT; civilite=Mme; prenom=Luce; nom=PETIT; fonction=en visio, "
     "adjointe"},
    {"M. Jean DUPONT, maire, mairie de Val",
     "nom_complet=M.~Jean DUPONT; civilite=M.; prenom=Jean; nom=DUPONT; fonction=maire; "
     "structure=mairie de Val"},
    {"M. Jean DUPONT, maire, président du syndicat",
     "nom_complet=M.~Jean DUPONT; civilite=M.; prenom=Jean; nom=DUPONT; "
     "fonction=maire, président du syndicat"},
    {"Zoé BERNARD – Cabinet Exemple – zoe@example.org – 01 23 45 67 89",
     "nom_complet=Zoé BERNARD; prenom=Zoé; nom=BERNARD; structure=Cabinet Exemple; "
     "courriel=zoe@example.org; telephone=01 23 45 67 89"},
    {"M. Jean DUPONT, DGS, tél. : 01.23.45.67.89, courriel : <jd@example.org>",
     "nom_complet=M.~Jean DUPONT; civilite=M.; prenom=Jean; nom=DUPONT; fonction=DGS; "
     "courriel=jd@example.org; telephone=01.23.45.67.89"},
    {"MM. A et B", "nom_complet=MM.~A et B; civilite=MM."},
    {"M. et Mme DUPONT", "nom_complet=M.~et Mme DUPONT"},
    {"M. le maire", "nom_complet=M.~le maire; civilite=M."},
    {"Claudine", "nom_complet=Claudine"},
    {"CC du Val, service technique", "nom_complet=CC du Val; fonction=service technique"},
    {"le comité des fêtes", "nom_complet=le comité des fêtes"},
    {"  M.  Jean   DUPONT ; ", "nom_complet=M.~Jean DUPONT; civilite=M.; prenom=Jean; nom=DUPONT"},
    {"", ""},
};

TEST_CASE("a person is read from the words people use") {
  for (const PersonCase& one : kPeople) {
    INFO(one.text);
    CHECK(describe(ingest::parse_person(one.text, {})) == one.expected);
  }
}

std::string words_only(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (std::string_view(" ,;()<>:-").find(c) == std::string_view::npos) result += c;
  return result;
}

TEST_CASE("the text of a person is kept as written") {
  for (const PersonCase& one : kPeople) {
    const model::Map person = ingest::parse_person(one.text, {});
    const model::Value* text = person.find("texte");
    CHECK(words_only(text == nullptr ? "" : *text->get_if<std::string>()) == words_only(one.text));
  }
}

TEST_CASE("text that reads as a person by itself") {
  const std::string_view people[] = {"M. Jean DUPONT", "Mme X", "Jean DUPONT, maire",
                                     "DUPONT Jean"};
  const std::string_view others[] = {"maire",      "Jean", "Jean Dupont", "CC du Val",
                                     "MM. A et B", "",     "le 12 mars",  "M. le maire"};
  for (const std::string_view text : people) CHECK(ingest::looks_like_person(text));
  for (const std::string_view text : others) {
    INFO(text);
    CHECK_FALSE(ingest::looks_like_person(text));
  }
}

// The people of a YAML value, one per line.
std::string people_of(std::string_view yaml, std::string_view findings = {}) {
  diag::Sink sink;
  const model::Value value = ingest::read_yaml(yaml, kSource, 1, sink);
  const auto* map = value.get_if<model::Map>();
  std::string result;
  for (const model::Value& person : ingest::read_people(*map->find("p"), sink))
    result += describe(*person.get_if<model::Map>()) + '\n';
  CHECK(findings_of(sink) == findings);
  return result;
}

constexpr std::string_view kTwo =
    "nom_complet=M.~A B; civilite=M.; prenom=A; nom=B\n"
    "nom_complet=Mme~C D; civilite=Mme; prenom=C; nom=D\n";

TEST_CASE("people are read in every written form") {
  CHECK(people_of("p: [M. A B, Mme C D]\n") == kTwo);
  CHECK(people_of("p:\n  - M. A B\n  - Mme C D,\n") == kTwo);
  CHECK(people_of("p: M. A B, Mme C D\n") == kTwo);
  CHECK(people_of("p: M. A B et Mme C D\n") == kTwo);
  CHECK(people_of("p: M. A B ; Mme C D\n") == kTwo);
  CHECK(people_of("p: |\n  - M. A B\n  - Mme C D\n") == kTwo);
  CHECK(people_of("p: |\n  M. A B,\n\n  Mme C D\n") == kTwo);
  CHECK(people_of("p:\n") == "");
  CHECK(people_of("p: M. A B, maire, Val\n") ==
        "nom_complet=M.~A B; civilite=M.; prenom=A; nom=B; fonction=maire; structure=Val\n");
}

TEST_CASE("commas of a bracketed list that belong to a person") {
  CHECK(people_of("p: [M. A B, maire, CC du Val, Mme C D]\n") ==
        "nom_complet=M.~A B; civilite=M.; prenom=A; nom=B; fonction=maire; structure=CC du Val\n"
        "nom_complet=Mme~C D; civilite=Mme; prenom=C; nom=D\n");
  CHECK(people_of("p: [Jean, Luce]\n") == "nom_complet=Jean\nnom_complet=Luce\n");
}

TEST_CASE("people as maps and groups") {
  CHECK(
      people_of("p:\n  - {Prénom: Luce, NOM: PETIT, civ: Mme, mail: l@example.org, salle: B}\n") ==
      "prenom=Luce; nom=PETIT; civilite=Mme; courriel=l@example.org; salle=B; "
      "nom_complet=Mme~Luce PETIT\n");
  CHECK(people_of("p:\n  Élus:\n    - M. A B : maire\n  Agents: Mme C D\n") ==
        "nom_complet=M.~A B; civilite=M.; prenom=A; nom=B; fonction=maire; groupe=Élus\n"
        "nom_complet=Mme~C D; civilite=Mme; prenom=C; nom=D; groupe=Agents\n");
  CHECK(people_of("p:\n  - M. A B: maire\n") ==
        "nom_complet=M.~A B; civilite=M.; prenom=A; nom=B; fonction=maire\n");
}

TEST_CASE("people as tables with titles in any order") {
  constexpr std::string_view expected =
      "fonction=DGS; nom=DUPONT; prenom=Jean; nom_complet=Jean DUPONT\n"
      "nom=PETIT; nom_complet=PETIT\n";
  CHECK(
      people_of("p: |\n  | Fonction | Nom | Prénom |\n  |---|---|---|\n  | DGS | DUPONT | Jean |\n"
                "  | | PETIT | |\n") == expected);
  CHECK(people_of("p: |\n  Fonction;Nom;Prénom\n  DGS;DUPONT;Jean\n  ;PETIT;\n") == expected);
  CHECK(people_of("p: |\n  Fonction\tNom\tPrénom\n  DGS\tDUPONT\tJean\n  \tPETIT\t\n") == expected);
  CHECK(people_of("p: |\n  Prénom, Nom\tStructure\tMail\n  Jean DUPONT\tCC\tj@example.org\n") ==
        "nom_complet=Jean DUPONT; prenom=Jean; nom=DUPONT; structure=CC; courriel=j@example.org\n");
}

TEST_CASE("a value that is nobody is kept and told") {
  CHECK(people_of("p: 12\n", "1:4 N090\n") == "nom_complet=12\n");
}

TEST_CASE("people know their line") {
  diag::Sink sink;
  const model::Value value = ingest::read_yaml("p: |\n  M. A B\n  Mme C D\n", kSource, 1, sink);
  const model::Values people = ingest::read_people(*value.get_if<model::Map>()->find("p"), sink);
  REQUIRE(people.size() == 2);
  CHECK(people[0].span.begin == diag::Position{2, 3});
  CHECK(people[1].span.begin == diag::Position{3, 3});
}

}  // namespace
