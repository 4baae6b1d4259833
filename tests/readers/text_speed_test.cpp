// Texts that open what they never close: each line is looked at a few times, not once for each of
// the lines before it.
#include <chrono>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "readers/text_lines.hpp"
#include "readers/text_reader.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

double seconds_to_find_blocks(std::string_view line, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += std::string(line) + "\n";
  const std::vector<Line> lines = lines_of(text);
  const auto start = std::chrono::steady_clock::now();
  BlockLengths blocks(lines);
  std::size_t found = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) found += blocks.length_at(i) > 0 ? 1 : 0;
  CHECK(found <= count);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<std::size_t> lengths_in(std::string text) {
  const std::vector<Line> lines = lines_of(text);
  BlockLengths blocks(lines);
  std::vector<std::size_t> lengths;
  for (std::size_t i = 0; i < lines.size(); ++i) lengths.push_back(blocks.length_at(i));
  return lengths;
}

}  // namespace

TEST_CASE("what is never closed is looked for once") {
  constexpr std::size_t kLines = 60'000;  // a second look at each would be 3.6 milliards
  for (const std::string_view line : {"~~~ sans fin", "```` sans fin", "::: note", "<!-- sans fin",
                                      "<ul> sans fin\n", "<div>\n"}) {
    const double once = seconds_to_find_blocks(line, kLines);
    INFO(line << ": " << once << " s");
    CHECK(once < 5);  // some hundredths on an idle machine
  }
}

TEST_CASE("a block that is closed is found behind one that is not") {
  using Lengths = std::vector<std::size_t>;
  CHECK(lengths_in("~~~~~ a\n~~~ b\ncode\n~~~\n") == Lengths{0, 3, 0, 0});
  CHECK(lengths_in("::: a\n::: b\ntexte\n:::\n") == Lengths{1, 3, 0, 0});
  CHECK(lengths_in(":::\n::: a\n::: b\n:::\n:::\n") == Lengths{0, 4, 2, 0, 0});
  CHECK(lengths_in("< elle change\n") == Lengths{0});  // no tag without its end
  CHECK(lengths_in("<!-- a -->\n<!-- b\n<!-- c\n") == Lengths{1, 1, 1});
  CHECK(lengths_in("<ul>\n\n<ol>\n\n</ol>\n") == Lengths{1, 0, 3, 0, 1});
}

TEST_CASE("what cleaning finds behind a page end has its line") {
  diag::Sink sink;
  material::Changes changes;
  CHECK(read_text("a\nb\n\fc\nd\x01\n", 1, changes, sink).pieces.size() == 4);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics().front().span.begin.line == 4);
}

TEST_CASE("a line of brackets that open is read in the time of a line") {
  diag::Sink sink;
  material::Changes changes;
  const std::string text = "[^1]: note\n\n" + std::string(100'000, '[') + " fin]\n";
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(read_text(text, 1, changes, sink).pieces.empty());
  CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() < 10);
}
