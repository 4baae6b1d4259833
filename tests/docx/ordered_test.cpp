// Property elements come out in the order of their schema, whatever the order they were set in.
#include "docx/ordered.hpp"

#include <algorithm>

#include "catch.hpp"
#include "docx/properties.hpp"

using namespace greffier;
using docx::Ordered;

namespace {

// The names of the elements in a sequence, with spaces between.
std::string names_in(std::string_view xml) {
  std::string result;
  int depth = 0;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    const std::string_view tag = xml.substr(at + 1, xml.find('>', at) - at - 1);
    if (tag.starts_with('/')) {
      --depth;
      continue;
    }
    if (depth == 0)
      result += (result.empty() ? "" : " ") + std::string(tag.substr(0, tag.find_first_of(" /")));
    if (!tag.ends_with('/')) ++depth;
  }
  return result;
}

using Order = std::span<const std::string_view> (*)();
const std::vector<Order> kOrders{docx::paragraph_order, docx::run_order, docx::table_order,
                                 docx::cell_order, docx::section_order};

}  // namespace

TEST_CASE("any order of setting gives the order of the schema") {
  for (const Order order : kOrders) {
    std::string expected;
    for (const std::string_view name : order())
      expected += (expected.empty() ? "" : " ") + std::string(name);
    std::vector<std::string_view> names(order().begin(), order().end());
    for (int round = 0; round < 3; ++round) {
      std::reverse(names.begin(), names.end());
      std::rotate(names.begin(), names.begin() + round + 1, names.end());
      Ordered properties(order());
      for (const std::string_view name : names) properties.add(name);
      CHECK(names_in(properties.children()) == expected);
    }
  }
}

// ISO 29500-1 annex A: CT_PPrBase, EG_RPrBase, CT_TblPrBase, CT_TcPrBase, EG_SectPrContents.
TEST_CASE("the orders are those of the schema") {
  struct Case {
    Order order;
    std::vector<std::string_view> names;
  };
  for (const Case& each : {
           Case{docx::paragraph_order,
                {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:pBdr",
                 "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr",
                 "w:sectPr"}},
           Case{docx::run_order,
                {"w:rStyle", "w:rFonts", "w:b", "w:i", "w:caps", "w:smallCaps", "w:strike",
                 "w:color", "w:spacing", "w:sz", "w:szCs", "w:u", "w:vertAlign", "w:lang"}},
           Case{docx::table_order,
                {"w:tblStyle", "w:tblW", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook",
                 "w:tblCaption"}},
           Case{docx::cell_order,
                {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:vAlign"}},
           Case{docx::section_order,
                {"w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:cols",
                 "w:titlePg"}},
       }) {
    std::size_t at = 0;
    for (const std::string_view name : each.names) {
      INFO(name);
      const auto found = std::ranges::find(each.order(), name);
      REQUIRE(found != each.order().end());
      const auto index = static_cast<std::size_t>(found - each.order().begin());
      CHECK(index >= at);
      at = index + 1;
    }
  }
}

TEST_CASE("an element set twice is there once, as it was set last") {
  Ordered properties(docx::run_order());
  properties.add("w:lang", {{"w:val", "fr-FR"}});
  properties.add("w:lang", {{"w:val", "en-GB"}});
  CHECK(properties.children() == R"(<w:lang w:val="en-GB"/>)");
}

TEST_CASE("what the schema does not name comes last, and values are escaped") {
  Ordered properties(docx::run_order());
  properties.add("w14:ligatures", {{"w14:val", "a \"b\" & <c>"}});
  properties.add("w:b");
  CHECK(properties.children() ==
        R"(<w:b/><w14:ligatures w14:val="a &quot;b&quot; &amp; &lt;c&gt;"/>)");
}

TEST_CASE("properties of a run do not give way to those of the text around it") {
  Ordered properties(docx::run_order());
  properties.add("w:color", {{"w:val", "FF0000"}});
  properties.add_missing(
      R"(<w:rPr2><w:b/></w:rPr2><w:color w:val="000000"/><w:lang w:val="en"/><w:i/>)");
  CHECK(properties.children() ==
        R"(<w:i/><w:color w:val="FF0000"/><w:lang w:val="en"/><w:rPr2><w:b/></w:rPr2>)");
}

TEST_CASE("no property, no element around them") {
  const Ordered none(docx::run_order());
  CHECK(none.empty());
  CHECK(none.wrapped("w:rPr").empty());
}

TEST_CASE("a style's paragraph properties are in order, in Word's units") {
  office::ParagraphProperties p;
  p.align = office::TextAlign::justify;
  p.indent = 10;
  p.first_line = -8;
  p.before = 12;
  p.after = 6;
  p.line_height = 115;
  p.right_tab = true;
  p.background = "#F3F5F8";
  p.left = office::Border{2.25, "#1F3A5F", 8};
  p.keep_with_next = true;
  Ordered out(docx::paragraph_order());
  docx::add_paragraph_properties(out, p, 165);
  CHECK(names_in(out.children()) == "w:keepNext w:pBdr w:shd w:tabs w:spacing w:ind w:jc");
  CHECK(out.children().find(R"(w:left w:val="single" w:sz="18" w:space="8" w:color="1F3A5F")") !=
        std::string::npos);
  CHECK(out.children().find(R"(<w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/>)") !=
        std::string::npos);
}

TEST_CASE("a style's run properties are in order, and undo what a parent set") {
  office::TextProperties t;
  t.script = 1;
  t.underline = false;
  t.size = 11.5;
  t.color = "#1F3A5F";
  t.bold = false;
  t.font = "Liberation Sans";
  Ordered out(docx::run_order());
  docx::add_run_properties(out, t);
  CHECK(names_in(out.children()) == "w:rFonts w:b w:color w:sz w:szCs w:u w:vertAlign");
  CHECK(out.children().find(R"(<w:b w:val="0"/>)") != std::string::npos);
  CHECK(out.children().find(R"(<w:sz w:val="23"/>)") != std::string::npos);
  CHECK(out.children().find(R"(<w:u w:val="none"/>)") != std::string::npos);
}

TEST_CASE("a border without width is none") {
  CHECK(docx::border_element("w:top", {0, "#000000", 0}) == R"(<w:top w:val="nil"/>)");
  CHECK(docx::border_element("w:top", {0.5, "#BCC4CE", 4}) ==
        R"(<w:top w:val="single" w:sz="4" w:space="4" w:color="BCC4CE"/>)");
}
