// Tables that ask for more than a table can have, and notes that hold notes: nothing goes untold.
#include <string>

#include "catch.hpp"
#include "reading.hpp"
#include "sketch.hpp"

using namespace greffier;
using namespace greffier::readers_tests;

namespace {

std::string odt_row(const std::string& row, const std::string& cell) {
  return "<table:table><table:table-row " + row + "><table:table-cell " + cell +
         "><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
}

std::string docx_cell(const std::string& properties) {
  return "<w:tbl><w:tr>" + properties + "<w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
}

// The rules told of, without what was seen: « I55 I55 ».
std::string rules_of(const Read& read) {
  std::string rules;
  for (const material::Change& change : read.changes.all())
    rules.append(rules.empty() ? "" : " ").append(change.rule->id);
  return rules;
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE("cells and rows that ODF repeats stand there, too many are fewer and told") {
  const auto repeated = [](const std::string& row, const std::string& cell) {
    return read_odt(odt_around(odt_row(row, cell)));
  };
  const Read few =
      repeated("table:number-rows-repeated=\"500\"", "table:number-columns-repeated=\"3\"");
  CHECK(count(few.tree(), "text \"x\"") == 1500);
  CHECK(few.told().empty());
  const Read rows = repeated("table:number-rows-repeated=\"100000\"", "");
  CHECK(count(rows.tree(), "text \"x\"") == 1000);
  CHECK(rows.told().find("100000 > 1000") != std::string::npos);
  const Read cells = repeated("", "table:number-columns-repeated=\"100000\"");
  CHECK(count(cells.tree(), "text \"x\"") == 200);
  CHECK(cells.told().find("100000 > 200") != std::string::npos);
  const Read both =
      repeated("table:number-rows-repeated=\"1000\"", "table:number-columns-repeated=\"150\"");
  CHECK(count(both.tree(), "text \"x\"") == 150);
  CHECK(both.told().find("1000 > 1") != std::string::npos);
}

TEST_CASE("spans wider than any table are told, those to the end of the rows are usual") {
  const auto spanned = [](const std::string& cell) {
    return rules_of(read_odt(odt_around(odt_row("", cell))));
  };
  CHECK(spanned("table:number-columns-spanned=\"200\"").empty());
  CHECK(spanned("table:number-columns-spanned=\"201\"") == "I55");
  CHECK(spanned("table:number-rows-spanned=\"5000\"").empty());
}

TEST_CASE("w:gridSpan, w:gridBefore and w:gridAfter are held in the table and told") {
  const auto told = [](const std::string& before, const std::string& span) {
    return rules_of(read_docx(docx_around(docx_cell("<w:trPr><w:gridBefore w:val=\"" + before +
                                                    "\"/></w:trPr><w:tc><w:tcPr><w:gridSpan "
                                                    "w:val=\"" +
                                                    span + "\"/></w:tcPr>"))));
  };
  CHECK(told("0", "3").empty());
  CHECK(told("2", "1").empty());
  CHECK(told("0", "2000000000") == "I55");
  CHECK(told("2000000000", "1").starts_with("I55"));
}

TEST_CASE("a note in a note in a note keeps its words") {
  const auto note = [](const std::string& body) {
    return "<text:note text:note-class=\"footnote\"><text:note-body><text:p>" + body +
           "</text:p></text:note-body></text:note>";
  };
  const Read read =
      read_odt(odt_around("<text:p>mot" + note("un" + note("deux" + note("trois"))) + "</text:p>"));
  CHECK(read.tree().find("trois") != std::string::npos);
  CHECK(read.told().find("I48") != std::string::npos);
}
