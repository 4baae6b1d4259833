// What greffier typo tells: text, JSON, SARIF, and the rules.
#include "cli/typo_report.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"
#include "cli/sarif_report.hpp"
#include "ingest/json.hpp"
#include "text/fold.hpp"

using namespace greffier;
using diag::ExitStatus;

namespace {

// The program in memory.
struct Program {
  io::MemoryFileSystem files;
  std::istringstream in;
  std::ostringstream out, err;

  ExitStatus operator()(std::vector<std::string> arguments) {
    out.str({});
    err.str({});
    return cli::run(arguments, {out, err, false, {.lc_all = "fr_FR.UTF-8"}, files, &in});
  }
  // What was told on the standard output, read as JSON.
  model::Value json() const {
    diag::Sink faults;
    model::Value value = ingest::read_json(out.str(), 1, 1, faults);
    CHECK(faults.diagnostics().empty());
    return value;
  }
};

// The member of nested maps and lists: "runs.0.results".
const model::Value& at(const model::Value& value, std::string_view path) {
  static const model::Value kNothing;
  const model::Value* here = &value;
  while (!path.empty() && here != nullptr) {
    const std::string typed(path.substr(0, path.find('.')));
    const std::string name = text::fold_name(typed);  // as the reader of JSON does
    path.remove_prefix(std::min(typed.size() + 1, path.size()));
    if (const auto* list = here->get_if<model::Values>())
      here = list->size() > std::size_t(name[0] - '0') ? &(*list)[name[0] - '0'] : nullptr;
    else
      here = here->get_if<model::Map>() ? here->get_if<model::Map>()->find(name) : nullptr;
  }
  return here == nullptr ? kNothing : *here;
}

std::string text_at(const model::Value& value, std::string_view path) {
  const auto* text = at(value, path).get_if<std::string>();
  return text == nullptr ? "(none)" : *text;
}

}  // namespace

TEST_CASE("findings with a caret, then their counts") {
  Program greffier;
  greffier.files.files["a.md"] = "l'eau (dite claire\n";
  CHECK(greffier({"typo", "a.md"}) == ExitStatus::findings);
  CHECK(greffier.err.str().empty());
  CHECK(greffier.out.str().find("    l'eau (dite claire\n     ^\n") != std::string::npos);
  CHECK(greffier.out.str().find("1 correction sûre") != std::string::npos);
  CHECK(greffier.out.str().find("1 passage à vérifier") != std::string::npos);
}

TEST_CASE("statuses of typo") {
  Program greffier;
  greffier.files.files = {{"bon.md", "Rien.\n"}, {"a.md", "l'eau\n"}, {"bad.md", "\xFF"}};
  CHECK(greffier({"typo", "bon.md"}) == ExitStatus::done);
  CHECK(greffier({"typo", "a.md", "bon.md"}) == ExitStatus::findings);
  CHECK(greffier({"typo", "--fix", "a.md"}) == ExitStatus::done);
  CHECK(greffier({"typo", "bad.md"}) == ExitStatus::bad_input);
  CHECK(greffier({"typo", "absent.md"}) == ExitStatus::environment);
  CHECK(greffier({"typo"}) == ExitStatus::usage);
}

TEST_CASE("a corrected text has the standard output alone") {
  Program greffier;
  greffier.in.str("l'eau\n");
  CHECK(greffier({"typo", "--fix", "-"}) == ExitStatus::done);
  CHECK(greffier.out.str() == "l’eau\n");
  CHECK(greffier.err.str().find("T07") != std::string::npos);
  greffier.in = std::istringstream("l'eau\n");
  CHECK(greffier({"typo", "--fix", "-", "-o", "net.txt"}) == ExitStatus::done);
  CHECK(greffier.files.files["net.txt"] == "l’eau\n");
}

