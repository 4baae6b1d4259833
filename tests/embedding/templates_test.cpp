#include "embedding/templates.hpp"

#include "catalogue.hpp"
#include "catch.hpp"
#include "embedding/json_text.hpp"
#include "embedding/messages.hpp"
#include "ingest/json.hpp"
#include "ingest/yaml.hpp"

namespace greffier::embedding {
namespace {

TEST_CASE("YAML becomes JSON that reads as the same value") {
  const std::string yaml =
      "Intitulé complet: « Réunion \"plénière\" »\n"
      "rien:\nvrai: oui\nentier: -12\ndécimal: 1.5\nliste: [un, 2, [], {}]\n"
      "lignes: |\n  une\n  deux\\trois\n";
  diag::Sink sink;
  const File file = embedded_form({"a/b.yaml", yaml}, {}, sink);
  CHECK(file.path == "a/b.json");
  const model::Value expected = ingest::read_yaml(yaml, diag::kNoSource, 1, sink);
  CHECK((ingest::read_json(file.bytes, diag::kNoSource, 1, sink) == expected));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("other files stay as they are") {
  diag::Sink sink;
  const File file = embedded_form({"a/layout.md", "---\nx: 1\n---\n"}, {}, sink);
  CHECK(file.path == "a/layout.md");
  CHECK(file.bytes == "---\nx: 1\n---\n");
}

TEST_CASE("what JSON has no type for is refused") {
  diag::Sink sink;
  (void)embedded_form({"a.yaml", "jour: 2026-03-09\nlieux:\n  - 2026-03-10\n"}, {}, sink);
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].message == &kNoJsonType);
  CHECK(sink.diagnostics()[0].span.begin.line == 1);
}

TEST_CASE("the generated source lists files by path") {
  const std::string source = source_of({{"b", "\xFF"}, {"a", ""}});
  CHECK(source.find("{\"a\", {\"\",\n    0}}") < source.find("{\"b\", {\"\\xff\",\n    1}}"));
}

TEST_CASE("messages of the embedding") {
  CHECK(catalogue_faults(kMessages) == Faults{});
}

}  // namespace
}  // namespace greffier::embedding
