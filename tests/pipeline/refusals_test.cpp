// Runs that fail: the message, the exit status, and the old documents, which nothing touches.
#include "catch.hpp"
#include "pipeline/render.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

using Files = std::map<std::string, std::string>;

struct Refusal {
  const char* what;
  std::string notes;
  Files files;  // beside the notes
  pipeline::Job job;
  std::string_view codes;  // of all that is raised
  int status;
};

pipeline::Job with_template(std::string name, std::vector<std::string> outputs = {}) {
  pipeline::Job job;
  job.template_name = std::move(name);
  job.outputs = std::move(outputs);
  return job;
}

pipeline::Job with_charte(std::string name) {
  pipeline::Job job;
  job.charte = std::move(name);
  return job;
}

pipeline::Job with_outputs(std::vector<std::string> outputs) {
  pipeline::Job job;
  job.outputs = std::move(outputs);
  return job;
}

pipeline::Job with_data(std::string file) {
  pipeline::Job job;
  job.data_files = {std::move(file)};
  return job;
}

const std::string kSound(kSoundNotes);

// Bad notes and what stands around them.
std::vector<Refusal> bad_notes() {
  return {
      {"there are no notes", "", {}, with_outputs({}), "F001", 4},
      {"a required field is missing",
       "---\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n---\n\nUn texte.\n",
       {},
       {},
       "K010",
       2},
      {"the notes are not UTF-8", notes_of("Un caf\xE9.\n"), {}, {}, "N001", 2},
      {"the notes are UTF-16",
       std::string("\xFF\xFE"
                   "A\0\n\0",
                   6),
       {},
       {},
       "N001 N002",
       2},
      {"the notes are an office file", std::string("PK\3\4\0\0\0\xFF", 8), {}, {}, "Z004", 2},
      {"the header is broken YAML",
       "---\nobjet: [a, b\n---\n\nUn texte.\n",
       {},
       {},
       "N026 K011",
       2},
      {"a picture is missing", notes_of("![Plan](plan.png)\n"), {}, {}, "P011", 2},
      {"a picture is no picture",
       notes_of("![Plan](plan.png)\n"),
       {{"plan.png", "texte"}},
       {},
       "P010",
       2},
      {"a picture is cut",
       notes_of("![Plan](plan.png)\n"),
       {{"plan.png", png().substr(0, 40)}},
       {},
       "P010",
       2},
      {"the typographic profile is unknown",
       "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n"
       "typographie: martienne\n---\n\nA.\n",
       {},
       {},
       "P030",
       2},
  };
}

// A bad template, charte, output or data file.
std::vector<Refusal> bad_surroundings() {
  return {
      {"the template is unknown", kSound, {}, with_template("deliberation"), "P001", 2},
      {"the template's file is missing", kSound, {}, with_template("m.odt", {"a.odt"}), "F001", 4},
      {"the template is no zip",
       kSound,
       {{"m.odt", "ceci n’est pas un zip"}},
       with_template("m.odt", {"a.odt"}),
       "Z002",
       2},
      {"the template has the other format",
       kSound,
       {{"m.odt", "x"}},
       with_template("m.odt", {"a.docx"}),
       "P004",
       2},
      {"the template has no format",
       kSound,
       {{"m.txt", "x"}},
       with_template("m.txt", {"a.docx"}),
       "P040",
       2},
      {"the charte is unknown", kSound, {}, with_charte("fantaisie"), "P002", 2},
      {"the charte's file is missing", kSound, {}, with_charte("ma.yaml"), "F001", 4},
      {"the charte has a bad value",
       kSound,
       {{"ma.yaml", "page: {largeur: large}\n"}},
       with_charte("ma.yaml"),
       "O003",
       2},
      {"the charte is no list of names",
       kSound,
       {{"ma.yaml", "- a\n"}},
       with_charte("ma.yaml"),
       "P007",
       2},
      {"the charte extends itself",
       kSound,
       {{"ma.yaml", "etend: ma.yaml\n"}},
       with_charte("ma.yaml"),
       "P006",
       2},
      {"the output has an unknown format", kSound, {}, with_outputs({"a.pdf"}), "P003", 2},
      {"the data file is missing", kSound, {}, with_data("d.yaml"), "F001", 4},
      {"the data file is broken JSON",
       kSound,
       {{"d.json", "{\"objet\": "}},
       with_data("d.json"),
       "N042",
       2},
      {"the data file is no list of names",
       kSound,
       {{"d.yaml", "- a\n- b\n"}},
       with_data("d.yaml"),
       "P007",
       2},
      {"the data file is not UTF-8",
       kSound,
       {{"d.yaml", "objet: caf\xE9\n"}},
       with_data("d.yaml"),
       "N001",
       2},
  };
}

