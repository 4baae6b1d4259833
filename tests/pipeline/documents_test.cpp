// Several documents from one notes file, notes to fill in, the kinds.
#include "pipeline/documents.hpp"

#include "catch.hpp"
#include "ingest/yaml.hpp"
#include "kinds/apply.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/kind_cards.hpp"
#include "pipeline/new_notes.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kCouncil =
    "---\nmodele: cse\norganisme: Ateliers\ndate: 2026-03-19\nlieu: Fleurac\npresidence: Mme Ève "
    "ROUX\n"
    "secretaire: M. Luc BERTIN\ntitulaires: [M. Luc BERTIN]\n---\n\n# Approbation du "
    "procès-verbal\n\n"
    "Adopté.\n\n::: confidentiel\nRegroupement en 2028.\n:::\n";

Desk folder_desk(std::string_view notes = kCouncil) {
  Desk desk(notes);
  desk.job.outputs.clear();
  desk.job.folder = "documents";
  desk.job.formats = {"odt", "docx"};
  return desk;
}

bool says(const Desk& desk, const std::string& path, std::string_view text) {
  const bool is_odt = path.ends_with(".odt");
  return desk.part(path, is_odt ? "content.xml" : "word/document.xml").find(text) !=
         std::string::npos;
}

std::vector<std::string> planned(std::string_view documents, std::string_view notes,
                                 std::string& codes, const std::string& name = "") {
  diag::Sink sink;
  const std::string yaml =
      "nom: essai\nconteneurs: [{nom: d, collection: ds, contenu: objet, champs: [{cle: "
      "sujet}]}]\n" +
      std::string(documents);
  const kinds::Kind kind = kinds::read_kind(ingest::read_yaml(yaml, 1, 1, sink), sink);
  diag::Sink quiet;
  const model::Map data = kinds::apply(kind, ingest::read_notes(notes, 1, quiet), {}, quiet);
  std::vector<std::string> stems;
  for (const auto& document : pipeline::plan_documents(kind, data, "dossier/seance.md", name, sink))
    stems.push_back(document.stem);
  codes.clear();
  for (const diag::Diagnostic& raised : sink.diagnostics())
    codes.append(codes.empty() ? "" : " ").append(raised.message->code);
  return stems;
}

}  // namespace

TEST_CASE("a folder takes every document of the notes, in every format") {
  Desk desk = folder_desk();
  CHECK(desk.run() == "");
  CHECK(desk.outcome.written == std::vector<std::string>{"documents/notes.odt",
                                                         "documents/notes.docx",
                                                         "documents/notes-diffusion.odt",
                                                         "documents/notes-diffusion.docx"});
  for (const char* extension : {".odt", ".docx"}) {
    const std::string ending(extension);
    CHECK(says(desk, "documents/notes" + ending, "Regroupement"));
    CHECK_FALSE(says(desk, "documents/notes-diffusion" + ending, "Regroupement"));
    CHECK(says(desk, "documents/notes-diffusion" + ending, "Adopté."));
    CHECK(says(desk, "documents/notes-diffusion" + ending, "version à diffuser"));
  }
}

TEST_CASE("one document of several, in a file or a folder") {
  Desk desk(kCouncil);
  desk.job.document = "Diffusion";
  CHECK(desk.run() == "");
  CHECK_FALSE(desk.both_hold("Regroupement"));
  CHECK(desk.both_hold("version à diffuser"));
  Desk folder = folder_desk();
  folder.job.document = "diffusion";
  folder.job.formats = {"odt"};
  CHECK(folder.run() == "");
  CHECK(folder.outcome.written == std::vector<std::string>{"documents/notes-diffusion.odt"});
  Desk wrong(kCouncil);
  wrong.job.document = "registre";
  CHECK(wrong.run() == "P060");
  CHECK_FALSE(wrong.has("a.odt"));
}

TEST_CASE("a kind without documents has one, and a refusal writes nothing") {
  Desk desk = folder_desk(kSoundNotes);
  CHECK(desk.run() == "");
  CHECK(desk.outcome.written ==
        std::vector<std::string>{"documents/notes.odt", "documents/notes.docx"});
  std::string undated(kCouncil);
  undated.replace(undated.find("date: 2026-03-19\n"), 17, "");
  Desk refused = folder_desk(undated);
  CHECK(refused.run() == "K010");
  CHECK(refused.files.files.size() == 1);
}

TEST_CASE("a template of one's own is that of one document") {
  Desk desk = folder_desk();
  (void)pipeline::export_template({"cse", "", "diffusion", "mien.odt"}, desk.files);
  desk.job.template_name = "mien.odt";
  desk.job.formats = {"odt"};
  CHECK(desk.run() == "P063");
  desk.job.document = "diffusion";
  CHECK(desk.run() == "");
  CHECK_FALSE(says(desk, "documents/notes-diffusion.odt", "Regroupement"));
}