TEST_CASE("a long line is told without being shown") {
  Program greffier;
  greffier.files.files["a.txt"] = "l'eau " + std::string(50'000, 'x') + "\n";
  CHECK(greffier({"typo", "a.txt"}) == ExitStatus::findings);
  CHECK(greffier.out.str().starts_with("a.txt:1:2:"));
  CHECK(greffier.out.str().size() < 300);
}

TEST_CASE("the JSON report of typo") {
  Program greffier;
  greffier.files.files["a.md"] = "l'eau (dite claire\n";
  (void)greffier({"typo", "a.md", "--report", "json"});
  const model::Value report = greffier.json();
  CHECK(text_at(report, "findings.0.rule") == "T07");
  CHECK(text_at(report, "findings.0.replacement") == "’");
  CHECK(text_at(report, "findings.0.file") == "a.md");
  CHECK(text_at(report, "findings.1.rule") == "T36");
  CHECK(text_at(report, "findings.1.before") == "(none)");
}

TEST_CASE("the SARIF report has what the standard requires") {
  Program greffier;
  greffier.files.files["un dossier/a.md"] = "l'eau (dite claire\n";
  CHECK(greffier({"typo", "un dossier/a.md", "absent.md", "--report", "sarif"}) ==
        ExitStatus::environment);
  const model::Value log = greffier.json();
  CHECK(text_at(log, "version") == "2.1.0");
  CHECK(text_at(log, "runs.0.tool.driver.name") == "greffier");
  CHECK(text_at(log, "runs.0.tool.driver.rules.0.id") == "T07");
  CHECK(text_at(log, "runs.0.columnKind") == "unicodeCodePoints");
  CHECK(at(log, "runs.0.invocations.0.executionSuccessful").get_if<bool>() != nullptr);
  CHECK(text_at(log, "runs.0.invocations.0.toolExecutionNotifications.0.level") == "error");
  CHECK(text_at(log, "runs.0.results.1.ruleId") == "T36");
  CHECK(text_at(log, "runs.0.results.0.level") == "warning");
  CHECK(text_at(log, "runs.0.results.0.message.text") != "(none)");
  constexpr std::string_view kPlace = "runs.0.results.0.locations.0.physicalLocation.";
  CHECK(text_at(log, std::string(kPlace) + "artifactLocation.uri") == "un%20dossier/a.md");
  CHECK(at(log, std::string(kPlace) + "region.startColumn") == model::Value(std::int64_t{2}));
  CHECK(at(log, std::string(kPlace) + "region.endColumn") == model::Value(std::int64_t{3}));
  CHECK(text_at(log,
                "runs.0.results.0.fixes.0.artifactChanges.0.replacements.0."
                "insertedContent.text") == "’");
  CHECK(at(log, "runs.0.results.1.fixes").is_empty());
}

TEST_CASE("a clean run is a whole SARIF log too") {
  Program greffier;
  greffier.files.files["a.md"] = "Rien.\n";
  CHECK(greffier({"typo", "a.md", "--report", "sarif"}) == ExitStatus::done);
  CHECK(at(greffier.json(), "runs.0.results").get_if<model::Values>() != nullptr);
}

TEST_CASE("the rules are told in both languages, for people and programs") {
  Program greffier;
  CHECK(greffier({"typo", "--rules"}) == ExitStatus::done);
  CHECK(greffier.out.str().find("T21    de style    non ") != std::string::npos);
  CHECK(greffier({"typo", "--rules", "--profil", "imprimerie", "--lang", "en"}) ==
        ExitStatus::done);
  CHECK(greffier.out.str().find("T21    style       yes ") != std::string::npos);
  CHECK(greffier({"typo", "--rules", "--report", "json"}) == ExitStatus::done);
  CHECK(text_at(greffier.json(), "0.id") == "T00");
  CHECK(greffier({"typo", "--explain", "t05", "--lang", "en"}) == ExitStatus::done);
  CHECK(greffier.out.str().starts_with("T05  French quotation marks\n"));
  CHECK(greffier({"typo", "--rules", "--profil", "gothique"}) == ExitStatus::bad_input);
}
