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

readers::tests::Case run(const readers::tests::Case& given) {
  material::Changes changes;
  diag::Sink sink;
  readers::tests::Case made{given.about, given.reader, given.input, {}, {}, {}};
  auto sheets = read_delimited(given.input, "liste.csv", 1, changes, sink);
  if (sheets)
    made.gives =
        readers::tests::shown(read_sheets(std::move(*sheets), "liste.csv", 1, changes, sink));
  made.changes = readers::tests::told(changes);
  made.says = readers::tests::said(sink);
  return made;
}

}  // namespace

TEST_CASE("tables of text, case by case") {
  const auto cases =
      readers::tests::read_cases(greffier::tests::in_source("tests/readers/cases/sheets.txt"));
  REQUIRE(cases.size() >= 20);
  for (const readers::tests::Case& each : cases) {
    INFO(each.about);
    CHECK(readers::tests::as_text(run(each)) == readers::tests::as_text(each));
  }
}

// What the cases give, to be read before it is kept.
TEST_CASE("tables of text, written anew", "[.write]") {
  for (const readers::tests::Case& each :
       readers::tests::read_cases(greffier::tests::in_source("tests/readers/cases/sheets.txt")))
    std::cout << readers::tests::as_text(run(each)) << '\n';
}
