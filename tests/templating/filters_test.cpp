// Filters: expressions with the data of sample.hpp, and what they print. « ^ » stands before raised
// text in rich results.
#include "templating/filters.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/evaluate.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

constexpr diag::Span kStart{1, {1, 1}, {1, 1}};

// Rich text with « ^ » before raised runs and « * » around strong ones.
std::string with_marks(const model::Value& value) {
  const auto* inlines = value.get_if<model::Inlines>();
  if (inlines == nullptr) return to_text(value);
  std::string result;
  for (const model::Inline& item : *inlines) {
    const std::string text = model::plain_text({item});
    const bool raised = item.format.script == model::Script::superscript;
    result += item.format.strong ? "*" + text + "*" : raised ? "^" + text : text;
  }
  return result;
}

Rendered filtered(std::string_view source) {
  const auto data = sample();
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression(source, kStart, sink);
  if (expression == nullptr) return {"", codes(sink)};
  std::string text = with_marks(evaluate(*expression, Scope(data), sink));
  return {std::move(text), codes(sink)};
}

struct Case {
  std::string_view source;
  std::string_view expected;
  std::vector<std::string> problems = {};
};

void check(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(filtered(test.source) == Rendered{typeset(test.expected), test.problems});
  }
}

}  // namespace

TEST_CASE("filters of text") {
  check({
      {"objet | majuscules", "ÉVALUATION ET MUTUALISATION"},
      {"\"ÉCOLE\" | lower", "école"},
      {"\"œuvre commune\" | capitale", "Œuvre commune"},
      {"\"jean-marie d’élan, 1er adjoint\" | capitales", "Jean-Marie D’Élan, 1er Adjoint"},
      {"\"« été »\" | capitale", "« Été »"},
      {"\"1er mai\" | capitalize", "1er mai"},
      {"riche | majuscules", "LE *GRAS*"},
      {"riche | capitale", "Le *gras*"},
      {"riche | texte", "Le gras"},
      {"corps | majuscules | texte", "PREMIER.\nSECOND."},
      {"mots | majuscules | liste", "ZÈBRE, CÔTE, ÉCOLE et COTE"},
      {"numero | texte | majuscules", "2"},
      {"lieu | majuscules", ""},
      {"fiche | majuscules", "", {"G064 1:9"}},
      {"fiche | texte", "", {"G064 1:9"}},
  });
}

TEST_CASE("filters of dates and hours") {
  check({
      {"date | date", "20⍽mars 2026"},
      {"premier_du_mois | date", "1er⍽février 2026"},
      {"date | date(\"EEEE d MMMM y\")", "vendredi 20 mars 2026"},
      {"date | date(\"complet\")", "vendredi 20 mars 2026"},
      {"date | date(« court »)", "20/03/2026"},
      {"date | date(\"iso\")", "2026-03-20"},
      {"date | date(\"EEEE d MMMM y\", \"en\")", "Friday 20 March 2026"},
      {"\"15/02/2026\" | date", "15⍽février 2026"},
      {"actions.echeance | date | liste", "15⍽février 2026"},
      {"rien_du_tout | date", ""},
      {"heure | heure", "19⍽h⍽30"},
      {"\"14:05\" | heure", "14⍽h⍽05"},
      {"\"prochain mardi\" | date", "", {"G060 1:20"}},
      {"numero | date", "", {"G060 1:10"}},
      {"objet | heure", "", {"G061 1:9"}},
      {"date | date(numero)", "", {"G070 1:8"}},
  });
}

TEST_CASE("filters of numbers") {
  check({
      {"montant | nombre", "12⍽500,5"},
      {"montant | nombre(2)", "12⍽500,50"},
      {"1234567 | nombre", "1⍽234⍽567"},
      {"\"1 250\" | nombre", "1⍽250"},
      {"montant | montant", "12⍽500,50⍽€"},
      {"total | montant", "1⍽250⍽€"},
      {"total | montant(2)", "1⍽250,00⍽€"},
      {"12 | montant(\"k€\")", "12⍽k€"},
      {"1.25 | montant(1, \"M€\")", "1,3⍽M€"},
      {"1 | ordinal", "1^er"},
      {"1 | ordinal(\"féminin\")", "1^re"},
      {"numero | ordinal", "2^e"},
      {"14 | romain", "XIV"},
      {"objet | nombre", "", {"G062 1:9"}},
      {"objet | montant", "", {"G062 1:9"}},
      {"0 | ordinal", "", {"G063 1:5"}},
      {"1.5 | romain", "", {"G063 1:7"}},
      {"numero | nombre(\"deux\")", "", {"G071 1:10"}},
  });
}

