// Lengths, borders, style names and style properties as ODF writes them.
#include "odt/properties.hpp"

#include "catch.hpp"
#include "xml/writer.hpp"

using namespace greffier;
using office::Border;
using office::ParagraphProperties;
using office::TextProperties;

namespace {

std::string paragraph_xml(const ParagraphProperties& properties) {
  std::string out;
  xml::Writer writer(out);
  odt::write_paragraph_properties(writer, properties, 165);
  return out;
}

std::string text_xml(const TextProperties& properties) {
  std::string out;
  xml::Writer writer(out);
  odt::write_text_properties(writer, properties);
  return out;
}

// The display name of a style name: _hex_ read back.
std::string decoded(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const std::size_t end = name[0] == '_' ? name.find('_', 1) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += name[0];
      name.remove_prefix(1);
    } else {
      out += static_cast<char>(std::stoi(std::string(name.substr(1, end - 1)), nullptr, 16));
      name.remove_prefix(end + 1);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("lengths have a unit and no more than three decimals") {
  struct Case {
    double value;
    std::string_view points;
  };
  for (const Case& each : {Case{0, "0pt"}, Case{11, "11pt"}, Case{11.5, "11.5pt"}, Case{-8, "-8pt"},
                           Case{1.0 / 3, "0.333pt"}, Case{-0.0001, "0pt"}})
    CHECK(odt::points(each.value) == each.points);
  CHECK(odt::millimetres(25.4) == "25.4mm");
}

TEST_CASE("a border without width is none") {
  CHECK(odt::border({0.5, "#BCC4CE", 3}) == "0.5pt solid #BCC4CE");
  CHECK(odt::border({0, "#BCC4CE", 3}) == "none");
}

TEST_CASE("style names are XML names as the office suites write them") {
  struct Case {
    std::string_view display;
    std::string_view name;
  };
  for (const Case& each :
       {Case{"Standard", "Standard"}, Case{"Text body", "Text_20_body"},
        Case{"Heading 1", "Heading_20_1"},
        Case{"Décision (libellé)", "Décision_20__28_libellé_29_"},
        Case{"1re page", "_31_re_20_page"}, Case{"sous_titre", "sous_5f_titre"},
        Case{"A&B<C>", "A_26_B_3c_C_3e_"}, Case{"co-signature", "co-signature"}}) {
    INFO(each.display);
    CHECK(odt::encode_style_name(each.display) == each.name);
    CHECK(decoded(each.name) == each.display);
  }
}

TEST_CASE("a style name never begins as no XML name may") {
  CHECK(odt::encode_style_name("-brouillon") == "_2d_brouillon");
  CHECK(odt::encode_style_name(".brouillon") == "_2e_brouillon");
}

TEST_CASE("two names are never encoded as one") {
  CHECK(odt::encode_style_name("a b") != odt::encode_style_name("a_20_b"));
  CHECK(odt::encode_style_name("a_b") != odt::encode_style_name("a b"));
}

TEST_CASE("properties that nothing sets are not written") {
  CHECK(paragraph_xml({}).empty());
  CHECK(text_xml({}).empty());
}

TEST_CASE("paragraph properties") {
  ParagraphProperties p;
  p.before = 12;
  p.after = 6;
  p.line_height = 115;
  p.align = office::TextAlign::justify;
  p.keep_with_next = true;
  p.keep_lines = false;
  p.background = "#F3F5F8";
  CHECK(paragraph_xml(p) ==
        R"(<style:paragraph-properties fo:margin-top="12pt" fo:margin-bottom="6pt" )"
        R"(fo:line-height="115%" fo:text-align="justify" fo:keep-with-next="always" )"
        R"(fo:keep-together="auto" fo:background-color="#F3F5F8"/>)");
}

TEST_CASE("an indent is measured to the text, and ODF measures it to the border") {
  ParagraphProperties p;
  p.indent = 10;
  p.left = Border{2.25, "#1F3A5F", 6};
  CHECK(paragraph_xml(p) == R"(<style:paragraph-properties fo:margin-left="1.75pt" )"
                            R"(fo:border-left="2.25pt solid #1F3A5F" fo:padding-left="6pt"/>)");
  p.indent = 4;  // less than border and padding take
  CHECK(paragraph_xml(p).find(R"(fo:margin-left="0pt")") != std::string::npos);
}

TEST_CASE("a right tab stands at the width of the text, with dots or without") {
  ParagraphProperties p;
  p.right_tab = true;
  CHECK(paragraph_xml(p) == R"(<style:paragraph-properties><style:tab-stops><style:tab-stop )"
                            R"(style:position="165mm" style:type="right"/></style:tab-stops>)"
                            R"(</style:paragraph-properties>)");
  p.dot_leader = true;
  CHECK(paragraph_xml(p).find(R"(style:leader-text=".")") != std::string::npos);
}

TEST_CASE("text properties, and those that undo what a parent set") {
  TextProperties t;
  t.font = "Liberation Sans";
  t.size = 11.5;
  t.bold = true;
  t.color = "#1F3A5F";
  t.script = -1;
  CHECK(text_xml(t) ==
        R"(<style:text-properties style:font-name="Liberation Sans" fo:font-size="11.5pt" )"
        R"(fo:font-weight="bold" fo:color="#1F3A5F" style:text-position="sub 58%"/>)");
  TextProperties undone;
  undone.bold = undone.italic = undone.small_caps = undone.capitals = false;
  undone.strike = undone.underline = false;
  CHECK(text_xml(undone) ==
        R"(<style:text-properties fo:font-weight="normal" fo:font-style="normal" )"
        R"(fo:font-variant="normal" fo:text-transform="none" )"
        R"(style:text-line-through-style="none" style:text-underline-style="none"/>)");
}
