#include "kinds/records.hpp"

#include "catch.hpp"
#include "kinds/content.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

using namespace model;

Block container(std::string kind, std::vector<Attribute> attributes, Blocks blocks,
                std::uint32_t line = 1) {
  return {Container{std::move(kind), std::move(attributes), std::move(blocks)},
          {1, {line, 1}, {line, 4}}};
}

// What one body and one header give: the body and the lists, and the findings.
struct Collected {
  Map data;
  Blocks body;
  diag::Sink sink;
};

Collected collect(Blocks body, std::string_view header = "") {
  Collected result{map(header), std::move(body), {}};
  kinds::collect(compte_rendu().collections, result.data, result.body, result.sink);
  return result;
}

}  // namespace

TEST_CASE("containers become records, and say what the records say") {
  const Collected result = collect({
      container("decision", {{"par", "Le bureau", {}}}, {paragraph("On retient l’axe A.")}),
      container("action", {{"qui", "Mme BERNARD", {}}, {"quand", "2026-02-15", {}}},
                {paragraph("Rédiger la convention.")}),
      container("vote", {{"pour", "12", {}}, {"voix_contre", "1", {}}}, {paragraph("Rapport.")}),
  });
  CHECK(findings(result.sink) == "");
  CHECK(visible(dump(result.data)) == R"(decisions:
  -
    numero: "1"
    texte: inlines
      text "On retient l’axe A."
    decideur: "Le bureau"
actions:
  -
    numero: "1"
    objet: inlines
      text "Rédiger la convention."
    qui: "Mme BERNARD"
    echeance: 2026-02-15
    etat: null
votes:
  -
    numero: "1"
    objet: inlines
      text "Rapport."
    pour: 12
    contre: 1
    abstention: null
    blancs: null
    nppv: null
    resultat: "Adopté à la majorité"
    mode: null
    phrase: "Adopté à la majorité · 12⍽pour · 1⍽contre"
)");
  CHECK(visible(dump(result.body)) ==
        R"(container decision numero="1" decideur="Le bureau"
  paragraph
    text "On retient l’axe A."
container action numero="1" qui="Mme BERNARD" echeance="15⍽février 2026"
  paragraph
    text "Rédiger la convention."
container vote numero="1" pour="12" contre="1" resultat="Adopté à la majorité"
  paragraph
    text "Rapport."
)");
}

TEST_CASE("a collection without records is an empty list") {
  const Collected result = collect({paragraph("Rien.")});
  CHECK(visible(dump(result.data)) == "decisions: []\nactions: []\nvotes: []\n");
}

TEST_CASE("numbers follow the reading order, at any depth, and the author's own numbers") {
  const Blocks text{paragraph("x")};
  const Collected result = collect({
      {List{false, 1, true, {{{container("decision", {}, text)}, {}}}}, {}},
      container("decision", {{"numero", "5", {}}}, text),
      container("encadre", {}, {container("decision", {}, text)}),
      container("decision", {{"numero", "B", {}}}, text),
      container("decision", {}, {paragraph("a"), container("decision", {}, text)}),
  });
  std::string numbers;
  for (const Value& record : *result.data.find("decisions")->get_if<Values>())
    numbers += *record.get_if<Map>()->find("numero")->get_if<std::string>() + " ";
  CHECK(numbers == "1 5 6 B 7 8 ");
  CHECK(findings(result.sink) == "");
}

TEST_CASE("a number used twice is reported") {
  const Collected result = collect({
      container("decision", {}, {paragraph("x")}),
      container("decision", {{"numero", "1", {}}}, {paragraph("y")}, 12),
  });
  CHECK(findings(result.sink) ==
        "Décision n° 1 : ce numéro est déjà pris → enlevez « numero= » pour que les numéros se "
        "suivent d’eux-mêmes\n");
  CHECK(result.sink.diagnostics()[0].span.begin.line == 12);
}

TEST_CASE("an action without who or when is reported in one line, where it stands") {
  const Collected result = collect({
      container("action", {{"qui", "M. GARNIER", {}}}, {paragraph("Prévenir les maires.")}, 31),
      container("action", {{"echeance", "fin mars", {}}}, {paragraph("Choisir.")}, 35),
      container("action", {}, {paragraph("Relire.")}, 39),
  });
  CHECK(findings(result.sink) ==
        "Action n° 1 (« Prévenir les maires. ») : il manque Échéance → complétez la première ligne "
        "du bloc, par exemple : ::: action echeance=\"15/02/2026\"\n"
        "Action n° 2 (« Choisir. ») : il manque Qui → complétez la première ligne du bloc, par "
        "exemple : ::: action qui=\"Mme BERNARD\"\n"
        "Action n° 3 (« Relire. ») : il manque Qui, Échéance → complétez la première ligne du "
        "bloc, par exemple : ::: action qui=\"Mme BERNARD\" echeance=\"15/02/2026\"\n");
  CHECK(result.sink.diagnostics()[1].span.begin.line == 35);
}

