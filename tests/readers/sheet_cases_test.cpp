#include <cstdlib>
#include <iostream>

#include "catch.hpp"
#include "readers/case_file.hpp"
#include "readers/roster.hpp"
#include "readers/sheet.hpp"
#include "source_folder.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

tests::Case run(const tests::Case& given) {
  material::Changes changes;
  diag::Sink sink;
  tests::Case made{given.about, given.reader, given.input, {}, {}, {}};
  auto sheets = read_delimited(given.input, "liste.csv", 1, changes, sink);
  if (sheets)
    made.gives = tests::shown(read_sheets(std::move(*sheets), "liste.csv", 1, changes, sink));
  made.changes = tests::told(changes);
  made.says = tests::said(sink);
  return made;
}

}  // namespace

TEST_CASE("tables of text, case by case") {
  const auto cases = tests::read_cases(in_source("tests/readers/cases/sheets.txt"));
  REQUIRE(cases.size() >= 20);
  for (const tests::Case& each : cases) {
    INFO(each.about);
    CHECK(tests::as_text(run(each)) == tests::as_text(each));
  }
}

// What the cases give, to be read before it is kept.
TEST_CASE("tables of text, written anew", "[.write]") {
  for (const tests::Case& each : tests::read_cases(in_source("tests/readers/cases/sheets.txt")))
    std::cout << tests::as_text(run(each)) << '\n';
}
