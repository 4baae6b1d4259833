#include "catch.hpp"
#include "kinds/kind.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

TEST_CASE("the kind that ships is read without a finding") {
  diag::Sink sink;
  const kinds::Kind kind = shipped("compte-rendu", sink);
  CHECK(findings(sink) == "");
  CHECK(kind.name == "compte-rendu");
  CHECK(kind.label.fr == "Compte rendu");
  CHECK(kind.charte == "sobre");
  CHECK(kind.collections.size() == 3);
  CHECK(kind.facts == std::vector<std::string>{"instance", "date", "lieu", "horaires"});
}

TEST_CASE("every field that ships has its labels in both languages and an example") {
  for (const kinds::Field& field : compte_rendu().fields) {
    INFO(field.key);
    CHECK(!field.label.fr.empty());
    CHECK(!field.label.en.empty());
    CHECK(!field.example.empty());
  }
}

TEST_CASE("the README of the kind has a row for every field, and says which are needed") {
  const std::string readme = file("templates/compte-rendu/README.md");
  for (const kinds::Field& field : compte_rendu().fields) {
    INFO(field.key);
    const std::size_t row = readme.find("| `" + field.key + "` | " + field.label.fr);
    REQUIRE(row != std::string::npos);
    const std::string line = readme.substr(row, readme.find('\n', row) - row);
    CHECK((line.find("**obligatoire**") != std::string::npos) ==
          (field.requirement == kinds::Requirement::required));
    CHECK((line.find("**attendu**") != std::string::npos) ==
          (field.requirement == kinds::Requirement::expected));
    CHECK(line.find(field.example) != std::string::npos);
  }
}

TEST_CASE("the names that people write find their field") {
  struct Case {
    std::string_view name;  // folded, as ingest gives it
    std::string_view key;
  };
  const Case cases[] = {
      {"presents", "presents"},
      {"membres_presents", "presents"},
      {"etaient_presents", "presents"},
      {"participants", "presents"},
      {"attendees", "presents"},
      {"membres_absents_excuses", "excuses"},
      {"absents_excuses", "excuses"},
      {"apologies", "excuses"},
      {"endroit", "lieu"},
      {"salle", "lieu"},
      {"place", "lieu"},
      {"date_de_la_reunion", "date"},
      {"heure_de_debut", "heure_debut"},
      {"debut", "heure_debut"},
      {"fin", "heure_fin"},
      {"animatrice", "animateur"},
      {"redige_par", "redacteur"},
      {"secretaire_de_seance", "redacteur"},
      {"cheffe_de_projet", "chef_projet"},
      {"service", "unite"},
      {"collectivite", "organisme"},
      {"sujet", "objet"},
      {"destinataires", "diffusion"},
      {"odj", "ordre_du_jour"},
      {"prochaine_rencontre", "prochaine_reunion"},
      {"budget", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const kinds::Field* field = kinds::find_field(compte_rendu().fields, c.name);
    CHECK((field == nullptr ? std::string() : field->key) == c.key);
  }
}

TEST_CASE("mistakes in a kind are reported, and the rest is read") {
  struct Case {
    std::string_view yaml;
    std::string_view codes;
  };
  const Case cases[] = {
      {"nom: essai", ""},
      {"libelle: Essai", "K005"},
      {"- une liste", "K001 K005"},
      {"", "K005"},
      {"nom: essai\ncouleur: bleu", "K002"},
      {"nom: essai\nlibelle: {fr: Essai}", "K005"},
      {"nom: essai\nchamps: date", "K001"},
      {"nom: essai\nchamps: [date]", "K001 K005"},
      {"nom: essai\nchamps: [{cle: a, type: texto}]", "K003"},
      {"nom: essai\nchamps: [{cle: a, exigence: souhaité}]", "K004"},
      {"nom: essai\nchamps: [{cle: a, couleur: bleu}]", "K002"},
      {"nom: essai\nchamps: [{cle: a, alias: [b]}, {cle: b}]", "K006"},
      {"nom: essai\nchamps: [{cle: a, alias: [a, A]}, {cle: b}]", ""},
      {"nom: essai\nconteneurs: [{nom: point, collection: points}]", "K005"},
      {"nom: essai\nconteneurs: [{nom: p, collection: ps, contenu: t, controle: x}]", "K007"},
      {"nom: essai\nmetadonnees: {auteurs: x}", "K002"},
  };
  for (const Case& c : cases) {
    INFO(c.yaml);
    diag::Sink sink;
    (void)kind(c.yaml, sink);
    CHECK(codes(sink) == c.codes);
  }
}

TEST_CASE("a field is read whole") {
  const kinds::Kind essai = kind(R"(nom: essai
champs:
  - cle: Montant prévu
    libelle: {fr: Montant, en: Amount}
    type: liste<montant>
    exigence: obligatoire
    a_defaut: [coût, '"0"']
    exemple: 1 200
    aide: Combien ?
    donnee_personnelle: oui
    alias: [Coût total]
)");
  const kinds::Field& field = essai.fields.at(0);
  CHECK(field.key == "montant_prevu");
  CHECK(field.names ==
        std::vector<std::string>{"montant_prevu", "montant", "amount", "cout_total"});
  CHECK(field.shape == kinds::Shape::amount);
  CHECK(field.is_list);
  CHECK(field.requirement == kinds::Requirement::required);
  CHECK(field.otherwise.size() == 2);
  CHECK(field.example == "1 200");
  CHECK(field.help.en == "Combien ?");
  CHECK(field.personal);
}

}  // namespace greffier::kinds_tests
