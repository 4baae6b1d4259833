// No word of the notes is lost: a document that lacks one is not written.
#include "pipeline/word_promise.hpp"

#include "catch.hpp"
#include "odt/template_writer.hpp"
#include "office/charte.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

// An .odt whose body is one paragraph.
package::Package document_saying(std::string text) {
  diag::Sink sink;
  office::Layout layout;
  layout.body = {model::paragraph(std::move(text))};
  return odt::write_template(layout, office::read_charte({}, sink), "Essai");
}

}  // namespace

TEST_CASE("a template that does not print the body stops the run at the lost words") {
  Desk desk;
  desk.files.files["m.odt"] = package::write(document_saying("{{ objet }}"));
  desk.files.files["a.odt"] = "ancien";
  desk.job.template_name = "m.odt";
  desk.job.outputs = {"a.odt"};
  const std::string codes = desk.run();
  CHECK(codes.starts_with("P020 P020"));
  CHECK(desk.told("P020") ==
        "notes.md:8:3: the word “Rue” of the notes is not in the document: nothing is written");
  CHECK(desk.status() == 2);
  CHECK(desk.files.files["a.odt"] == "ancien");
}

TEST_CASE("no more than a few lost words are named") {
  std::string body;
  for (int i = 0; i < 40; ++i) body += "mot" + std::to_string(i) + " ";
  Desk desk(notes_of(body + "\n"));
  desk.files.files["m.odt"] = package::write(document_saying("{{ objet }}"));
  desk.job.template_name = "m.odt";
  desk.job.outputs = {"a.odt"};
  const std::string codes = desk.run();
  CHECK(std::count(codes.begin(), codes.end(), 'P') <= 6);
}

TEST_CASE("a field of the header that the template does not print is no more than a note") {
  Desk desk;
  desk.files.files["m.odt"] = package::write(document_saying("{{ corps }}"));
  desk.job.template_name = "m.odt";
  desk.job.outputs = {"a.odt"};
  CHECK(desk.run() == "P021");
  CHECK(desk.told("P021") ==
        "the template does not print all of the header: objet, date, lieu, presents");
  CHECK(desk.status(true) == 0);
  CHECK(desk.has("a.odt"));
}

TEST_CASE("what of a record or of a person is not printed is named, and not the whole field") {
  Desk desk(
      "---\nmodele: recueil\ntitre: Essai\ndate: 2026-03-05\nevenement: Forum\nlieu: Mairie\n"
      "participants: [Mme Anne MARTIN]\ncomptes rendus:\n  - sujet: Le vélo\n    participants:\n"
      "      - {nom: MARTIN, prenom: Anne, courriel: anne@example.org}\n---\n\nUn texte.\n");
  CHECK(desk.run().find("P021") != std::string::npos);
  CHECK(desk.told("P021") ==
        "the template does not print all of the header: comptes rendus – participants – courriel");
  Desk printed(
      "---\nmodele: recueil\ntitre: Essai\ndate: 2026-03-05\nevenement: Forum\nlieu: Mairie\n"
      "participants: [Mme Anne MARTIN]\ncomptes rendus:\n  - {sujet: Le vélo, participants: [Mme "
      "Anne MARTIN]}\n---\n\nUn texte.\n");
  CHECK(printed.run().find("P021") == std::string::npos);
}

TEST_CASE("a word is kept whatever the signs around it, and counts each time") {
  diag::Sink sink;
  const pipeline::WordPromise promise({model::paragraph("Le béton, dit-on : « le béton ».")});
  promise.check(checks::DocumentWords(document_saying("« Le béton », dit on (le béton)")), sink);
  CHECK(sink.diagnostics().empty());
  promise.check(checks::DocumentWords(document_saying("Le béton, dit-on : « le mortier ».")), sink);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].arguments[0] == "béton");
}

TEST_CASE("every word of nested blocks, code and notes is promised") {
  for (const std::string notes :
       {"- a\n  - profond\n", "1. a\n\n   > profond\n", "| A | B |\n|---|---|\n| a | profond |\n",
        "```\nprofond\n```\n", "Un mot[^1].\n\n[^1]: profond\n", "::: encadre\nprofond\n:::\n",
        "::: opposition\n## Pour\n- profond\n## Contre\n- a\n:::\n"}) {
    INFO(notes);
    Desk desk(notes_of(notes));
    CHECK(desk.run().empty());
    desk.files.files["m.odt"] = package::write(document_saying("{{ objet }}"));
    desk.job.template_name = "m.odt";
    desk.job.outputs = {"b.odt"};
    (void)desk.run();
    bool told = false;
    for (const diag::Diagnostic& raised : desk.outcome.sink.diagnostics())
      told = told || (raised.message->code == "P020" && raised.arguments[0] == "profond");
    CHECK(told);
  }
}

TEST_CASE("the words after the name of a container, and its attributes, are in the document") {
  for (const std::string head :
       {"cle Profond", "colonnes 2 Profond", "point Profond", "information Profond",
        "debat Profond", "deliberation Profond", "opposition Profond", "swot Profond",
        "foobar Profond", "raci Profond", "decision Profond", "vote Profond pour=3",
        "citation source=\"Profond\"", "exergue source=\"Profond\"", "decision qui=\"Profond\"",
        "citation Titre auteur=\"Profond\"", "encadre Profond", "annexe Profond",
        "action etat=\"Profond\" qui=\"A\" echeance=\"B\""}) {
    INFO(head);
    Desk desk(notes_of("Avant.\n\n::: " + head + "\n- Corps.\n:::\n"));
    const std::string codes = desk.run();
    CHECK(desk.both_hold("Profond"));
    CHECK(codes.find("P02") == std::string::npos);
  }
}

TEST_CASE("a title that the document lacks stops the run, an attribute of a record is told") {
  Desk desk(notes_of("::: cle Profond\nCorps.\n:::\n"));
  desk.files.files["m.odt"] = package::write(document_saying("{{ objet }}"));
  desk.job.template_name = "m.odt";
  desk.job.outputs = {"b.odt"};
  (void)desk.run();
  CHECK(desk.status() == 2);
  Desk record(notes_of("Avant.\n\n::: action qui=\"Mme BERNARD\" echeance=\"juin\"\nAgir.\n:::\n"));
  record.files.files["m.odt"] = package::write(document_saying("{{ objet }} Avant. Agir."));
  record.job.template_name = "m.odt";
  record.job.outputs = {"b.odt"};
  (void)record.run();
  CHECK(record.told("P022") ==
        "the document does not print these attributes of blocks: action qui, action echeance");
}

TEST_CASE("attributes that a container does not know are told with the nearest") {
  for (const std::string head :
       {"cle auteur=\"X\"", "encadre couleur=\"bleu\"", "colonnes foo=\"X\"",
        "opposition foo=\"X\"", "foobar qui=\"X\"", "debat rapporteur=\"X\""}) {
    INFO(head);
    Desk desk(notes_of("Avant.\n\n::: " + head + "\nCorps.\n:::\n"));
    CHECK(desk.run().find("K019") != std::string::npos);
    CHECK(desk.status(true) == 1);
  }
  Desk near(notes_of("Avant.\n\n::: citation auteure=\"X\"\nCorps.\n:::\n"));
  CHECK(near.run() == "K018");
}

TEST_CASE("an internal note is not promised: it is left out") {
  Desk desk(notes_of("Public.\n\n::: note-interne\nSecret.\n:::\n"));
  (void)desk.run();
  CHECK(desk.has("a.odt"));
  CHECK_FALSE(desk.both_hold("Secret"));
}
