// Runs that succeed: what is written, and that it is the same every time.
#include "pipeline/render.hpp"

#include "catch.hpp"
#include "checks/judge.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

TEST_CASE("a good run writes both formats and has nothing to say") {
  Desk desk;
  CHECK(desk.run().empty());
  CHECK(desk.status() == 0);
  CHECK(desk.status(true) == 0);
  CHECK(desk.outcome.written == std::vector<std::string>{"a.odt", "a.docx"});
  CHECK(desk.both_hold("Rue des Tilleuls"));
  CHECK(desk.both_hold("Le revêtement sera refait."));
  CHECK(desk.both_hold("VERDELET"));
}

TEST_CASE("the same notes give the same bytes") {
  Desk first;
  Desk second;
  (void)first.run();
  (void)second.run();
  CHECK(first.files.files == second.files.files);
  const auto before = first.files.files;
  (void)first.run();  // over what is there
  CHECK(first.files.files == before);
}

TEST_CASE("an output is written where it was asked, whatever its capitals") {
  Desk desk;
  desk.job.outputs = {"sorties/2026/Compte rendu.ODT", "b.DOCX"};
  CHECK(desk.run().empty());
  CHECK(desk.has("sorties/2026/Compte rendu.ODT"));
  CHECK(desk.has("b.DOCX"));
}

TEST_CASE("a job without outputs checks and writes nothing") {
  Desk desk("Sans en-tête.\n");
  desk.job.outputs.clear();
  desk.job.settings = {{"objet", "Voirie"}};
  CHECK_FALSE(desk.run().empty());
  CHECK(desk.files.files.size() == 1);
  CHECK(desk.outcome.written.empty());
}

TEST_CASE("a doubt is written all the same, and counts under --strict") {
  Desk desk("---\nobjet: Voirie\n---\n\nUn texte.\n");  // no date, nobody present
  CHECK_FALSE(desk.run().empty());
  CHECK(desk.has("a.odt"));
  CHECK(desk.status() == 0);
  CHECK(desk.status(true) == 1);
}

TEST_CASE("a kind under another key than modele is told") {
  const std::string body =
      "objet: Voirie\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n"
      "---\n\n# Rue des Tilleuls\n\nElle est refaite.\n";
  Desk desk("---\ntype: seance\n" + body);
  CHECK(desk.run() == "P012");
  CHECK(desk.told("P012") ==
        "notes.md:2:7: “type: seance” does not choose the template: these notes are read as a "
        "compte rendu");
  Desk sort("---\ntype: Relevé de décisions\n" + body);
  CHECK(sort.run().empty());
  Desk same("---\ntype: compte-rendu\n" + body);
  CHECK(same.run().empty());
}

TEST_CASE("both formats say the same thing once") {
  Desk desk(notes_of("Voir [là](#nulle-part).\n"));
  CHECK(desk.run() == "O001");
  CHECK(desk.told("O001") ==
        "notes.md:8:7: the link “#nulle-part” leads to no heading of the document");
}

TEST_CASE("pictures are read from the folder of the notes") {
  Desk desk;
  desk.files.files["seance/notes.md"] = notes_of("![Plan](images/plan.png)\n");
  desk.files.files["seance/images/plan.png"] = png();
  desk.job.notes = "seance/notes.md";
  CHECK(desk.run().empty());
  CHECK(desk.part("a.odt", "Pictures/greffier1.png") == png());
  CHECK(desk.part("a.docx", "word/media/greffier1.png") == png());
}

TEST_CASE("a charte changes the looks, of one's own or built in") {
  Desk desk;
  desk.job.charte = "institutionnelle";
  CHECK(desk.run().empty());
  CHECK(desk.part("a.odt", "styles.xml").find("Times New Roman") != std::string::npos);
  desk.files.files["ma.yaml"] = "couleurs: {accent: \"#7A1E2C\"}\n";
  desk.job.charte = "ma.yaml";
  CHECK(desk.run().empty());
  CHECK(desk.part("a.odt", "styles.xml").find("#7A1E2C") != std::string::npos);
  CHECK(desk.part("a.docx", "word/styles.xml").find("7A1E2C") != std::string::npos);
}

TEST_CASE("the exported template gives the document that the built-in one gives") {
  for (const std::string output : {"a.odt", "a.docx"}) {
    INFO(output);
    Desk built_in;
    built_in.job.outputs = {output};
    (void)built_in.run();
    Desk own;
    own.job.outputs = {output};
    own.job.template_name = "modele" + output.substr(1);
    const auto exported =
        pipeline::export_template({"compte-rendu", "", "", own.job.template_name}, own.files);
    CHECK_FALSE(exported.sink.has_errors());
    CHECK(own.run().empty());
    CHECK(own.odt() == built_in.odt());
    CHECK(own.docx() == built_in.docx());
  }
}

TEST_CASE("the notes may name their template, seen from their folder") {
  Desk desk;
  desk.files.files["seance/notes.md"] =
      "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\n"
      "presents: [Luc VERDELET]\ngabarit: mien.odt\n---\n\nA.\n";
  desk.job.notes = "seance/notes.md";
  desk.job.outputs = {"a.odt"};
  CHECK(desk.run() == "F001");
  (void)pipeline::export_template({"compte-rendu", "", "", "seance/mien.odt"}, desk.files);
  CHECK(desk.run().empty());
  CHECK(desk.has("a.odt"));
}

TEST_CASE("notes of every shape pass the judge in both formats") {
  for (const char* body :
       {"- a\n\n  | A | B |\n  |---|---|\n  | b | c |\n\n  d\n- e\n",
        "1. a\n   1. b\n2. c\n\nEntre.\n\n1. d\n",
        "[[saut de page]]\n\n[[sommaire]]\n\n# Un\n\n## Deux\n\n# Un\n",
        "Un mot[^1] et un autre[^2].\n\n[^1]: > Oser.\n\n[^2]: - a\n    - b\n",
        "::: signature\n# Le maire\nJean Dupré\n# La secrétaire\nZoé Brun\n:::\n",
        "::: colonnes\na\n:::\n\n::: colonnes 3\nb\n:::\n",
        "![Plan](p.png \"Le plan\")\n\n- ![Plan](p.png \"Encore\")\n",
        "[mot]{lang=en} [autre]{lang=\"x<y\"} **gras *et* [lien](https://example.org/?a&b)**\n",
        "---\n\n```\n<a> & \"b\"\n```\n\n***\n",
        "::: annexe Plan\n| A |\n|---|\n| a |\n:::\n\n::: decision\n1. a\n2. b\n:::\n"}) {
    INFO(body);
    Desk desk(notes_of(body));
    desk.files.files["p.png"] = png();
    (void)desk.run();
    REQUIRE(desk.outcome.written.size() == 2);
    for (const std::string& path : desk.outcome.written) {
      const auto package = package::read(desk.files.files[path], path);
      REQUIRE(package.ok());
      diag::Sink faults;
      checks::judge(*package, path, faults);
      for (const diag::Diagnostic& fault : faults.diagnostics())
        FAIL_CHECK(path << ": " << diag::text_of(fault, diag::Language::english));
    }
  }
}
