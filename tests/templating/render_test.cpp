// Whole templates: text with tags, data (sample.hpp), what comes out.
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"

using namespace greffier::templating;

namespace {

struct Case {
  std::string_view source;
  std::string_view expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    INFO(test.source);
    const Rendered rendered = render(test.source, sample());
    CHECK(rendered.text == typeset(test.expected));
    CHECK(rendered.problems == std::vector<std::string>{});
  }
}

struct BadCase {
  std::string_view source;
  std::vector<std::string> problems;
};

void check_bad(const std::vector<BadCase>& cases) {
  for (const BadCase& test : cases) {
    INFO(test.source);
    CHECK(render(test.source, sample()).problems == test.problems);
  }
}

}  // namespace

TEST_CASE("printing") {
  check({
      {"Sans balise.", "Sans balise."},
      {"", ""},
      {"Objet : {{ objet }}.", "Objet : Évaluation et mutualisation."},
      {"{{objet}}{{numero}}", "Évaluation et mutualisation2"},
      {"{{ lieu }}|{{ rien_du_tout }}|{{ vide }}", "||"},
      {"{{ date }} à {{ heure }}", "20⍽mars 2026 à 19⍽h⍽30"},
      {"{{ premier_du_mois }}", "1er⍽février 2026"},
      {"{{ montant }} {{ numero }} {{ ouvert }}", "12500,5 2 oui"},
      {"{{ -numero }} {{ 0 - montant }}", "−2 −12500,5"},
      {"{{ animateur }}", "Mme Zoé Bernard"},
      {"{{ presents }}", "M. Jean Dupont, Mme Anne Martin-Legrand, M. Pierre-Yves Élan"},
      {"{{ riche }} / {{ corps }}", "Le gras / Premier.\nSecond."},
      {"{{ \"}}\" }} {{ '{% si %}' }}", "}} {% si %}"},
      {"{# jamais {{ vu }} #}reste", "reste"},
  });
}

TEST_CASE("names and what they hold") {
  check({
      {"{{ vote.pour }} pour, {{ VOTE.Contre }} contre", "12 pour, 1 contre"},
      {"{{ Premier du mois }}", "1er⍽février 2026"},
      {"{{ presents[0].nom }} {{ presents[-1].nom }} {{ presents.1.nom }}",
       "Dupont Élan Martin-Legrand"},
      {"{{ vote[\"pour\"] }} {{ vote['Abstention'] }}", "12 0"},
      {"{{ presents.nom }}", "Dupont, Martin-Legrand, Élan"},
      {"{{ actions.echeance }}", "15⍽février 2026"},
      {"{{ lieu.salle }}{{ rien_du_tout.nom[2].x }}", ""},
      {"{{ (presents | trier(\"nom\"))[0].nom }}", "Dupont"},
  });
}

TEST_CASE("repeating") {
  check({
      {"{% pour a dans actions %}{{ a.objet }} ; {% fin %}", "Rédiger ; Relire ; "},
      {"{% for a in actions %}{{ a.objet }} ; {% endfor %}", "Rédiger ; Relire ; "},
      {"{% pour chaque a dans actions %}{{ a.objet }} {% fin pour %}", "Rédiger Relire "},
      {"{% pour a dans actions si a.ouverte %}{{ boucle.rang }}/{{ boucle.longueur }} {% fin %}",
       "1/1 "},
      {"{% pour m dans mots %}{{ m }}{% si non boucle.dernier %}, {% fin %}{% fin %}.",
       "zèbre, côte, école, cote."},
      {"{% for m in mots %}{% if loop.first %}-{% end %}{{ loop.index }}{% end %}", "-1234"},
      {"{% pour x dans vide %}jamais{% fin %}{% pour x dans rien_du_tout %}non plus{% fin %}", ""},
      {"{% pour p dans animateur %}{{ p.nom }}{% fin %}", "Bernard"},
      {"{% pour g dans presents | grouper(\"structure\") %}{{ g.cle }} : "
       "{{ g.elements.nom | liste }}. {% fin %}",
       "Mairie : Dupont et Élan. Agglo : Martin-Legrand. "},
      {"{% pour a dans actions %}{% pour m dans mots si m = \"cote\" %}{{ a.objet }} {{ m }} "
       "{{ boucle.rang }} {% fin %}{{ boucle.rang }} {% fin %}",
       "Rédiger cote 1 1 Relire cote 1 2 "},
      {"{% pour objet dans mots si objet = \"cote\" %}{{ objet }}{% fin %} {{ objet }}",
       "cote Évaluation et mutualisation"},
      {"{% pour membre présent dans presents %}{{ Membre Présent.nom }} {% fin %}",
       "Dupont Martin-Legrand Élan "},
      {"{% for n in [1, 2,3] %}{{ n }};{% end %}", "1;2;3;"},
  });
}