TEST_CASE("plurals") {
  check({
      {"1 | pluriel(\"un membre présent\", \"# membres présents\")", "un membre présent"},
      {"numero | pluriel(\"un membre présent\", \"# membres présents\")", "2 membres présents"},
      {"presents | pluriel(\"un membre présent\", \"# membres présents\")", "3 membres présents"},
      {"vide | pluriel(\"un membre présent\", \"# membres présents\")", "aucun membre présent"},
      {"0 | pluriel(\"Une voix\", \"# voix\")", "Aucune voix"},
      {"0 | pluriel(\"# voix\", \"# voix\")", "0 voix"},
      {"0 | pluriel(\"une voix\", \"# voix\", \"pas une voix\")", "pas une voix"},
      {"1.5 | pluriel(\"# jour\", \"# jours\")", "1,5 jour"},
      {"1250 | pluriel(\"# euro\", \"# euros\")", "1⍽250 euros"},
      {"animateur | pluriel(\"animateur\", \"animateurs\")", "animateur"},
      {"objet | pluriel(\"a\", \"b\")", "", {"G068 1:9"}},
  });
}

TEST_CASE("numbers, dates and hours in letters") {
  check({
      {"12 | en_lettres", "douze"},
      {"200 | en lettres", "deux cents"},
      {"1 | in_words(\"féminin\")", "une"},
      {"-3 | en_lettres", "moins trois"},
      {"12.05 | en_lettres", "douze virgule zéro cinq"},
      {"1 | en_lettres(\"euros\")", "un euro"},
      {"montant | en_lettres(\"euros\")", "douze mille cinq cents euros et cinquante centimes"},
      {"0.01 | en_lettres(\"euros\")", "un centime"},
      {"2000000 | en_lettres(\"euros\")", "deux millions d’euros"},
      {"date | en_lettres", "vingt mars deux mille vingt-six"},
      {"premier_du_mois | en_lettres", "premier février deux mille vingt-six"},
      {"date | en_lettres(\"an\")", "deux mille vingt-six"},
      {"date | en_lettres(\"jour\")", "vingt mars"},
      {"(date | en_lettres(\"formule\") | capitale) ~ \" à \" ~ (heure | en_lettres)",
       "L’an deux mille vingt-six, le vingt mars à dix-neuf heures trente"},
      {"\"1 h\" | en_lettres", "une heure"},
      {"\"2026-03-20\" | en_lettres", "vingt mars deux mille vingt-six"},
      {"objet | en_lettres", "", {"G067 1:9"}},
      {"date | en_lettres(\"siècle\")", "", {"G072 1:8"}},
      {"12 | en_lettres(\"kilos\")", "", {"G072 1:6"}},
  });
}

TEST_CASE("filters of lists") {
  check({
      {"mots | liste", "zèbre, côte, école et cote"},
      {"mots | liste(\"ou\")", "zèbre, côte, école ou cote"},
      {"mots | list", "zèbre, côte, école and cote"},
      {"presents.nom | liste", "Dupont, Martin-Legrand et Élan"},
      {"presents | liste", "M. Jean Dupont, Mme Anne Martin-Legrand et M. Pierre-Yves Élan"},
      {"[\"a\", lieu, riche] | liste", "a et Le *gras*"},
      {"objet | liste", "Évaluation et mutualisation"},
      {"vide | liste", ""},
      {"mots | joindre(\" ; \")", "zèbre ; côte ; école ; cote"},
      {"mots | joindre(\"\u00A0; \")", "zèbre\u00A0; côte\u00A0; école\u00A0; cote"},
      {"mots | joindre(« ; »)", "zèbre;côte;école;cote"},
      {"mots | join", "zèbre, côte, école, cote"},
      {"mots | joindre(\"\\n\")", "zèbre\ncôte\nécole\ncote"},
      {"mots | trier | liste", "cote, côte, école et zèbre"},
      {"mots | trier(\"\", \"décroissant\") | liste", "zèbre, école, côte et cote"},
      {"[10, 9, 1] | trier | liste", "1, 9 et 10"},
      {"(actions | trier(\"echeance\")).objet", "Rédiger, Relire"},
      {"(actions | trier(\"echeance\", \"décroissant\")).objet", "Rédiger, Relire"},
      {"(presents | trier(\"nom\")).nom | liste", "Dupont, Élan et Martin-Legrand"},
      {"(presents | grouper(\"structure\")).cle | liste", "Mairie et Agglo"},
      {"(presents | group_by(\"structure\")).key | liste", "Mairie et Agglo"},
      {"(presents | grouper(\"structure\"))[0].elements | longueur", "2"},
      {"actions | somme(\"cout\")", "30,3"},
      {"actions.cout | somme | montant", "30,30⍽€"},
      {"[1, 2, lieu, \"3\"] | sum", "6"},
      {"vide | somme", "0"},
      {"presents | longueur", "3"},
      {"objet | length", "27"},
      {"lieu | longueur", "0"},
      {"(presents | premier).nom ~ (presents | dernier).nom", "DupontÉlan"},
      {"vide | premier", ""},
      {"presents.structure | unique | liste", "Mairie et Agglo"},
      {"(presents | unique(\"structure\")).nom | liste", "Dupont et Martin-Legrand"},
      {"[1, 1.0, \"1\"] | unique | liste", "1 et 1"},
      {"mots | inverse | liste", "cote, école, côte et zèbre"},
      {"numero | trier", "", {"G065 1:10"}},
      {"actions | trier(\"prix\") | longueur", "2", {"G069 1:11"}},
      {"actions | trier(\"objet\", \"bas\")", "", {"G072 1:11"}},
      {"mots | somme", "", {"G062 1:8"}},
      {"[fiche] | liste", "", {"G054 1:11"}},
  });
}

