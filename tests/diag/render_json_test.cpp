#include "diag/render_json.hpp"

#include "catch.hpp"

namespace {

using namespace greffier::diag;

constexpr Message kDate{"N012",
                        Severity::error,
                        "La date « {0} » n’existe pas.",
                        "There is no such day as \"{0}\".",
                        "Essayez le {0}.",
                        "Try {0}."};
constexpr Message kBare{"F001", Severity::warning, "Fichier vide.", "The file is empty."};
constexpr Message kNote{"T003", Severity::note, "Corrigé.", "Corrected."};

TEST_CASE("strings as RFC 8259 wants them") {
  using namespace std::string_view_literals;
  struct Row {
    std::string_view text, expected;
  };
  const std::vector<Row> table{
      {"", R"("")"},
      {"été « œuf »", R"("été « œuf »")"},
      {"a\"b\\c/d", R"("a\"b\\c/d")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"\0\x1F\x7F"sv, "\"\\u0000\\u001f\x7F\""},
      {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},
      {"a\xFFz", "\"a\uFFFDz\""},
      {"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},  // a surrogate is not UTF-8
      {"\xE2\x82", "\"\uFFFD\""},
      {"\xF0\x9F\x98z", "\"\uFFFDz\""},
  };
  for (const Row& row : table) CHECK(json_string(row.text) == row.expected);
}

TEST_CASE("an object holds what is known") {
  SourceMap sources;
  const SourceId id = sources.add("a \"b\".md", "date: x");
  struct Row {
    Span span;
    std::string_view expected;
  };
  const std::vector<Row> table{
      {{id, {1, 7}, {1, 8}},
       R"(,"file":"a \"b\".md","line":1,"column":7,"end_line":1,"end_column":8)"},
      {{id, {1, 7}, {}}, R"(,"file":"a \"b\".md","line":1,"column":7)"},
      {{id, {1, 0}, {2, 0}}, R"(,"file":"a \"b\".md","line":1,"end_line":2)"},
      {{id, {}, {}}, R"(,"file":"a \"b\".md")"},
      {{kNoSource, {1, 7}, {1, 8}}, ""},
  };
  for (const Row& row : table)
    CHECK(render_json(make(kBare, row.span), sources, Language::english) ==
          R"({"code":"F001","severity":"warning")" + std::string(row.expected) +
              R"(,"message":"The file is empty."})");
}

TEST_CASE("message and hint follow the language; the severity does not") {
  CHECK(render_json(make(kDate, {}, "31/02"), SourceMap(), Language::french) ==
        R"({"code":"N012","severity":"error","message":"La date « 31/02 » n’existe pas.",)"
        R"("hint":"Essayez le 31/02."})");
  CHECK(render_json(make(kNote, {}), SourceMap(), Language::french) ==
        R"({"code":"T003","severity":"note","message":"Corrigé."})");
}

}  // namespace
