// Every case of cases/, in both formats, and what must hold of all of them.
#include "cases.hpp"
#include "catch.hpp"

using namespace greffier::office::testing;

TEST_CASE("each template case gives what it says, in both formats") {
  for (const Case& each : all_cases())
    for (const Format* format : formats()) {
      INFO(each.where << " (" << format->name() << ")");
      const Result result = run_case(*format, each.source, each.data);
      CHECK(result.errors == each.errors);
      CHECK(result.document == each.expected);
      if (each.warnings) CHECK(result.warnings == *each.warnings);
      CHECK(result.faults == std::vector<std::string>{});
    }
}

TEST_CASE("tags whose every character is in a run of its own give the same") {
  for (const Case& each : all_cases())
    for (const Format* format : formats()) {
      INFO(each.where << " (" << format->name() << ")");
      const Result whole = run_case(*format, each.source, each.data, Marks::hidden);
      const Result split = run_case(*format, shattered(each.source), each.data, Marks::hidden);
      CHECK(split.errors == whole.errors);
      CHECK(split.document == whole.document);
      CHECK(split.faults == std::vector<std::string>{});
    }
}

TEST_CASE("a run cut at any character, in bold from there on, gives the same text") {
  for (const Case& each : all_cases())
    for (const Format* format : formats()) {
      const Result whole = run_case(*format, each.source, each.data, Marks::hidden);
      for (std::size_t offset = 0; offset < length_of(each.source); ++offset) {
        const Result cut = run_case(*format, cut_at(each.source, offset), each.data, Marks::hidden);
        if (cut.document == whole.document && cut.errors == whole.errors && cut.faults.empty())
          continue;
        INFO(each.where << " (" << format->name() << "), cut at " << offset);
        CHECK(cut.errors == whole.errors);
        CHECK(cut.document == whole.document);
        CHECK(cut.faults == std::vector<std::string>{});
      }
    }
}

TEST_CASE("a template rendered twice gives the same bytes") {
  for (const Case& each : all_cases())
    for (const Format* format : formats()) {
      INFO(each.where << " (" << format->name() << ")");
      CHECK(run_case(*format, each.source, each.data).part ==
            run_case(*format, each.source, each.data).part);
    }
}

TEST_CASE("the cases are enough to mean something") {
  CHECK(all_cases().size() >= 110);
}