TEST_CASE("repeating without a name for the item") {
  check({
      {"{% pour chaque dans actions %}{{ objet }} : {{ qui }}. {% fin %}",
       "Rédiger : Mme BERNARD. Relire : M. DUPONT. "},
      {"{% for each in actions %}{{ boucle.rang }}{{ objet }}{% end %}", "1Rédiger2Relire"},
      // A member hides the name outside; what the item lacks is found outside.
      {"{% pour chaque dans actions %}{{ objet }}/{{ numero }} {% fin %}{{ objet }}",
       "Rédiger/2 Relire/2 Évaluation et mutualisation"},
      {"{% pour chaque dans actions %}{{ actions.objet }} {% fin %}", "Rédiger Relire "},
      {"{% pour chaque dans mots %}{{ mots }},{% fin %}", "zèbre,côte,école,cote,"},
      {"{% pour chaque dans vote %}{{ contre }} contre{% fin %}", "1 contre"},
      {"{% pour chaque dans actions si ouverte %}{{ objet }}{% fin %}", "Rédiger"},
      {"{% pour chaque dans actions | trier(\"qui\") %}{{ actions.qui }} {% fin %}",
       "M. DUPONT Mme BERNARD "},
      {"{% pour chaque dans actions %}{% pour chaque dans femmes %}{{ objet }}{% fin %}{% fin %}",
       "RédigerRédigerRelireRelire"},
      {"{% pour chaque dans vide %}x{% fin %}{% pour chaque dans rien %}y{% fin %}", ""},
  });
  check_bad({
      {"{% pour chaque dans actions %}{{ objets }}{% fin %}", {"G040 1:34"}},
      {"{% pour chaque dans %}a{% fin %}", {"G015 1:1"}},
      {"{% pour dans actions %}a{% fin %}", {"G015 1:1"}},
      {"{% pour chaque dans inconnus %}a{% fin %}", {"G040 1:21"}},
  });
}

TEST_CASE("repeating over a list that may not be there") {
  check({
      {"{% pour chaque dans actions si défini %}{{ objet }} {% fin %}", "Rédiger Relire "},
      {"{% for each in actions if defined %}{{ objet }} {% end %}", "Rédiger Relire "},
      {"{% pour chaque dans inconnus si défini %}{{ objet }}{% fin %}",
       "Évaluation et mutualisation"},
      {"{% pour chaque dans objet si défini %}une fois{% fin %}", "une fois"},
      {"{% pour chaque dans vide si définie %}x{% fin %}", ""},
      {"{% pour chaque dans rien_du_tout si défini %}x{% fin %}", ""},
      {"{% pour chaque dans vote.inconnus si défini %}une fois{% fin %}", "une fois"},
      // What is not repeated is no pass.
      {"{% pour a dans actions %}{% pour chaque dans inconnus si défini %}{{ boucle.rang }}"
       "{% fin %}{% fin %}",
       "12"},
  });
}