void check_refused(const Refusal& each) {
  INFO(each.what);
  Desk desk(each.notes);
  if (each.notes.empty()) desk.files.files.clear();
  for (const auto& [name, bytes] : each.files) desk.files.files[name] = bytes;
  desk.files.files["a.odt"] = "ancien";
  const pipeline::Job standard = desk.job;
  desk.job = each.job;
  desk.job.notes = standard.notes;
  if (desk.job.outputs.empty()) desk.job.outputs = standard.outputs;
  const auto before = desk.files.files;
  CHECK(desk.run() == each.codes);
  CHECK(desk.status() == each.status);
  CHECK(desk.outcome.written.empty());
  CHECK(desk.files.files == before);
}

}  // namespace

TEST_CASE("bad notes are refused with a message, and nothing is touched") {
  for (const Refusal& each : bad_notes()) check_refused(each);
}

TEST_CASE("a bad template, charte, output or data file is refused, and nothing is touched") {
  for (const Refusal& each : bad_surroundings()) check_refused(each);
}

TEST_CASE("a full disk leaves the old document, and is the machine's fault") {
  Desk desk;
  desk.files.files["a.odt"] = "ancien";
  desk.files.refuse_writes = true;
  CHECK(desk.run() == "F011");
  CHECK(desk.status() == 4);
  CHECK(desk.outcome.written.empty());
  CHECK(desk.files.files["a.odt"] == "ancien");
  CHECK_FALSE(desk.has("a.docx"));
}

TEST_CASE("when the disk fails between two documents, the one that was written is told") {
  Desk desk;
  desk.files.files["a.docx"] = "ancien";
  PartlyFull disk(desk.files, "a.docx");
  CHECK(desk.run_on(disk) == "F011");
  CHECK(desk.status() == 4);
  CHECK(desk.outcome.written == std::vector<std::string>{"a.odt"});
  CHECK(desk.files.files["a.docx"] == "ancien");
}

TEST_CASE("nothing is written when only the second document fails") {
  Desk desk;
  desk.files.files["m.odt"] = "x";
  desk.job.template_name = "m.odt";
  desk.job.outputs = {"a.docx", "a.odt"};
  (void)desk.run();
  CHECK(desk.outcome.written.empty());
  CHECK(desk.files.files.size() == 2);
}

TEST_CASE("several problems of one run are told at once, each at its place") {
  Desk desk(
      "---\ndate: pas une date\npresents: [Luc VERDELET]\n---\n\n![Plan](plan.png)\n\n"
      "![Vue](vue.png)\n");
  (void)desk.run();
  CHECK(desk.told("P011") == "notes.md:6:1: the picture “plan.png” could not be read");
  int errors = 0;
  for (const diag::Diagnostic& raised : desk.outcome.sink.diagnostics())
    errors += raised.severity() == diag::Severity::error ? 1 : 0;
  CHECK(errors >= 3);  // the date, both pictures
  CHECK(desk.status() == 2);
}

TEST_CASE("a fault of the machine wins over faults of the notes") {
  Desk desk("---\ndate: 2026-03-05\n---\n\nA.\n");
  desk.job.data_files = {"absent.yaml"};
  (void)desk.run();
  CHECK(desk.told("F001") == "“absent.yaml” does not exist.");
  CHECK(desk.status() == 4);
}

TEST_CASE("unknown names are told with the known ones") {
  Desk desk;
  desk.job.charte = "fantaisie";
  (void)desk.run();
  REQUIRE(desk.told("P002") == "there is no charte “fantaisie”");
  const std::string hint =
      diag::hint_of(desk.outcome.sink.diagnostics()[0], diag::Language::english);
  CHECK(hint.find("institutionnelle, rapport, sobre") != std::string::npos);
}

TEST_CASE("a template cannot be exported under an unknown name, kind, charte or format") {
  struct Case {
    const char* kind;
    const char* charte;
    const char* output;
    std::string_view code;
  };
  for (const Case& each : {Case{"deliberation", "", "m.odt", "P001"},
                           Case{"compte-rendu", "fantaisie", "m.odt", "P002"},
                           Case{"compte-rendu", "", "m.pdf", "P003"}}) {
    io::MemoryFileSystem files;
    const pipeline::Outcome outcome =
        pipeline::export_template({each.kind, each.charte, "", each.output}, files);
    REQUIRE(outcome.sink.diagnostics().size() == 1);
    CHECK(outcome.sink.diagnostics()[0].message->code == each.code);
    CHECK(files.files.empty());
    CHECK(outcome.written.empty());
  }
}

TEST_CASE("a charte beside a template that has all the styles has nothing to lend") {
  Desk desk;
  desk.job.outputs = {"a.odt"};
  (void)pipeline::export_template({"compte-rendu", "", "", "m.odt"}, desk.files);
  desk.job.template_name = "m.odt";
  desk.job.charte = "institutionnelle";
  CHECK(desk.run().empty());
  CHECK(desk.has("a.odt"));
}