TEST_CASE("filters of people") {
  check({
      {"animateur | accord(\"présent\", \"présente\")", "présente"},
      {"presents[0] | accord(\"présent\", \"présente\")", "présent"},
      {"presents | accord(\"présent\", \"présente\")", "présents"},
      {"femmes | accord(\"présent\", \"présente\")", "présentes"},
      {"femmes | accord(\"le maire\", \"la maire\", \"les maires\", \"les maires\")", "les maires"},
      {"\"Mme PETIT\" | accord(\"élu\", \"élue\")", "élue"},
      {"\"Monsieur le maire\" | accord(\"élu\", \"élue\")", "élu"},
      {"inconnu | accord(\"élu\", \"élue\")", "élu", {"G073 1:11"}},
      {"numero | accord(\"élu\", \"élue\")", "", {"G066 1:10"}},
      {"animateur | nom", "Mme⍽Zoé BERNARD"},
      {"animateur | nom(\"P. NOM\")", "Z.⍽BERNARD"},
      {"presents | nom(\"P. NOM\") | liste", "J.⍽DUPONT, A.⍽MARTIN-LEGRAND et P.-Y.⍽d’ÉLAN"},
      {"presents | nom(\"Prénom Nom (Structure)\") | joindre",
       "Jean Dupont (Mairie), Anne Martin-Legrand (Agglo), Pierre-Yves d’Élan (Mairie)"},
      {"presents | nom(\"NOM, Fonction\") | joindre(\" ; \")",
       "DUPONT, maire ; MARTIN-LEGRAND ; d’ÉLAN"},
      {"inconnu | nom", "Camille PETIT"},
      {"inconnu | nom(\"(Structure) NOM\")", "PETIT"},
      {"animateur | name(\"LAST F.\")", "BERNARD Z."},
      {"\"M. DUPONT\" | nom(\"P. NOM\")", "M. DUPONT"},
      {"fiche | nom", "", {"G066 1:9"}},
      {"numero | nom", "", {"G066 1:10"}},
  });
}

TEST_CASE("the table of filters is sound") {
  for (const Filter& filter : filters()) {
    INFO(filter.names.front());
    CHECK(filter.apply != nullptr);
    CHECK(filter.least_arguments() <= filter.most_arguments());
    CHECK(filter.arguments.find_first_not_of("tna|") == std::string_view::npos);
    CHECK(filter.example.starts_with(filter.names.front()));
    for (const std::string_view name : filter.names) {
      CHECK(text::fold_name(name) == name);
      if (!name.empty()) CHECK(find_filter(name) == &filter);
    }
    diag::Sink sink;
    CHECK(parse_expression("x | " + std::string(filter.example), kStart, sink) != nullptr);
  }
  CHECK(find_filter("") == nullptr);
}

TEST_CASE("filters of dates that count, and of hours") {
  check({
      {"'2026-02-26' | jours_francs('2026-03-14')", "15"},
      {"'2026-03-13' | jours_francs('2026-03-14')", "0"},
      {"'2026-03-14' | clear_days('2026-03-14')", "−1"},
      {"actions[0].echeance | jours_francs(actions[1].echeance)", ""},
      {"actions[1].echeance | jours_francs('2026-03-14')", ""},
      {"'2026-01-31' | plus_mois(1) | date('iso')", "2026-02-28"},
      {"'2024-01-31' | plus_mois(1) | date('iso')", "2024-02-29"},
      {"'2026-03-15' | plus_mois(-13) | date('iso')", "2025-02-15"},
      {"'2026-01-15' | mois_entre('2026-03-14')", "1"},
      {"'2026-01-15' | mois_entre('2026-03-15')", "2"},
      {"'2026-03-15' | mois_entre('2026-01-16')", "−1"},
      {"'14 h 30' | minutes", "870"},
      {"('16 h' | minutes) - ('14:30' | minutes)", "90"},
      {"'demain' | jours_francs('2026-03-14')", "", {"G060 1:12"}},
      {"'2026-03-13' | jours_francs('demain')", "", {"G060 1:16"}},
      {"'2026-03-13' | plus_mois(9999999)", "", {"G072 1:16"}},
  });
}

TEST_CASE("filters that choose and count") {
  check({
      {"actions | avec('ouverte') | longueur", "1"},
      {"(actions | sans('ouverte'))[0].objet", "Relire"},
      {"(actions | avec('qui', 'M. DUPONT'))[0].objet", "Relire"},
      {"actions | without('qui', 'M. DUPONT') | longueur", "1"},
      {"actions | sans('echeance') | longueur", "1"},
      {"actions | avec('rien')", "", {"G069 1:11"}},
      {"7.5 | entier", "7"},
      {"(11 / 2) | entier + 1", "6"},
      {"(0 - 0.5) | floor", "−1"},
      {"(0 - 1.5) | floor", "−2"},
      {"'x' | entier", "", {"G062 1:7"}},
      {"[3, 4, ''] | somme", "7"},
  });
}
