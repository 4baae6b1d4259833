#include <iostream>

#include "catch.hpp"
#include "readers/case_file.hpp"
#include "readers/html_reader.hpp"
#include "source_folder.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

const std::string kCases = greffier::tests::in_source("tests/readers/cases/html.txt");

readers::tests::Case run(const readers::tests::Case& given) {
  material::Changes changes;
  diag::Sink sink;
  readers::tests::Case made{given.about, given.reader, given.input, {}, {}, {}};
  auto material = read_html(given.input, "page.html", 1, changes, sink);
  if (material) made.gives = readers::tests::shown(std::move(*material));
  made.changes = readers::tests::told(changes);
  made.says = readers::tests::said(sink);
  return made;
}

}  // namespace

TEST_CASE("web pages, case by case") {
  const auto cases = readers::tests::read_cases(kCases);
  REQUIRE(cases.size() >= 30);
  for (const readers::tests::Case& each : cases) {
    INFO(each.about);
    CHECK(readers::tests::as_text(run(each)) == readers::tests::as_text(each));
  }
}

// What the cases give, to be read before it is kept.
TEST_CASE("web pages, written anew", "[.write-html]") {
  for (const readers::tests::Case& each : readers::tests::read_cases(kCases))
    std::cout << readers::tests::as_text(run(each)) << '\n';
}