TEST_CASE("documents are named, one for each item when the kind says so") {
  const std::string_view two =
      "::: d sujet=\"Voirie / rue\"\nUn.\n:::\n\n::: d sujet=Budget\nDeux.\n:::\n";
  std::string codes;
  using Names = std::vector<std::string>;
  CHECK(planned("", two, codes) == Names{"seance"});
  CHECK(planned("documents: [{nom: pv}, {nom: Extrait, pour: x dans ds}]", two, codes) ==
        Names{"seance", "seance-extrait-01", "seance-extrait-02"});
  CHECK(codes == "");
  CHECK(planned("documents: [{nom: pv}, {nom: e, pour: x dans ds, fichier: '{{ notes }} {{ "
                "x.numero }} {{ x.sujet }}'}]",
                two, codes) == Names{"seance", "seance-1-Voirie-rue", "seance-2-Budget"});
  CHECK(planned("documents: [{nom: pv}, {nom: e, pour: x dans ds, si: x.sujet = \"Budget\"}]", two,
                codes) == Names{"seance", "seance-e-02"});
  CHECK(planned("documents: [{nom: pv}, {nom: e, pour: x dans ds, fichier: acte}]", two, codes)
            .size() == 3);
  CHECK(codes == "P062");
  CHECK(
      planned("documents: [{nom: pv}, {nom: e, pour: x dans ds}]", "Rien.\n", codes, "e").empty());
  CHECK(codes == "P064");
  CHECK(planned("documents: [{nom: pv}, {nom: e, pour: x dans ds}]", "Rien.\n", codes) ==
        Names{"seance"});
}

TEST_CASE("names of files hold letters, figures, and nothing that a disk refuses") {
  CHECK(pipeline::file_name("Délibération n°\u00A03 / 2026") == "Délibération-n-3-2026");
  CHECK(pipeline::file_name("../../etc/passwd") == "etc-passwd");
  CHECK(pipeline::file_name(" : ? ") == "document");
  CHECK(pipeline::file_name(std::string(500, 'a')).size() == 120);
}

TEST_CASE("notes to fill in give a document, or say what they lack") {
  for (const std::string& kind : pipeline::kind_names())
    for (const auto language : {diag::Language::french, diag::Language::english}) {
      INFO(kind);
      Desk desk;
      desk.files.files.clear();
      const auto outcome = pipeline::new_notes({kind, "notes.md", false, language}, desk.files);
      REQUIRE(outcome.written == std::vector<std::string>{"notes.md"});
      const std::string codes = desk.run();
      const bool is_written = desk.has("a.odt") && desk.has("a.docx");
      CHECK(is_written == (codes.find("K010") == std::string::npos));
      for (const char* code : {"K012", "K013", "K020", "K024", "K026", "N0"})
        CHECK(codes.find(code) == std::string::npos);
    }
}

TEST_CASE("notes that exist are not replaced, unless asked") {
  Desk desk;
  const pipeline::NewNotes wanted{"cse", "notes.md", false, diag::Language::french};
  CHECK(pipeline::new_notes(wanted, desk.files).sink.diagnostics().at(0).message->code ==
        std::string_view("P065"));
  CHECK(desk.files.files.at("notes.md") == kSoundNotes);
  CHECK(pipeline::new_notes({"cse", "notes.md", true, diag::Language::french}, desk.files)
            .written.size() == 1);
  CHECK(desk.files.files.at("notes.md").find("modele: cse") != std::string::npos);
}

TEST_CASE("every kind says what it is for, in both languages") {
  const io::MemoryFileSystem files;
  const pipeline::KindCards cards = pipeline::kind_cards(files);
  CHECK(cards.sink.diagnostics().empty());
  CHECK(cards.kinds.size() == pipeline::kind_names().size());
  for (const pipeline::KindCard& kind : cards.kinds) {
    INFO(kind.name);
    CHECK(!kind.help.fr.empty());
    CHECK(!kind.help.en.empty());
    CHECK(!kind.documents.empty());
  }
}

TEST_CASE("a chapter of a study begins a page in every charte, those of other kinds as it says") {
  for (const char* charte : {"sobre", "institutionnelle", "rapport"}) {
    for (const char* kind : {"etude", "note-de-synthese"}) {
      INFO(charte << " " << kind);
      Desk desk("---\nmodele: " + std::string(kind) + "\ntitre: Essai\nobjet: Essai\ncharte: " +
                charte + "\n---\n\n# Un\n\nTexte.\n\n## Détail\n\nTexte.\n");
      (void)desk.run();
      const std::string styles = desk.part("a.docx", "word/styles.xml");
      const auto breaks = [&](const std::string& id) {
        const std::size_t at = styles.find("w:styleId=\"" + id + "\"");
        REQUIRE(at != std::string::npos);
        return styles.substr(at, styles.find("</w:style>", at) - at).find("<w:pageBreakBefore/>") !=
               std::string::npos;
      };
      const bool is_study = kind == std::string_view("etude");
      CHECK(breaks("Heading1") == (is_study || charte == std::string_view("rapport")));
      CHECK_FALSE(breaks("Heading2"));
    }
  }
}

TEST_CASE("the header says how headings are numbered") {
  for (const auto& [scheme, odt] : {std::pair{"I- / 1)", "style:num-suffix=\"-\""},
                                    std::pair{"I. / I.A / 1/", "text:display-levels=\"2\""},
                                    std::pair{"[A., a)]", "style:num-format=\"a\""}}) {
    INFO(scheme);
    std::string notes(kSoundNotes);
    notes.insert(4, "numerotation: " + std::string(scheme) + "\n");
    Desk desk(notes);
    CHECK(desk.run() == "");
    CHECK(desk.part("a.odt", "styles.xml").find(odt) != std::string::npos);
  }
  std::string notes(kSoundNotes);
  notes.insert(4, "numerotation: quatre\n");
  Desk desk(notes);
  CHECK(desk.run() != "");
}

}  // namespace greffier::pipeline_tests
