// Where a correction stands in a field that is not typed as it reads.
#include "pipeline/exact_places.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "catch.hpp"

namespace greffier::pipeline {
namespace {

// A correction of `count` signs, `offset` signs behind the beginning of the field at `span`.
typography::Corrections correction(const diag::Span& span, std::uint32_t offset,
                                   std::uint32_t count) {
  typography::Correction each;
  each.span = span;
  each.span.begin.column += offset;
  each.span.end.column = each.span.begin.column + count;
  return {each};
}

struct Row {
  const char* line;
  std::uint32_t field;  // column where it begins
  const char* text;
  std::uint32_t offset;
  std::uint32_t expected;  // column
};

TEST_CASE("a correction stands where its line shows it") {
  const Row row = GENERATE(
      Row{"été;l'an", 5, "l'an", 1, 6},                                    // as it is typed
      Row{"été;\"dit \"\"oui\"\" l'an\"", 5, "dit \"oui\" l'an", 11, 19},  // CSV, at the quote
      Row{R"({"a": "né \"hier\" l'an"})", 8, "né \"hier\" l'an", 11, 21},  // JSON
      Row{"a: 'l''an'", 5, "l'an", 2, 8},                                  // YAML
      Row{"autre chose", 3, "l'an", 1, 4});                                // not shown: it stays
  CAPTURE(row.line);
  diag::SourceMap sources;
  const diag::SourceId source = sources.add("f", std::string("titre\n") + row.line);
  const diag::Span span{source, {2, row.field}, {2, row.field}};
  ExactPlaces places(sources);
  for (int again = 0; again < 2; ++again) {
    typography::Corrections found = correction(span, row.offset, 1);
    places.place(found, row.text, span);
    CHECK(found[0].span.begin == diag::Position{2, row.expected});
    CHECK(found[0].span.end == diag::Position{2, row.expected + 1});
  }
}

// Of this process, the least of several: seconds for `count` fields of one line.
double seconds_for(std::size_t count) {
  const std::string field = R"("dit \"oui\"",)";
  std::string line;
  for (std::size_t i = 0; i < count; ++i) line += field;
  diag::SourceMap sources;
  const diag::SourceId source = sources.add("f", line);
  double least = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t start = std::clock();
    ExactPlaces places(sources);
    for (std::size_t i = 0; i < count; ++i) {
      const auto column = static_cast<std::uint32_t>(i * field.size() + 2);
      const diag::Span span{source, {1, column}, {1, column}};
      typography::Corrections found = correction(span, 8, 1);
      places.place(found, "dit \"oui\"", span);
      REQUIRE(found[0].span.begin.column == column + 9);
    }
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return least;
}

TEST_CASE("the fields of a long line are found in one reading") {
  const double few = seconds_for(2'000);
  const double many = seconds_for(20'000);
  INFO(few << " s, " << many << " s");
  CHECK(many < 30 * few);  // and not a hundred times
}

}  // namespace
}  // namespace greffier::pipeline
