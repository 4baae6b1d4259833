// How many marks the paragraphs of notes may have.
#include "ingest/markdown_cost.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;
using ingest::costly_line;

namespace {

std::string times(std::size_t count, std::string_view piece) {
  std::string text;
  for (; count > 0; --count) text += piece;
  return text;
}

}  // namespace

TEST_CASE("the marks of a paragraph are counted, over its lines") {
  CHECK_FALSE(costly_line(""));
  CHECK_FALSE(costly_line(times(ingest::kMostMarks, "[a](b) ")));
  CHECK(costly_line("# Un\n\n" + times(ingest::kMostMarks + 1, "<b")) == std::size_t{3});
  CHECK(costly_line(times(ingest::kMostMarks + 1, "> [a](\n")) == ingest::kMostMarks + 1);
  CHECK(costly_line(times(ingest::kMostMarks / 4 + 1, "www._")) == std::size_t{1});
  CHECK_FALSE(costly_line(times(200'000, "www wwww ")));
}

TEST_CASE("items, definitions and rows of a table count as paragraphs") {
  CHECK_FALSE(costly_line(times(100'000, "- [a](b)\n")));
  CHECK_FALSE(costly_line(times(100'000, "[a]: b\n")));
  CHECK_FALSE(costly_line(times(100'000, "[a](b)\n\n")));
  CHECK_FALSE(costly_line("| a | b |\n|---|:-:|\n" + times(20'000, "| [a](b) | [c](d) |\n")));
  CHECK(costly_line(times(20'001, "| [a](b) |\n")) == std::size_t{20'001});
  CHECK(costly_line("a | b\n|-|\n" + times(30'000, "[a](\n")) == std::size_t{20'003});
  CHECK(costly_line("a\n---\n" + times(30'000, "[a](\n")) == std::size_t{20'003});
}

TEST_CASE("the cells that rows lack are counted, and the columns") {
  const std::string head = "|" + times(1'000, "a|") + "\n|" + times(1'000, "-|") + "\n";
  CHECK_FALSE(ingest::large_table_line(head + times(400, "|b|\n")));
  CHECK(ingest::large_table_line(head + times(10'000, "|b|\n")) == std::size_t{503});
  CHECK_FALSE(ingest::large_table_line(head + times(500, "|" + times(1'000, "b|") + "\n")));
  CHECK(ingest::large_table_line(head + times(501, "|" + times(1'000, "b|") + "\n")) ==
        std::size_t{503});
  CHECK_FALSE(ingest::large_table_line(times(100'000, "a\n")));
  CHECK(ingest::large_table_line(times(20'000, "a|") + "\n" + times(20'000, "-|")) ==
        std::size_t{2});
}

TEST_CASE("several long paragraphs share what one may have") {
  const std::string half = times(ingest::kMostMarks / 2, "[a") + "\n\n";
  CHECK_FALSE(costly_line(times(4, half)));
  CHECK(costly_line(times(5, half)) == std::size_t{9});
}
