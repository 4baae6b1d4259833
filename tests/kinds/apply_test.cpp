#include "kinds/apply.hpp"

#include "catch.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

using namespace model;

constexpr diag::Span kHeader{1, {1, 1}, {1, 1}};

Block heading(int level, std::string title) {
  return {Heading{level, {text(std::move(title))}, {}, true}, {}};
}

// What is enough for a compte rendu to pass without a finding.
constexpr std::string_view kEnough =
    "objet: Bilan\ndate: 2026-01-23\nlieu: Mairie\npresents: [M. Jean DUPONT]\n";

struct Applied {
  Map data;
  diag::Sink sink;
};

Applied apply(std::string_view header, Blocks body = {}, const kinds::Kind& kind = compte_rendu()) {
  Applied result;
  result.data = kinds::apply(kind, {map(header), std::move(body)}, {kHeader}, result.sink);
  return result;
}

}  // namespace

TEST_CASE("every declared field is in the data, and what Greffier takes from the notes") {
  const Applied result = apply(kEnough, {heading(1, "A"), paragraph("a")});
  CHECK(findings(result.sink) == "");
  for (const kinds::Field& field : compte_rendu().fields) {
    INFO(field.key);
    CHECK(result.data.find(field.key) != nullptr);
  }
  CHECK(dumped(result.data, "titre") == "titre: \"Bilan\"\n");
  CHECK(dumped(result.data, "genre") == "genre: \"Compte rendu\"\n");
  CHECK(dumped(result.data, "date") == "date: 2026-01-23\n");
  CHECK(dumped(result.data, "excuses") == "excuses: null\n");
  CHECK(dumped(result.data, "decisions") == "decisions: []\n");
  CHECK(dumped(result.data, "faits") == "faits:\n  - \"23⍽janvier 2026\"\n  - \"Mairie\"\n");
  CHECK(dumped(result.data, "corps") ==
        "corps: blocks\n  heading 1 \"A\"\n  paragraph\n    text \"a\"\n");
}

TEST_CASE("the title falls back on what there is") {
  const Blocks sections{heading(1, "Premier"), paragraph("a"), heading(1, "Second"),
                        paragraph("b")};
  const Blocks titled{heading(1, "Titre des notes"), heading(2, "A"), paragraph("a")};
  struct Case {
    std::string_view header;
    const Blocks* body;
    std::string_view title;
    std::size_t blocks;  // left in the body
  };
  const Case cases[] = {
      {"titre: T\nobjet: O", &titled, "T", 3},        {"objet: O\ninstance: I", &titled, "O", 3},
      {"instance: I", &titled, "Titre des notes", 2}, {"instance: I", &sections, "I", 4},
      {"lieu: L", &sections, "Premier", 4},
  };
  for (const Case& c : cases) {
    INFO(c.header);
    const Applied result = apply(c.header, *c.body);
    CHECK(dumped(result.data, "titre") == "titre: \"" + std::string(c.title) + "\"\n");
    CHECK(result.data.find("corps")->get_if<Blocks>()->size() == c.blocks);
  }
}

TEST_CASE("a title taken from the notes keeps its formatting, and the rest moves up") {
  Format superscript;
  superscript.script = Script::superscript;
  const Applied result = apply(
      "lieu: L", {{Heading{1, {text("1"), text("er", superscript), text(" bilan")}, {}, true}, {}},
                  heading(2, "A"),
                  paragraph("a")});
  CHECK(dumped(result.data, "titre") ==
        "titre: inlines\n  text \"1\"\n  text \"er\" superscript\n  text \" bilan\"\n");
  CHECK(dumped(result.data, "corps").find("heading 1 \"A\"") != std::string::npos);
}

TEST_CASE("times are put together") {
  struct Case {
    std::string_view header;
    std::string_view times;
  };
  const Case cases[] = {
      {"debut: 14h30\nfin: 16:45", "horaires: \"14⍽h⍽30 – 16⍽h⍽45\"\n"},
      {"debut: 14h30", "horaires: 14:30\n"},
      {"horaires: toute la journée\ndebut: 9 h", "horaires: \"toute la journée\"\n"},
      {"fin: 16:45", "horaires: null\n"},
  };
  for (const Case& c : cases) {
    INFO(c.header);
    CHECK(dumped(apply(c.header).data, "horaires") == c.times);
  }
}

TEST_CASE("what is missing is said once, with the line to add") {
  const Applied result = apply("statut: projet", {paragraph("Bonjour.")});
  CHECK(findings(result.sink) ==
        "il manque un renseignement obligatoire : Titre → ajoutez à l’en-tête, entre deux lignes "
        "« --- » au début des notes, par exemple : titre: Évaluation et mutualisation des "
        "services\n"
        "l’en-tête des notes ne donne pas : Date, Lieu, Présents → si vous les connaissez, ajoutez "
        "des lignes commençant par : date:, lieu:, presents:\n");
  CHECK(result.sink.diagnostics()[0].span == kHeader);
}

TEST_CASE("a fact that repeats the title is left out") {
  const Applied result = apply("instance: Bureau\nlieu: Mairie");
  CHECK(dumped(result.data, "titre") == "titre: \"Bureau\"\n");
  CHECK(dumped(result.data, "faits") == "faits:\n  - \"Mairie\"\n");
}

TEST_CASE("settings and collections are no unknown names; reserved names are refused") {
  struct Case {
    std::string_view line;
    std::string_view codes;
  };
  const Case cases[] = {
      {"modele: compte-rendu\ncharte: sobre\nlangue: fr", ""},
      {"decisions: [On achète]", ""},
      {"modèl: compte-rendu", "K012"},
      {"budget: 12", "K013"},
      {"corps: texte", "K017 K013"},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(codes(apply(std::string(kEnough) + std::string(c.line)).sink) == c.codes);
  }
}

TEST_CASE("the kind's own label is what a document without a genre is called") {
  const kinds::Kind note = kind("nom: note\nlibelle: {fr: Note de service, en: Memo}");
  CHECK(dumped(apply("x: 1", {}, note).data, "genre") == "genre: \"Note de service\"\n");
  CHECK(dumped(apply("genre: Relevé de décisions").data, "genre") ==
        "genre: \"Relevé de décisions\"\n");
}

TEST_CASE("values from elsewhere replace the header's, whatever name either uses") {
  Map header = map("Endroit: Mairie\nobjet: Bilan\nautre: 1");
  kinds::override_header(compte_rendu(), header, map("lieu: École\nautre: 2\nsalle: 3"));
  CHECK(dump(header) == "objet: \"Bilan\"\nautre: 2\nsalle: 3\n");
}

}  // namespace greffier::kinds_tests
