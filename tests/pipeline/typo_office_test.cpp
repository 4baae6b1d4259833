// Typography over existing .odt and .docx files.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "pipeline/resources.hpp"
#include "pipeline/typo.hpp"
#include "pipeline/typo_revision.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

// A document under a heading, with a table, whose words are then typed by habit.
struct Report {
  Desk desk{notes_of("# Finances\n\nZZZ\n\n| Poste | Avis |\n|---|---|\n| Route | YYY |\n")};
  std::string path;
  std::string body_part;
  std::string given;

  explicit Report(const std::string& extension, std::string_view text = "Qu'en dit-on ?",
                  std::string_view cell = "Oui !")
      : path("a." + extension),
        body_part(extension == "odt" ? "content.xml" : "word/document.xml") {
    CHECK(desk.run() == "");
    auto package = package::read(desk.files.files[path], path);
    REQUIRE(package.ok());
    std::string body(*package->find(body_part)->content());
    body.replace(body.find("ZZZ"), 3, text);
    body.replace(body.find("YYY"), 3, cell);
    package->set({body_part, body});
    given = package::write(*package);
    desk.files.files[path] = given;
  }

  pipeline::TypoOutcome run(bool fix, std::optional<pipeline::TypoRevision> revision = {}) {
    pipeline::TypoJob job;
    job.files = {path};
    job.fix = fix;
    job.revision = std::move(revision);
    return pipeline::typo(job, desk.files);
  }
  [[nodiscard]] bool holds(std::string_view text) const {
    return desk.part(path, body_part).find(text) != std::string::npos;
  }
};

std::string rules(const pipeline::TypoOutcome& outcome) {
  std::string text;
  for (const pipeline::TypoFinding& finding : outcome.findings)
    text += (text.empty() ? "" : " ") + finding.rule + (finding.fixed ? "" : "*");
  return text;
}

std::string codes(const pipeline::TypoOutcome& outcome) {
  std::string text;
  for (const diag::Diagnostic& problem : outcome.sink.diagnostics())
    text.append(text.empty() ? "" : " ").append(problem.message->code);
  return text;
}

}  // namespace

TEST_CASE("findings of an office file say under which heading and in which cell they stand") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    Report report(extension);
    const auto outcome = report.run(false);
    REQUIRE(rules(outcome) == "T07* T01* T01*");
    const auto& first = outcome.findings.front();
    REQUIRE(first.place);
    CHECK(first.place->part == report.body_part);
    CHECK(first.place->headings.back().find("Finances") != std::string::npos);
    CHECK(first.place->tables.empty());
    const auto& tables = outcome.findings.back().place->tables;
    REQUIRE(tables.size() == 1);
    CHECK(tables.front().row == 2);
    CHECK(tables.front().column == 2);
    CHECK(outcome.sources.find(first.diagnostic.span.source)->name == report.path);
    CHECK(report.desk.files.files[report.path] == report.given);
  }
}

TEST_CASE("an office file is corrected in place, or as tracked changes") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    Report report(extension);
    CHECK(rules(report.run(true)) == "T07 T01 T01");
    CHECK(report.holds("Qu’en dit-on\u00A0?"));
    CHECK(report.holds("Oui\u00A0!"));
    CHECK(rules(report.run(true)).empty());

    Report tracked(extension);
    CHECK(rules(tracked.run(true, {{"Ana Brume", "2026-03-09T14:30:00"}})) == "T07 T01 T01");
    CHECK(tracked.holds("Ana Brume"));
    CHECK(tracked.holds("2026-03-09T14:30:00"));
  }
}

TEST_CASE("an office file without a fault is not written again") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    Report report(extension, "Rien.", "Oui.");
    const auto outcome = report.run(true);
    CHECK(rules(outcome).empty());
    CHECK(outcome.written.empty());
    CHECK(report.desk.files.files[report.path] == report.given);
  }
}

TEST_CASE("an office file is read as a whole, too") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    Report report(extension, "Le le maire (absent ce jour ouvre la séance.", "Oui.");
    CHECK(rules(report.run(true)) == "T37* T36*");
  }
}

TEST_CASE("what cannot be corrected is refused, and stays as it is") {
  Report report("odt");
  auto& files = report.desk.files.files;
  files["notes.docx"] = "not a zip";
  files["texte.txt"] = "Oui !";
  pipeline::TypoJob job;
  job.fix = true;
  job.files = {"notes.docx"};
  CHECK(codes(pipeline::typo(job, report.desk.files)) == "Z002");
  files["a.docx"] = report.given;  // an ODT under the wrong name
  job.files = {"a.docx"};
  CHECK(codes(pipeline::typo(job, report.desk.files)) == "O021");
  job.files = {"texte.txt"};
  job.revision = {{"Ana Brume", "2026-03-09T14:30:00"}};
  CHECK(codes(pipeline::typo(job, report.desk.files)) == "P034");
  CHECK(files["texte.txt"] == "Oui !");
}

TEST_CASE("a document that a password protects is refused") {
  Report report("odt");
  auto package = package::read(report.given, report.path);
  REQUIRE(package.ok());
  std::string manifest(*package->find("META-INF/manifest.xml")->content());
  const std::size_t end = manifest.find("</manifest:manifest>");
  manifest.insert(end,
                  "<manifest:file-entry manifest:full-path=\"x\" manifest:media-type=\"\">"
                  "<manifest:encryption-data/></manifest:file-entry>");
  package->set({"META-INF/manifest.xml", manifest});
  report.desk.files.files[report.path] = package::write(*package);
  CHECK(codes(report.run(true)) == "O039");
  report.desk.job.template_name = report.path;
  report.desk.job.outputs = {"b.odt"};
  CHECK(report.desk.run().starts_with("O039"));
}

TEST_CASE("the date of tracked changes") {
  using namespace std::chrono;
  CHECK(pipeline::revision_date(local_days(2026y / 3 / 9) + 14h + 30min + 5s) ==
        "2026-03-09T14:30:05");
  CHECK(pipeline::revision_date("2026-03-09") == "2026-03-09T00:00:00");
  CHECK(pipeline::revision_date("2026-03-09T14:30") == "2026-03-09T14:30:00");
  CHECK(pipeline::revision_date("2026-03-09 14:30") == "2026-03-09T14:30:00");
  CHECK(pipeline::revision_date("2026-03-09T14:30:05") == "2026-03-09T14:30:05");
  for (const char* typed : {"", "hier", "2026-02-30", "2026-03-09T25:00", "2026-03-09Tx",
                            "2026-03-09T14:30:61", "2026-03-09T14:30:"})
    CHECK_FALSE(pipeline::revision_date(typed));
}

TEST_CASE("documents written here are well set, words of the layout included") {
  Desk desk(*pipeline::resource("compte-rendu/exemple.md"));
  CHECK(desk.run() == "");
  pipeline::TypoJob job;
  job.files = {"a.odt", "a.docx"};
  for (const pipeline::TypoFinding& finding : pipeline::typo(job, desk.files).findings)
    CHECK((finding.safe ? finding.rule + " " + finding.before : "") == "");
}
