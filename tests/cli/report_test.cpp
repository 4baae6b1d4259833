#include "cli/report.hpp"

#include <sstream>
#include <string>

#include "catch.hpp"

using namespace greffier;
using diag::Language;

namespace {

constexpr diag::Message kDoubt{
    "X900", diag::Severity::warning, "un doute sur {0}", "a doubt about {0}", "vérifiez", "check"};
constexpr diag::Message kFault{"X901", diag::Severity::error, "une faute", "a fault"};

pipeline::Correction correction(const std::string& rule, diag::SourceId source, std::uint32_t line,
                                bool safe = true) {
  pipeline::Correction result{rule, "règle " + rule, "rule " + rule, safe, {}, "a ?", "a⍽?"};
  result.span.source = source;
  if (line != 0) result.span.begin = {line, 3};
  return result;
}

struct Told {
  std::string out, err;
};

Told told(const pipeline::Outcome& outcome, Language language) {
  std::ostringstream out, err;
  cli::print_report(outcome, language, out, err);
  return {out.str(), err.str()};
}

pipeline::Outcome outcome_with_corrections() {
  pipeline::Outcome outcome;
  const diag::SourceId notes = outcome.sources.add("notes.md", "a ?\n");
  const diag::SourceId data = outcome.sources.add("data.yaml", "a: a ?\n");
  outcome.corrections = {correction("T05", notes, 1),        correction("T01", notes, 2),
                         correction("T05", notes, 9),        correction("T20", notes, 4, false),
                         correction("T20", notes, 0, false), correction("T01", data, 7)};
  outcome.written = {"notes.odt", "notes.docx"};
  return outcome;
}

}  // namespace

TEST_CASE("corrections are listed by rule, then those to check, then what was written") {
  const pipeline::Outcome outcome = outcome_with_corrections();
  CHECK(told(outcome, Language::french).out ==
        "4 corrections de typographie dans notes.md :\n"
        "  T01 règle T01 (2)\n"
        "    2:3     a ? → a⍽?\n"
        "    data.yaml:7:3 a ? → a⍽?\n"
        "  T05 règle T05 (2)\n"
        "    1:3     a ? → a⍽?\n"
        "    9:3     a ? → a⍽?\n"
        "2 passages à vérifier dans notes.md, laissés tels quels :\n"
        "  T20 règle T20 (2)\n"
        "    4:3     a ? → a⍽?\n"
        "            a ? → a⍽?\n"
        "notes.odt : écrit\n"
        "notes.docx : écrit\n");
  CHECK(told(outcome, Language::french).err.empty());
}

TEST_CASE("the same report exists in English") {
  const std::string out = told(outcome_with_corrections(), Language::english).out;
  CHECK(out.starts_with("4 typographic corrections in notes.md:\n  T01 rule T01 (2)\n"));
  CHECK(out.ends_with("notes.odt: written\nnotes.docx: written\n"));
}

TEST_CASE("problems go to the error stream, and a failure is summed up there") {
  pipeline::Outcome outcome;
  outcome.sink.raise(kDoubt, {}, "tout");
  CHECK(told(outcome, Language::french).out.empty());
  CHECK(told(outcome, Language::french).err.find("un doute sur tout") != std::string::npos);
  CHECK(told(outcome, Language::french).err.find("rien n’est écrit") == std::string::npos);

  outcome.sink.raise(kFault, {});
  outcome.corrections.push_back(correction("T05", diag::kNoSource, 1));
  CHECK(told(outcome, Language::french).out.empty());
  CHECK(told(outcome, Language::french)
            .err.ends_with("rien n’est écrit : 1 erreur, 1 avertissement\n"));
  CHECK(
      told(outcome, Language::english).err.ends_with("nothing was written: 1 error, 1 warning\n"));
}

TEST_CASE("what was written before the disk failed is told") {
  pipeline::Outcome outcome;
  outcome.written = {"a.odt"};
  outcome.sink.raise(kFault, {});
  CHECK(told(outcome, Language::french).out == "a.odt : écrit\n");
  CHECK(told(outcome, Language::french)
            .err.ends_with("tout n’est pas écrit : 1 erreur, 0 avertissement\n"));
  CHECK(
      told(outcome, Language::english).err.ends_with("not all was written: 1 error, 0 warnings\n"));
}

TEST_CASE("nothing is singular in French and plural in English") {
  pipeline::Outcome outcome;
  outcome.sink.raise(kFault, {});
  CHECK(told(outcome, Language::french).err.ends_with("1 erreur, 0 avertissement\n"));
  CHECK(told(outcome, Language::english).err.ends_with("1 error, 0 warnings\n"));
}

TEST_CASE("the JSON report is one line that says everything") {
  pipeline::Outcome outcome = outcome_with_corrections();
  outcome.corrections.resize(1);
  outcome.sink.raise(kDoubt, {}, "\"tout\"");
  const std::string json = cli::json_report(outcome, diag::ExitStatus::findings, Language::french);
  CHECK(
      json.starts_with("{\"status\":1,\"written\":[\"notes.odt\",\"notes.docx\"],"
                       "\"diagnostics\":[{"));
  CHECK(json.find(R"(un doute sur \"tout\")") != std::string::npos);
  CHECK(
      json.ends_with("\"corrections\":[{\"rule\":\"T05\",\"title\":\"règle T05\",\"applied\":true,"
                     "\"file\":\"notes.md\",\"line\":1,\"column\":3,"
                     "\"before\":\"a ?\",\"after\":\"a⍽?\"}]}\n"));
  CHECK(json.find('\n') == json.size() - 1);
}

TEST_CASE("an empty outcome is an empty JSON report") {
  CHECK(cli::json_report({}, diag::ExitStatus::done, Language::english) ==
        "{\"status\":0,\"written\":[],\"diagnostics\":[],\"corrections\":[]}\n");
}
