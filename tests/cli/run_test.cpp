#include "cli/run.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace greffier;
using diag::ExitStatus;

namespace {

constexpr const char* kSoundNotes =
    "---\nobjet: Essai\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n---\n\n"
    "# Point\n\nUn texte.\n";

// The program in memory.
struct Program {
  io::MemoryFileSystem files;
  std::ostringstream out, err;

  ExitStatus operator()(std::vector<std::string> arguments) {
    out.str({});
    err.str({});
    return cli::run(arguments, {out, err, false, {.lc_all = "fr_FR.UTF-8"}, files});
  }
};

}  // namespace

TEST_CASE("help and version are told on the output stream") {
  Program greffier;
  CHECK(greffier({"--version"}) == ExitStatus::done);
  CHECK(greffier.out.str().starts_with("greffier "));
  CHECK(greffier({}) == ExitStatus::done);
  CHECK(greffier.out.str().find("greffier render") != std::string::npos);
  CHECK(greffier.err.str().empty());
}

TEST_CASE("a document is written and told") {
  Program greffier;
  greffier.files.files["notes.md"] = kSoundNotes;
  CHECK(greffier({"render", "notes.md", "-o", "a.odt", "-o", "b.docx"}) == ExitStatus::done);
  CHECK(greffier.files.files.contains("a.odt"));
  CHECK(greffier.files.files.contains("b.docx"));
  CHECK(greffier.err.str().empty());
}

TEST_CASE("check writes nothing, and a doubt is a finding") {
  Program greffier;
  greffier.files.files["notes.md"] = kSoundNotes;
  CHECK(greffier({"check", "notes.md"}) == ExitStatus::done);
  greffier.files.files["notes.md"] = "Sans en-tête.\n";
  CHECK(greffier({"check", "notes.md", "--set", "objet=Essai"}) == ExitStatus::findings);
  CHECK(greffier.files.files.size() == 1);
}

TEST_CASE("a full disk is the environment's fault and leaves the old document") {
  Program greffier;
  greffier.files.files["notes.md"] = kSoundNotes;
  greffier.files.files["a.odt"] = "ancien";
  greffier.files.refuse_writes = true;
  CHECK(greffier({"render", "notes.md", "-o", "a.odt"}) == ExitStatus::environment);
  CHECK(greffier.files.files["a.odt"] == "ancien");
  CHECK_FALSE(greffier.err.str().empty());
}

TEST_CASE("templates are exported, all the outputs told") {
  Program greffier;
  CHECK(greffier({"template", "new", "compte-rendu", "-o", "m.odt", "-o", "m.docx"}) ==
        ExitStatus::done);
  CHECK(greffier.out.str() == "m.odt : écrit\nm.docx : écrit\n");
}

TEST_CASE("a report that cannot be told is the environment's fault") {
  Program greffier;
  greffier.out.setstate(std::ios::badbit);
  CHECK(greffier({"--version"}) == ExitStatus::environment);
  CHECK(greffier.err.str().find("C015") != std::string::npos);
}
