// The other documents of notes carry what they show of them, and make themselves again from it.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "checks/fingerprint.hpp"
#include "pipeline/carried_notes.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kSitting =
    "---\nmodele: seance\norganisme: Commune de Valbrune\ndate: 2026-03-19\nheure: 18 h 30\n"
    "lieu: salle des Tilleuls\nconvocation: 2026-03-12\neffectif: 5\n"
    "president: M. Jean DUPONT, maire\nsecretaire: Mme Luce PETIT\n"
    "presents:\n  - M. Jean DUPONT, maire\n  - Mme Anne MARTIN, adjointe\n"
    "  - Mme Luce PETIT\n  - M. Denis MOREL, conseiller\npremier numero: 14\n---\n\n"
    "# Navette du marché\n\nTrois hameaux n’ont plus de car.\n\n"
    "::: debat\nM. MOREL évoque une querelle ancienne.\n:::\n\n"
    "::: deliberation\nRapporteur : Mme Anne MARTIN\nPour : 4\n\n"
    "1. La navette est créée.\n:::\n\n"
    "# Aide aux jardins\n\nL’association demande 800 €.\n\n"
    "::: depart qui=\"M. Denis MOREL\" heure=19h20\n:::\n\n"
    "::: deliberation\nRapporteur : Mme Luce PETIT\nPour : 2\nAbstentions : 1\n\n"
    "1. Une aide de 800 € est attribuée.\n:::\n\n"
    "# Questions diverses\n\nLe forum aura lieu le 28 mars.\n";

Desk made(std::string_view notes) {
  Desk desk{notes};
  desk.files.files["plan.png"] = png();
  desk.job.outputs.clear();
  desk.job.folder = "d";
  desk.job.formats = {"odt", "docx"};
  (void)desk.run();
  return desk;
}

package::Package opened(const Desk& desk, const std::string& path) {
  auto package = package::read(desk.files.files.at(path), path);
  REQUIRE(package.ok());
  return *std::move(package);
}

std::string notes_in(const Desk& desk, const std::string& path) {
  const auto carried = pipeline::unpack_carried(opened(desk, path));
  return carried ? carried->notes.texts.front().text : std::string();
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("each document of a sitting carries notes that make it again") {
  const Desk desk = made(kSitting);
  CHECK(desk.outcome.written.size() == 2 * 9);
  for (const std::string& path : desk.outcome.written) {
    INFO(path);
    const std::string notes = notes_in(desk, path);
    REQUIRE_FALSE(notes.empty());
    const Desk again = made(notes);
    REQUIRE(again.files.files.contains(path));
    CHECK(checks::fingerprint(opened(again, path)) == checks::fingerprint(opened(desk, path)));
  }
}

TEST_CASE("a document of a sitting says no more in its notes than on its pages") {
  const Desk desk = made(kSitting);
  const std::string notice = notes_in(desk, "d/notes-convocation.odt");
  CHECK(has(notice, "Aide aux jardins"));
  CHECK(has(notice, "Mme Luce PETIT"));  // the rapporteur
  for (const std::string_view hidden : {"querelle", "attribuée", "MOREL", "pour=", "forum"})
    CHECK_FALSE(has(notice, hidden));

  const std::string second = notes_in(desk, "d/notes-deliberation-2026-015.docx");
  CHECK(has(second, "numero=2026-015"));
  CHECK(has(second, "::: depart qui="));
  for (const std::string_view hidden : {"querelle", "navette est", "forum", "conseiller"})
    CHECK_FALSE(has(second, hidden));
  // What stands behind the point is no matter of the first one.
  CHECK_FALSE(has(notes_in(desk, "d/notes-deliberation-2026-014.docx"), "::: depart"));
}

TEST_CASE("looking for a picture in a document does not pack its parts") {
  constexpr std::string_view kPoint = "de car.\n\n";
  std::string notes(kSitting);
  notes.insert(notes.find(kPoint) + kPoint.size(), "![Le plan](plan.png)\n\n");
  const Desk desk = made(notes);
  bool has_picture = false;
  for (const std::string& path : desk.outcome.written) {
    INFO(path);
    package::Package anew;
    const package::Package read = opened(desk, path);
    for (const package::Part& part : read.parts()) {
      has_picture = has_picture || part.name().ends_with(".png");
      anew.set({part.name(), std::string(*part.content()), part.packed(1).method});
    }
    CHECK(package::write(anew, 6).size() == desk.files.files.at(path).size());
  }
  CHECK(has_picture);
}

TEST_CASE("a part says which document it is of, the main one nothing") {
  const Desk desk = made(kSitting);
  const auto carried = [&](const std::string& path) {
    return pipeline::unpack_carried(opened(desk, path))->notes.document;
  };
  CHECK(carried("d/notes.odt").empty());
  CHECK(carried("d/notes-note-explicative.odt") == "note_explicative");
  CHECK(carried("d/notes-note-explicative.docx") == "note_explicative");
}

}  // namespace greffier::pipeline_tests
