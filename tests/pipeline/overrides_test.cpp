// --data and --set go over the header, and typography corrects what comes out.
#include "catch.hpp"
#include "pipeline/render.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

TEST_CASE("--set wins over --data, which wins over the header") {
  Desk desk;
  desk.files.files["d.yaml"] = "objet: Éclairage\nlieu: Salle des fêtes\n";
  desk.files.files["e.json"] = R"({"lieu": "École"})";
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Voirie"));
  desk.job.data_files = {"d.yaml"};
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Éclairage"));
  CHECK(desk.both_hold("Salle des fêtes"));
  CHECK_FALSE(desk.both_hold("Voirie"));
  desk.job.data_files = {"d.yaml", "e.json"};  // the later file wins
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Éclairage"));
  CHECK(desk.both_hold("École"));
  desk.job.settings = {{"objet", "Eau"}, {"objet", "Assainissement"}};
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Assainissement"));
  CHECK_FALSE(desk.both_hold("Éclairage"));
}

TEST_CASE("an override finds its field under any of its names") {
  Desk desk;  // the header says « objet »
  desk.job.settings = {{"Sujet", "Éclairage"}};
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Éclairage"));
  CHECK_FALSE(desk.both_hold("Voirie"));
}

TEST_CASE("a required field may come from outside") {
  Desk desk("---\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n---\n\nUn texte.\n");
  desk.job.settings = {{"titre", "Voirie"}};
  CHECK(desk.run().empty());
  CHECK(desk.status() == 0);
}

TEST_CASE("a problem in a data file is told in that file") {
  Desk desk;
  desk.files.files["d.yaml"] = "lieu: École\ndate: le mois prochain\n";
  desk.job.data_files = {"d.yaml"};
  (void)desk.run();
  bool told = false;
  for (const diag::Diagnostic& raised : desk.outcome.sink.diagnostics())
    if (const diag::Source* source = desk.outcome.sources.find(raised.span.source))
      told = told || (source->name == "d.yaml" && raised.span.begin.line == 2);
  CHECK(told);
}

TEST_CASE("a problem in a setting is told as it was typed") {
  Desk desk;
  desk.job.settings = {{"échéance", "x"}, {"date", "hier"}};
  (void)desk.run();
  CHECK(desk.told("K020").starts_with("--set:1:6: "));
}

TEST_CASE("a setting that is not UTF-8 is refused as notes are") {
  for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
           {"objet", "caf\xE9"}, {"caf\xE9", "a"}, {"objet", "\xFF\xFE"}}) {
    Desk desk;
    desk.job.settings = {{key, value}};
    CHECK(desk.run().find("N001") != std::string::npos);
    CHECK(desk.status() == 2);
    CHECK(desk.outcome.written.empty());
  }
}

TEST_CASE("the value of a setting may hold what parts a name from it") {
  Desk desk;
  desk.job.settings = {{"objet", "a=b"}};
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("a=b"));
}

TEST_CASE("corrections are listed with their place, what was and what is, and their rule") {
  Desk desk(notes_of("Une question ?\n\nIl a dit \"oui\".\n"));
  CHECK(desk.run().empty());
  std::string list;
  for (const pipeline::Correction& each : desk.outcome.corrections)
    list += each.rule + " " + std::to_string(each.span.begin.line) + " [" + each.before + "] [" +
            each.after + "]" + (each.safe ? "" : " ?") + "\n";
  INFO(list);
  REQUIRE(desk.outcome.corrections.size() >= 2);
  const pipeline::Correction& mark = desk.outcome.corrections.front();
  CHECK(mark.span.begin.line == 8);
  CHECK(mark.before == "question ?");
  CHECK(mark.after == "question⍽?");
  CHECK(mark.safe);
  CHECK(mark.rule.starts_with("T"));
  CHECK_FALSE(mark.title_fr.empty());
  CHECK_FALSE(mark.title_en.empty());
  CHECK(desk.outcome.corrections.back().span.begin.line == 10);
  CHECK(desk.both_hold("question\u00A0?"));
}

TEST_CASE("fields are corrected as the body is, settings and file names are not") {
  Desk desk(
      "---\nobjet: \"Quel revêtement ?\"\ndate: 2026-03-05\nlieu: Mairie\n"
      "presents: [Luc VERDELET]\ncharte: \"fantaisie ?\"\n---\n\nA.\n");
  CHECK(desk.run() == "P002");
  CHECK(desk.told("P002").find("“fantaisie ?”") != std::string::npos);
  REQUIRE(desk.outcome.corrections.size() == 1);
  CHECK(desk.outcome.corrections[0].span.begin.line == 2);
}

TEST_CASE("notes that need no correction have none listed") {
  Desk desk;
  (void)desk.run();
  CHECK(desk.outcome.corrections.empty());
}

TEST_CASE("notes name a profile of typography, or a file of one's own beside them") {
  Desk desk(notes_of("Une question ?\n"));
  desk.job.settings = {{"typographie", "imprimerie"}};
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("question\u202F?"));
  desk.files.files["p.yaml"] = "base: imprimerie\nespaces: {avant_signes: aucune}\n";
  desk.job.settings = {{"typographie", "p.yaml"}};
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("question?"));
}

TEST_CASE("what a profile of one's own has wrong is told in its file") {
  Desk desk(notes_of("Une question ?\n"));
  desk.files.files["p.yaml"] = "base: imprimerie\nespace: {avant_signes: fine}\n";
  desk.job.settings = {{"typographie", "p.yaml"}};
  CHECK(desk.run() == "Y031");
  const diag::Diagnostic& told = desk.outcome.sink.diagnostics().front();
  CHECK(desk.outcome.sources.find(told.span.source)->name == "p.yaml");
  CHECK(told.span.begin.line == 2);
}

TEST_CASE("a profile's file that is missing stops the run") {
  Desk desk(notes_of("Un texte.\n"));
  desk.job.settings = {{"typographie", "absent.yaml"}};
  CHECK(desk.run() == "F001");
}
