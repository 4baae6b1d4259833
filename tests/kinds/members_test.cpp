#include "kinds/members.hpp"

#include "catch.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

// What `written` becomes as the value of one field of `type`, and the codes raised.
struct Case {
  std::string_view type;
  std::string_view written;  // YAML
  std::string_view value;    // model::dump, without its key
  std::string_view codes = "";
};

void check(const Case& c) {
  INFO(c.type << " : " << c.written);
  const kinds::Kind essai =
      kind("nom: essai\nchamps:\n  - {cle: x, libelle: X, type: '" + std::string(c.type) +
           "', champs: [{cle: date, type: date}, {cle: texte}, {cle: lieu, alias: [salle]}]}\n");
  diag::Sink sink;
  const model::Map data =
      kinds::type_members(essai.fields, map("x: " + std::string(c.written)), {}, sink);
  CHECK(dumped(data, "x") == "x:" + std::string(c.value) + "\n");
  CHECK(codes(sink) == c.codes);
}

}  // namespace

TEST_CASE("values are typed as their field says; what cannot be is kept and reported") {
  const Case cases[] = {
      {"texte", "Salle 3", " \"Salle 3\""},
      {"texte", "12", " \"12\""},
      {"texte", "1.5", " \"1.5\""},
      {"texte", "1.10", " \"1.10\""},
      {"texte", "oui", " \"oui\""},
      {"texte", "2026-01-23", " \"23⍽janvier 2026\""},
      {"texte", "[a, b]", " \"a, b\""},
      {"texte", "", " null"},
      {"texte", "{a: b}", "\n  a: \"b\"", "K028"},

      {"date", "2026-01-23", " 2026-01-23"},
      {"date", "23/01/2026", " 2026-01-23"},
      {"date", "vendredi 23 janvier 2026", " 2026-01-23"},
      {"date", "1er mars 2026", " 2026-03-01"},
      {"date", "23 janvrier 2026", " \"23 janvrier 2026\"", "K020"},
      {"date", "demain", " \"demain\"", "K020"},
      {"date", "31/02/2026", " \"31/02/2026\"", "K021"},
      {"date", "31 février 2026", " \"31 février 2026\"", "K021"},
      {"date", "2026-02-31", " \"2026-02-31\"", "K021"},
      {"date", "2026-13-01", " \"2026-13-01\"", "K021"},
      {"date", "12", " 12", "K020"},

      {"date_ou_texte", "15/02/2026", " 2026-02-15"},
      {"date_ou_texte", "fin mars", " \"fin mars\""},

      {"heure", "14 h 30", " 14:30"},
      {"heure", "14:30", " 14:30"},
      {"heure", "9 heures", " 09:00"},
      {"heure", "midi passé", " \"midi passé\"", "K022"},
      {"heure", "25 h", " \"25 h\"", "K022"},

      {"entier", "12", " 12"},
      {"entier", "'12'", " 12"},
      {"entier", "1 250", " 1250"},
      {"entier", "12.5", " 12.5", "K023"},
      {"entier", "douze", " \"douze\"", "K023"},

      {"montant", "1 250,50 €", " 1250.5"},
      {"montant", "12 euros", " 12.0"},
      {"montant", "3", " 3.0"},
      {"montant", "cher", " \"cher\"", "K024"},

      {"bool", "oui", " true"},
      {"bool", "'Non'", " false"},
      {"bool", "peut-être", " \"peut-être\"", "K025"},

      {"enum(projet, validé)", "VALIDE", " \"validé\""},
      {"enum(projet, validé)", "brouillon", " \"brouillon\"", "K026"},

      {"fichier", "plan.pdf", " \"plan.pdf\""},
      {"image", "logo.png", " inlines\n  image \"logo.png\" alt=\"X\""},
      {"image", "{fichier: logo.png, alternative: Blason}",
       " inlines\n  image \"logo.png\" alt=\"Blason\""},
      {"image", "{image: logo.png, width: 3cm, heigth: 2cm}",
       " inlines\n  image \"logo.png\" alt=\"X\" width=30mm", "K012"},
      {"image", "{alternative: Blason}",
       "\n  fichier: null\n  alternative: \"Blason\"\n  largeur: null\n  hauteur: null", "K029"},

      {"liste<texte>", "[a, b]", "\n  - \"a\"\n  - \"b\""},
      {"liste<texte>", "a ; b", "\n  - \"a\"\n  - \"b\""},
      {"liste<texte>", "Un, deux", "\n  - \"Un, deux\""},
      {"liste<date>", "[2026-01-23, hier]", "\n  - 2026-01-23\n  - \"hier\"", "K020"},

      {"map", "{date: 12/03/2026, salle: B}", "\n  date: 2026-03-12\n  texte: null\n  lieu: \"B\""},
      {"map", "12/03/2026", "\n  date: 2026-03-12\n  texte: null\n  lieu: null"},
      {"map", "au printemps", "\n  date: null\n  texte: \"au printemps\"\n  lieu: null"},
      {"liste<map>", "[{lieu: A}, plus tard]",
       "\n  -\n    date: null\n    texte: null\n    lieu: \"A\"\n"
       "  -\n    date: null\n    texte: \"plus tard\"\n    lieu: null"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("persons are read in the forms that ingest knows") {
  const kinds::Kind essai = kind(
      "nom: essai\nchamps: [{cle: qui, type: personne}, {cle: presents, type: liste<personne>}]");
  diag::Sink sink;
  const model::Map data = kinds::type_members(
      essai.fields,
      map("qui: Mme Zoé BERNARD, conseillère\n"
          "presents:\n  - M. Jean DUPONT, maire de Saint-Exemple\n  - Mme Luce PETIT\n"),
      {}, sink);
  CHECK(findings(sink) == "");
  const auto* person = data.find("qui")->get_if<model::Map>();
  REQUIRE(person != nullptr);
  CHECK(dumped(*person, "nom") == "nom: \"BERNARD\"\n");
  CHECK(dumped(*person, "fonction") == "fonction: \"conseillère\"\n");
  CHECK(data.find("presents")->get_if<model::Values>()->size() == 2);
}

TEST_CASE("several persons where one is expected are printed together") {
  const kinds::Kind essai = kind("nom: essai\nchamps: [{cle: qui, type: personne}]");
  diag::Sink sink;
  const model::Map data =
      kinds::type_members(essai.fields, map("qui: [Mme Zoé BERNARD, M. Paul GARNIER]"), {}, sink);
  CHECK(findings(sink) == "");
  const auto* person = data.find("qui")->get_if<model::Map>();
  REQUIRE(person != nullptr);
  const std::string names = dumped(*person, "nom_complet");
  CHECK(names.find("BERNARD") != std::string::npos);
  CHECK(names.find("GARNIER") != std::string::npos);
}

TEST_CASE("every field is there, in order, and the others after") {
  const kinds::Kind essai =
      kind("nom: essai\nchamps: [{cle: a}, {cle: b, alias: [beta]}, {cle: c}]");
  diag::Sink sink;
  const model::Map data =
      kinds::type_members(essai.fields, map("zzzzzz: 1\nBêta: deux\nmodele: essai"),
                          std::vector<std::string_view>{"modele"}, sink);
  CHECK(model::dump(data) == "a: null\nb: \"deux\"\nc: null\nzzzzzz: 1\nmodele: \"essai\"\n");
  CHECK(codes(sink) == "K013");
}

TEST_CASE("names are helped along") {
  struct NameCase {
    std::string_view header;
    std::string_view findings;
  };
  const NameCase cases[] = {
      {"lieuu: Mairie", "« lieuu » n’est pas un nom connu ici → vouliez-vous écrire « lieu » ?\n"},
      {"particpants: M. Jean DUPONT",
       "« particpants » n’est pas un nom connu ici → vouliez-vous écrire « presents » ?\n"},
      {"salle: A\nlieu: B",
       "« salle » et « lieu » désignent le même renseignement et ne disent pas la même chose → "
       "gardez une seule de ces deux lignes\n"},
      {"salle: A\nlieu: A", ""},
      {"odj: [a]\nOrdre du jour: [b]",
       "« odj » et « Ordre du jour » désignent la même liste ; les deux sont réunies\n"},
  };
  for (const NameCase& c : cases) {
    INFO(c.header);
    diag::Sink sink;
    (void)kinds::type_members(compte_rendu().fields, map(c.header), {}, sink);
    CHECK(findings(sink) == c.findings);
  }
}

TEST_CASE("two lists for one field are joined") {
  diag::Sink sink;
  const model::Map data =
      kinds::type_members(compte_rendu().fields, map("odj: [a]\nprogramme: b ; c"), {}, sink);
  CHECK(dumped(data, "ordre_du_jour") == "ordre_du_jour:\n  - \"a\"\n  - \"b\"\n  - \"c\"\n");
}

TEST_CASE("a picture without a size takes the height of its field") {
  const kinds::Kind essai =
      kind("nom: essai\nchamps: [{cle: logo, libelle: Logo, type: image, hauteur: 20mm}]");
  diag::Sink sink;
  CHECK(dumped(kinds::type_members(essai.fields, map("logo: a.png"), {}, sink), "logo") ==
        "logo: inlines\n  image \"a.png\" alt=\"Logo\" height=20mm\n");
}

TEST_CASE("whatever is written for a field, its words stay in the data") {
  const std::string_view values[] = {"mot",           "[mot, mot]",           "{mot: mot}",
                                     "[[mot]]",       "{a: [mot]}",           "[{a: mot}, mot]",
                                     "\"mot\\nmot\"", "{fichier: mot, b: c}", "mot ; mot"};
  for (const kinds::Field& field : compte_rendu().fields)
    for (const std::string_view value : values) {
      INFO(field.key << ": " << value);
      diag::Sink sink;
      const model::Map data = kinds::type_members(
          compte_rendu().fields, map(field.key + ": " + std::string(value)), {}, sink);
      CHECK(dumped(data, field.key).find("mot") != std::string::npos);
    }
}

TEST_CASE("a required field with a value that cannot be read is an error") {
  const kinds::Kind essai = kind(
      "nom: essai\nchamps: [{cle: date, libelle: Date, type: date, exigence: obligatoire, "
      "exemple: 23/01/2026}]");
  diag::Sink sink;
  (void)kinds::type_members(essai.fields, map("date: bientôt"), {}, sink);
  CHECK(codes(sink) == "K020 K016");
  CHECK(sink.has_errors());
}

}  // namespace greffier::kinds_tests
