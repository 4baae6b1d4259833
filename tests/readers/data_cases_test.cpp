#include <iostream>

#include "catch.hpp"
#include "readers/case_file.hpp"
#include "readers/roster_data.hpp"
#include "source_folder.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

const std::string kCases = in_source("tests/readers/cases/data.txt");

tests::Case run(const tests::Case& given) {
  material::Changes changes;
  diag::Sink sink;
  tests::Case made{given.about, given.reader, given.input, {}, {}, {}};
  made.gives = tests::shown(read_data(given.input, "donnees." + given.reader, 1, changes, sink));
  made.changes = tests::told(changes);
  made.says = tests::said(sink);
  return made;
}

}  // namespace

TEST_CASE("data files, case by case") {
  const auto cases = tests::read_cases(kCases);
  REQUIRE(cases.size() >= 8);
  for (const tests::Case& each : cases) {
    INFO(each.about);
    CHECK(tests::as_text(run(each)) == tests::as_text(each));
  }
}

// What the cases give, to be read before it is kept.
TEST_CASE("data files, written anew", "[.write-data]") {
  for (const tests::Case& each : tests::read_cases(kCases))
    std::cout << tests::as_text(run(each)) << '\n';
}
