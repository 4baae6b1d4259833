// The rules of the kinds that ship: each has notes in which it finds something, at the line that it
// should, and notes in which it must not (rules/*.txt).
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "kinds/rule.hpp"
#include "source_folder.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

struct Example {
  std::string code;
  std::uint32_t line = 0;  // 0 for nothing
  std::string notes;
};

std::vector<Example> read_examples(const std::string& text) {
  constexpr std::string_view kMark = "=== ";
  std::vector<Example> examples;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kMark)) {
      const std::size_t comma = line.find(", ");
      Example& example = examples.emplace_back();
      example.code = line.substr(kMark.size(), comma - kMark.size());
      const std::string where = line.substr(comma + 2);
      if (where != "nothing")
        example.line = static_cast<std::uint32_t>(std::stoul(where.substr(5)));
    } else if (!examples.empty()) {
      examples.back().notes += line + "\n";
    }
  }
  return examples;
}

std::vector<Example> all_examples() {
  const std::filesystem::path folder = in_source("tests/kinds/rules");
  std::vector<Example> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    for (Example& example :
         read_examples(file("tests/kinds/rules/" + entry.path().filename().string())))
      all.push_back(std::move(example));
  return all;
}

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const embedding::File& each : templates())
    if (each.path.ends_with("/kind.yaml"))
      names.push_back(each.path.substr(0, each.path.find('/')));
  return names;
}

// Notes applied to the kind that they name.
diag::Sink applied(const std::string& notes) {
  diag::Sink sink;
  model::Document document = ingest::read_notes(notes, 1, sink);
  const std::string name = *document.header.find("modele")->get_if<std::string>();
  const kinds::Kind kind = shipped(name, sink);
  (void)kinds::apply(kind, std::move(document), {{1, {1, 1}, {1, 1}}}, sink);
  return sink;
}

std::set<std::uint32_t> lines_of(const std::string& code, const diag::Sink& sink) {
  std::set<std::uint32_t> lines;
  for (const diag::Diagnostic& finding : sink.diagnostics())
    if (finding.message->code == code) lines.insert(finding.span.begin.line);
  return lines;
}

// The texts of a finding, as users read them, have what they quote.
void check_words(const diag::Diagnostic& finding) {
  for (const auto language : {diag::Language::french, diag::Language::english})
    for (const std::string& text :
         {diag::text_of(finding, language), diag::hint_of(finding, language)}) {
      INFO(text);
      CHECK(!text.empty());
      for (const char* fault : {"{{", "}}", "  ", "()", "« »", "“”", " ,", "illégal", "illegal"})
        CHECK(text.find(fault) == std::string::npos);
    }
}

}  // namespace

TEST_CASE("every rule of every kind has an example that trips it and one that does not") {
  std::map<std::string, std::pair<bool, bool>> examples;
  for (const Example& example : all_examples())
    (example.line > 0 ? examples[example.code].first : examples[example.code].second) = true;
  std::size_t rules = 0;
  for (const std::string& name : kind_names()) {
    diag::Sink sink;
    const kinds::Kind kind = shipped(name, sink);
    INFO(name);
    CHECK(findings(sink) == "");
    std::set<std::string> codes;
    for (const kinds::Rule& rule : kind.rules) {
      INFO(rule.code);
      CHECK(codes.insert(rule.code).second);
      CHECK(examples[rule.code].first);
      CHECK(examples[rule.code].second);
      ++rules;
    }
  }
  CHECK(rules > 20);
}

TEST_CASE("rules find what they are for, where it stands, and nothing else") {
  for (const Example& example : all_examples()) {
    INFO(example.code << "\n" << example.notes);
    const diag::Sink sink = applied(example.notes);
    const std::set<std::uint32_t> lines = lines_of(example.code, sink);
    if (example.line == 0)
      CHECK(lines.empty());
    else
      CHECK(lines == std::set<std::uint32_t>{example.line});
    for (const diag::Diagnostic& finding : sink.diagnostics())
      if (finding.message->code == example.code) check_words(finding);
  }
}

TEST_CASE("mistakes in rules, computations and documents of a kind are reported") {
  struct Case {
    std::string_view yaml;
    std::string_view codes;
  };
  const Case cases[] = {
      {"regles: [{code: R1, si: a > 1, message: {fr: x, en: y}}]", ""},
      {"regles: [{si: a > 1}]", "K005"},
      {"regles: [{code: R1}]", "K005"},
      {"regles: [{code: R1, si: a, gravite: grave}]", "K008"},
      {"regles: [{code: R1, si: a, couleur: b}]", "K002"},
      {"regles: [{code: R1, si: a >}]", "G010"},
      {"calculs: [parties]", ""},
      {"calculs: [sommes]", "K009"},
      {"documents: [{nom: pv}, {nom: extrait, pour: d dans ds, si: d.n, sans: [x]}]", ""},
      {"documents: [{libelle: PV}]", "K005"},
  };
  for (const Case& c : cases) {
    INFO(c.yaml);
    diag::Sink sink;
    (void)kind("nom: essai\n" + std::string(c.yaml), sink);
    if (c.codes == "G010")
      CHECK(sink.has_errors());
    else
      CHECK(codes(sink) == c.codes);
  }
}

TEST_CASE("a rule says how much it weighs, and its source") {
  const std::string yaml =
      "nom: essai\nchamps: [{cle: a, type: entier}]\nregles:\n"
      "- {code: R9, si: a = 1, gravite: info, message: {fr: 'a {{ a }}', en: 'x {{ a + 1 }}'}}\n"
      "- {code: R8, si: a = 1, gravite: erreur, message: m, conseil: h, source: S (2026)}\n"
      "- {code: R7, si: a > \"x\", message: m}\n- {code: R6, si: inconnu, message: m}\n";
  const kinds::Kind essai = kind(yaml);
  diag::Sink sink;
  (void)kinds::apply(essai, ingest::read_notes("---\na: 1\n---\n", 1, sink), {}, sink);
  REQUIRE(codes(sink) == "R9 R8");
  CHECK(sink.diagnostics()[0].severity() == diag::Severity::note);
  CHECK(diag::text_of(sink.diagnostics()[0], diag::Language::french) == "a 1");
  CHECK(diag::text_of(sink.diagnostics()[0], diag::Language::english) == "x 2");
  CHECK(sink.diagnostics()[0].span.begin.line == 0);
  CHECK(sink.diagnostics()[1].severity() == diag::Severity::error);
  CHECK(diag::hint_of(sink.diagnostics()[1], diag::Language::english) == "h; source: S (2026)");
  CHECK(diag::hint_of(sink.diagnostics()[1], diag::Language::french) ==
        "h\u00A0; source\u00A0: S (2026)");
}

}  // namespace greffier::kinds_tests
