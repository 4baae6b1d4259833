// From a text of the tree back to the bytes of its file.
#include "pipeline/source_alignment.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;
using namespace greffier::pipeline;

namespace {

// The bytes that stand for [begin, end) of `text`, written as `source`; "(none)" when unknown.
std::string found(std::string_view text, std::string_view source, std::size_t begin,
                  std::size_t end) {
  const auto places = placed(align(text, source, 0, 0), begin, end, "", false);
  if (places.empty()) return "(none)";
  std::string result;
  for (const Replacement& place : places) {
    if (!result.empty()) result += '|';
    result += source.substr(place.begin, place.end - place.begin);
  }
  return result;
}

}  // namespace

TEST_CASE("a text that stands as it is") {
  CHECK(found("mot ?", "mot ?", 3, 4) == " ");
  CHECK(found("été", "été…", 3, 5) == "é");
}

TEST_CASE("what is written otherwise than it reads has its place") {
  CHECK(found("a*b", "a\\*b", 1, 2) == "\\*");
  CHECK(found("a & b", "a &amp; b", 2, 3) == "&amp;");
  CHECK(found("l'été", "l''été", 1, 2) == "''");
  CHECK(found("dit \"oui\"", "dit \\\"oui\\\"", 4, 5) == "\\\"");
  CHECK(found("mot ?", "mot\n> ?", 3, 4) == "\n> ");
  CHECK(found("mot ?", "mot \r\n  ?", 3, 4) == " \r\n  ");
  CHECK(found("a &amp; b", "a &amp; b", 2, 7) == "&amp;");  // in code
}

TEST_CASE("a text that is not there has no place from there on") {
  CHECK(found("mot mot", "mot,mot", 3, 4) == "(none)");
  CHECK(found("mot mot", "mot,mot", 0, 3) == "mot");
  CHECK_FALSE(covers(align("mot mot", "mot,mot", 0, 0), 0, 7));
  CHECK(covers(align("mot", "mot,mot", 0, 0), 0, 3));
}

TEST_CASE("an insertion between two runs goes to either side") {
  Stretches runs = align("Sujet", "**Sujet**: x", 2, 0);
  runs.push_back(align(": x", "**Sujet**: x", 9, 5).front());
  CHECK(placed(runs, 5, 5, "_", true).front().begin == 9);
  CHECK(placed(runs, 5, 5, "_", false).front().begin == 7);
  CHECK(placed(runs, 4, 6, "_", false).size() == 2);
}

TEST_CASE("lines of every system, and a byte order mark") {
  const std::string bytes = "\xEF\xBB\xBFété\r\nb\rcd\n";
  const SourceLines lines(bytes, 1);
  CHECK(lines.offset({1, 1}) == 3);
  CHECK(lines.offset({1, 3}) == 6);
  CHECK(lines.offset({2, 1}) == 10);
  CHECK(lines.offset({3, 2}) == 13);
  CHECK_FALSE(lines.offset({9, 1}).has_value());
  CHECK_FALSE(lines.offset({2, 5}).has_value());
  CHECK(lines.line_end(1) == 8);
  CHECK(lines.span(6, 8) == diag::Span{1, {1, 3}, {1, 4}});
  CHECK(lines.span(13, 13).begin == diag::Position{3, 2});
  CHECK(lines.span(3, 3).begin == diag::Position{1, 1});
}