TEST_CASE("choosing") {
  check({
      {"{% si ouvert %}oui{% fin %}", "oui"},
      {"{% si lieu %}oui{% sinon %}non{% fin si %}", "non"},
      {"{% si numero = 1 %}un{% sinon si numero = 2 %}deux{% sinon %}autre{% finsi %}", "deux"},
      {"{% if numero == 1 %}un{% elif numero == 3 %}trois{% else %}autre{% endif %}", "autre"},
      {"{% si zero %}a{% fin %}{% si vide %}b{% fin %}{% si fiche %}c{% fin %}", "c"},
      {"{% si presents %}{% si animateur %}les deux{% fin %}{% fin %}", "les deux"},
      {"{{ \"a\" si numero > 1 sinon \"b\" }}{{ 'x' if zero }}", "a"},
      {"{{ \"a\" si zero sinon \"b\" si lieu sinon \"c\" }}", "c"},
  });
}

TEST_CASE("what word processors and other engines leave") {
  check({
      {"{%p if ouvert %}a{%p endif %}", "a"},
      {"{%tr for m in mots %}{{r m }}{%tr endfor %}", "zèbrecôteécolecote"},
      {"{%- si ouvert -%}a{%- fin -%}", "a"},
      {"{{- objet -}}", "Évaluation et mutualisation"},
      {"{\u00A0% si ouvert\u00A0%}a{\u00A0% fin\u00A0%}", "a"},
      {"{\u00AD{ numero }\u200B}", "2"},
      {"{% pour m dans mots par ligne %}x{% fin %}", "xxxx"},
  });
}

TEST_CASE("mistakes of pairing are told once each") {
  check_bad({
      {"{% si ouvert %}a", {"G031 1:1"}},
      {"a{% fin %}", {"G030 1:2"}},
      {"{% pour m dans mots %}{% fin si %}", {"G032 1:23"}},
      {"{% sinon %}", {"G033 1:1"}},
      {"{% pour m dans mots %}{% sinon %}{% fin %}", {"G033 1:23"}},
      {"{% si ouvert %}{% sinon %}{% sinon si zero %}{% fin %}", {"G034 1:27"}},
      // A tag with a mistake in it still opens and closes.
      {"{% sii ouvert %}a{% fin %}", {"G013 1:4"}},
      {"{% si ouvert et %}a{% fin %}", {"G011 1:17"}},
      {"{% pour m mots %}a{% fin %}", {"G015 1:1"}},
      {"ligne\n{% si \"a %}\n{% fin %}", {"G004 2:7"}},
  });
}

TEST_CASE("a template with eight mistakes reports eight") {
  const std::string_view source =
      "Objet : {{ objett }}\n"
      "Date : {{ date | dat(\"d MMMM\") }}\n"
      "{% pour a dans actions %}{{ a.objet }} {{ qui }}{% fin %}\n"
      "{% si presents est vid %}personne{% fin %}\n"
      "Lieu : {{ lieu } et {{ heure }}\n"
      "Montant : {{ montant + objet }}\n"
      "{{ « texte » ~ (numero }}\n"
      "{% si ouvert %}{{ animateur.nom }}\n";
  CHECK(render(source, sample()).problems ==
        std::vector<std::string>{"G001 5:8", "G020 2:18", "G018 4:20", "G012 7:24", "G031 8:1",
                                 "G040 1:12", "G040 3:43", "G050 6:14"});
}

TEST_CASE("data are never read again as tags") {
  auto data = sample();
  data.set("objet", std::string("{{ numero }}{% si x %}"));
  CHECK(render("{{ objet }}", data) == Rendered{"{{ numero }}{% si x %}", {}});
}

TEST_CASE("a problem met again and again by a loop is raised once") {
  CHECK(render("{% pour m dans mots %}{{ mystere }}{% fin %}", sample()).problems ==
        std::vector<std::string>{"G041 1:26"});
}
