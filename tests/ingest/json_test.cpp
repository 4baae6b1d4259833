#include "ingest/json.hpp"

#include "catch.hpp"
#include "ingest/cases.hpp"

namespace {

using namespace greffier;
using namespace greffier::ingest::tests;

model::Value read(std::string_view text, diag::Sink& sink) {
  return ingest::read_json(text, kSource, 1, sink);
}

std::string dump(const model::Value& value) {
  model::Map root;
  root.set("v", value);
  return model::dump(root);
}

TEST_CASE("JSON gives the same shape as YAML") {
  diag::Sink sink;
  const model::Value value =
      read(R"({"Numéro": 1, "Qui ?": ["M. A", null, true], "m": 12.50, "d": "2026-01-23",
               "o": {"é": "à\"\u00e9\n"}})",
           sink);
  CHECK(sink.diagnostics().empty());
  CHECK(model::dump(*value.get_if<model::Map>()) ==
        "numero: 1\nqui:\n  - \"M. A\"\n  - null\n  - true\nm: 12.5\nd: \"2026-01-23\"\n"
        "o:\n  e: \"à\\\"é\\n\"\n");
  CHECK(value.get_if<model::Map>()->members()[0].label == "Numéro");
  CHECK(read("99999999999999999999", sink).get_if<double>() != nullptr);
}

TEST_CASE("of a record, the wanted members alone are kept, as they would be in the whole") {
  const std::string text =
      R"({"a": {"nom": "x", "b": [1, {"nom": 2}]}, "Nom": "Oudin", "c": [[], "d"], "é": {"f": [{}]},)"
      R"( "vide": {}, "g": null})";
  const auto members = [&text](const std::set<std::string>& wanted) {
    diag::Sink sink;
    const model::Value value = ingest::read_json_members(text, kSource, 1, sink, wanted);
    CHECK(sink.diagnostics().empty());
    return value;
  };
  CHECK(dump(members({"nom"})) == "v:\n  nom: \"Oudin\"\n");
  CHECK(dump(members({"e", "vide"})) == "v:\n  e:\n    f:\n      - {}\n  vide: {}\n");
  CHECK(dump(members({"b", "f"})) == "v: {}\n");
  diag::Sink sink;
  const model::Value whole = read(text, sink);
  CHECK(dump(members({"a", "nom", "c", "e", "vide", "g"})) == dump(whole));
  const auto place = [](const model::Value& value) {
    return value.get_if<model::Map>()->find("nom")->span;
  };
  CHECK(place(members({"nom"})) == place(whole));
}

TEST_CASE("wanted members are found wherever a long record has them") {
  const std::string long_text(3'000, 'x');
  const auto found = [](const std::string& text, const std::set<std::string>& wanted) {
    diag::Sink sink;
    return dump(ingest::read_json_members(text, kSource, 1, sink, wanted));
  };
  CHECK(found(R"({"n": 1, "t": ")" + long_text + R"("})", {"n"}) == "v:\n  n: 1\n");
  CHECK(found(R"({"t": ")" + long_text + R"(", "n": 12})", {"n"}) == "v:\n  n: 12\n");
  CHECK(found(R"({"t": 1, "n": 2, "u": ")" + long_text + R"("})", {"n", "absent"}) ==
        "v:\n  n: 2\n");
  for (std::size_t before = 1'950; before < 2'010; ++before) {  // cut at each place of a member
    const std::string text = R"({"t": ")" + long_text.substr(0, before) +
                             R"(", "n": 123456, "é": "là", "u": ")" + long_text + R"("})";
    REQUIRE(found(text, {"n", "e"}) == "v:\n  n: 123456\n  e: \"là\"\n");
  }
}

TEST_CASE("a mistake in a member that is not wanted is told all the same") {
  diag::Sink sink;
  (void)ingest::read_json_members(R"({"a": [1, 2, "b": 3})", kSource, 1, sink, {"b"});
  CHECK(sink.has_errors());
}