TEST_CASE("attributes that are wrong or unknown are reported and kept") {
  const Collected result = collect({container(
      "vote", {{"pour", "douze", {1, {4, 10}, {4, 15}}}, {"contr", "1", {}}, {"salle", "A", {}}},
      {})});
  CHECK(codes(result.sink) == "K012 K013 K023");
  CHECK(result.sink.diagnostics()[2].span.begin.line == 4);
  CHECK(visible(dump(result.body)) ==
        "container vote contr=\"1\" salle=\"A\" numero=\"1\" pour=\"douze\"\n");
}

TEST_CASE("text after the container's name is its first paragraph") {
  const Collected result =
      collect({container("decision", {{"titre", "On retient A.", {}}}, {paragraph("Fin.")})});
  CHECK(findings(result.sink) == "");
  CHECK(visible(dump(result.body)) == R"(container decision numero="1"
  paragraph
    text "On retient A."
  paragraph
    text "Fin."
)");
  CHECK(dumped(result.data, "decisions").find("text \"On retient A.\"\n      break\n") !=
        std::string::npos);
}

TEST_CASE("records may come from the header or a data file, before those of the body") {
  const Collected result =
      collect({container("decision", {}, {paragraph("Seconde.")})},
              "decisions: [{texte: Première, par: Le maire}]\n"
              "actions: [{objet: Écrire, qui: Mme PETIT, echeance: 15/02/2026}]\n"
              "votes: Adoption du rapport\n");
  CHECK(codes(result.sink) == "K042");
  CHECK(visible(dump(result.data)) == R"(decisions:
  -
    numero: "1"
    texte: "Première"
    decideur: "Le maire"
  -
    numero: "2"
    texte: inlines
      text "Seconde."
    decideur: null
actions:
  -
    numero: "1"
    objet: "Écrire"
    qui: "Mme PETIT"
    echeance: 2026-02-15
    etat: null
votes:
  -
    numero: "1"
    objet: "Adoption du rapport"
    pour: null
    contre: null
    abstention: null
    blancs: null
    nppv: null
    resultat: null
    mode: null
    phrase: ""
)");
}

TEST_CASE("content is the blocks themselves, nested containers completed, unless it is inline") {
  const std::string_view conteneur = "nom: decision, collection: decisions, contenu: texte";
  const std::string vote =
      "{nom: vote, collection: votes, contenu: objet, controle: vote, "
      "champs: [{cle: pour, type: entier}, {cle: resultat}]}";
  const auto records = [&](std::string_view more) {
    Map data;
    Blocks body{
        container("decision", {},
                  {paragraph("a"), container("vote", {{"pour", "3", {}}}, {paragraph("b")})})};
    diag::Sink sink;
    const kinds::Kind essai = kind("nom: essai\nconteneurs: [{" + std::string(conteneur) +
                                   std::string(more) + "}, " + vote + "]");
    kinds::collect(essai.collections, data, body, sink);
    return dumped(data, "decisions");
  };
  CHECK(records("") ==
        R"(decisions:
  -
    numero: "1"
    texte: blocks
      paragraph
        text "a"
      container vote numero="1" pour="3" resultat="Adopté à l’unanimité"
        paragraph
          text "b"
)");
  CHECK(records(", en_ligne: oui") ==
        "decisions:\n  -\n    numero: \"1\"\n    texte: inlines\n      text \"a\"\n"
        "      break\n      text \"b\"\n");
}

TEST_CASE("blocks are flattened to one sequence without losing a word") {
  const Blocks blocks{
      paragraph("Un :"),
      {List{false, 1, true, {{{paragraph("deux")}, {}}, {{paragraph("trois")}, {}}}}, {}},
      {Heading{2, {text("quatre")}, {}, true}, {}},
      {CodeBlock{"cinq\nsix\n", ""}, {}},
      {Table{{Column{}},
             {Row{RowKind::body, {Cell{{paragraph("huit")}, 1, 1, false, {}}}}},
             {text("sept")},
             {}},
       {}},
  };
  CHECK(plain_text(kinds::flattened(blocks)) == "Un :\ndeux\ntrois\nquatre\ncinq\nsix\nsept\nhuit");
}

TEST_CASE("a collection can number with a pattern") {
  const kinds::Kind essai = kind(
      "nom: essai\nconteneurs: [{nom: decision, collection: decisions, contenu: texte, "
      "numero: 'D{n}'}]");
  Map data;
  Blocks body{container("decision", {}, {paragraph("x")})};
  diag::Sink sink;
  kinds::collect(essai.collections, data, body, sink);
  CHECK(dump(body).find("numero=\"D1\"") != std::string::npos);
}

}  // namespace greffier::kinds_tests
