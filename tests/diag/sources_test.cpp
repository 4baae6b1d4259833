// Sources, sinks, results, exit statuses.
#include "catch.hpp"
#include "diag/exit_status.hpp"
#include "diag/result.hpp"
#include "diag/source_map.hpp"

namespace {

using namespace greffier::diag;

constexpr Message kNote{"D001", Severity::note, "a", "b"};
constexpr Message kWarning{"D002", Severity::warning, "a", "b"};
constexpr Message kError{"D003", Severity::error, "{0} et {1}", "{1}, {0}", "h {0}", "i {0}"};
constexpr Message kDiskFull{"D004", Severity::error, "a", "b", {}, {}, Cause::environment};
constexpr Message kSlowDisk{"D005", Severity::warning, "a", "b", {}, {}, Cause::environment};

TEST_CASE("lines of a source") {
  SourceMap sources;
  const SourceId empty = sources.add("empty", "");
  const SourceId text = sources.add("text", "one\ntwo\r\n\nfour");
  CHECK(empty != kNoSource);
  struct Row {
    SourceId id;
    std::uint32_t number;
    std::string_view expected;
  };
  const std::vector<Row> table{{text, 1, "one"},  {text, 2, "two"},   {text, 3, ""},
                               {text, 4, "four"}, {text, 5, ""},      {text, 0, ""},
                               {empty, 1, ""},    {kNoSource, 1, ""}, {99, 1, ""}};
  for (const Row& row : table) CHECK(sources.line(row.id, row.number) == row.expected);
  CHECK(sources.find(text)->name == "text");
  CHECK(sources.find(99) == nullptr);
}

TEST_CASE("a carriage return alone ends a line, as for the readers") {
  SourceMap sources;
  const SourceId text = sources.add("text", "one\rtwo\r\r\nfour\n");
  CHECK(sources.line(text, 1) == "one");
  CHECK(sources.line(text, 2) == "two");
  CHECK(sources.line(text, 3).empty());
  CHECK(sources.line(text, 4) == "four");
  CHECK(sources.line(text, 5).empty());
}

TEST_CASE("arguments are put in where each language wants them") {
  const Diagnostic diagnostic = make(kError, {}, "{1}", 2);
  CHECK(text_of(diagnostic, Language::french) == "{1} et 2");
  CHECK(text_of(diagnostic, Language::english) == "2, {1}");
  CHECK(hint_of(diagnostic, Language::french) == "h {1}");
  CHECK(hint_of(make(kNote, {}), Language::french).empty());
}

TEST_CASE("exit statuses") {
  struct Row {
    std::vector<const Message*> raised;
    ExitStatus relaxed, strict;
  };
  using enum ExitStatus;
  const std::vector<Row> table{
      {{}, done, done},
      {{&kNote}, done, done},
      {{&kWarning}, done, findings},
      {{&kSlowDisk}, done, findings},
      {{&kWarning, &kError}, bad_input, bad_input},
      {{&kError, &kDiskFull, &kWarning}, environment, environment},
  };
  for (const Row& row : table) {
    Sink sink;
    for (const Message* message : row.raised) sink.raise(*message, {}, "x", "y");
    CHECK(exit_status(sink, false) == row.relaxed);
    CHECK(exit_status(sink, true) == row.strict);
    CHECK(sink.diagnostics().size() == row.raised.size());
  }
}

TEST_CASE("a result is a value or a reason") {
  const Result<int> good = 3;
  const Result<int> bad = make(kNote, {});
  CHECK(*good == 3);
  CHECK_FALSE(bad.ok());
  CHECK(bad.error().message == &kNote);
  CHECK(success().ok());
}

}  // namespace