TEST_CASE("a record of too many fields is told once, and takes no more room") {
  for (const int count : {5'000, 5'001, 20'000}) {
    std::string text = "{\"k\":[0]";
    for (int i = 1; i < count; ++i) text += fmt::format(",\"k{}\":[{{\"x\":1}}]", i);
    diag::Sink sink;
    const model::Value value = read(text + "}", sink);
    CHECK(sink.diagnostics().size() == (count > 5'000 ? 1 : 0));
    if (count > 5'000) CHECK(sink.diagnostics().front().message->code == std::string_view("N091"));
    CHECK(value.get_if<model::Map>()->members().size() == 5'000);
  }
}

TEST_CASE("JSON values know where they stand") {
  diag::Sink sink;
  const model::Value value = read("{\"é\": [\"à\\\\\", \"\\\"x\"],\n \"b\": -1.5}", sink);
  const auto& map = *value.get_if<model::Map>();
  const auto place = [](const diag::Span& span) {
    return fmt::format("{}:{}-{}", span.begin.line, span.begin.column, span.end.column);
  };
  const auto& list = *map.find("e")->get_if<model::Values>();
  CHECK(place(map.members()[0].span) == "1:2-5");
  CHECK(place(list.at(0).span) == "1:8-13");
  CHECK(place(list.at(1).span) == "1:15-20");
  CHECK(place(map.find("b")->span) == "2:7-11");
}

TEST_CASE("JSON mistakes say where and what") {
  struct Mistake {
    std::string_view json;
    std::string_view finding;
    std::string_view tree;  // of what was read before
  };
  const Mistake mistakes[] = {
      {"", "1:1 N040\n", "v: null\n"},
      {"{} x", "1:4 N041\n", "v: {}\n"},
      {"[1,\n 2,]", "2:4 N042\n", "v:\n  - 1\n  - 2\n"},
      {"{\"a\": 1,}", "1:9 N043\n", "v:\n  a: 1\n"},
      {"{\"a\" 1}", "1:6 N044\n", "v: {}\n"},
      {"{\"é\": 1 \"b\": 2}", "1:9 N045\n", "v:\n  e: 1\n"},
      {"[\"abc", "1:6 N046\n", "v: []\n"},
      {"[\"a\\d\"]", "1:4 N047\n", "v: []\n"},
      {"[1.]", "1:4 N048\n", "v: []\n"},
      {"[1e999]", "1:2 N048\n", "v: []\n"},
      {"{\"a\": 1, \"A\": 2}", "1:10 N033\n", "v:\n  a: 1\n  a_1: 2\n"},
  };
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.json);
    diag::Sink sink;
    const model::Value value = read(mistake.json, sink);
    CHECK(findings_of(sink) == mistake.finding);
    CHECK(dump(value) == mistake.tree);
  }
}

TEST_CASE("control characters that JSON escapes are taken out, and told at their text") {
  diag::Sink sink;
  const model::Value value =
      read("{\"a\": \"\\u0001x\\u0000y\",\n\"b\": \"l1\\r\\nl2\\t\\u000bz\"}", sink);
  CHECK(findings_of(sink) == "1:7 N002\n1:7 N002\n2:6 N003\n");
  CHECK(*value.get_if<model::Map>()->find("a")->get_if<std::string>() == "xy");
  CHECK(*value.get_if<model::Map>()->find("b")->get_if<std::string>() == "l1\nl2\t z");
  diag::Sink quiet;
  (void)read("[\"C:\\\\u0001 \\u00e9\\n\"]", quiet);
  CHECK(quiet.diagnostics().empty());
}

TEST_CASE("hostile JSON is bounded") {
  diag::Sink sink;
  static_cast<void>(read(std::string(1'000'000, '['), sink));
  CHECK(findings_of(sink) == "1:65 N049\n");
}

TEST_CASE("any prefix of a JSON text gives a value and at most one error") {
  const std::string_view text =
      R"({"a": [1, -2.5e3, "é\u00e9\"", null, true, {"b": {}}], "c": "d"})";
  for (std::size_t length = 0; length < text.size(); ++length) {
    diag::Sink sink;
    static_cast<void>(read(text.substr(0, length), sink));
    INFO(text.substr(0, length));
    CHECK(sink.has_errors());
  }
}

}  // namespace
