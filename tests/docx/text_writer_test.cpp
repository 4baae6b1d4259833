// Runs as WordprocessingML: characters, formatting, links, notes, fields.
#include "docx/text_writer.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using model::Format;
using model::Inlines;

namespace {

std::string content(std::string_view text) {
  std::string out;
  docx::append_run_content(out, text);
  return out;
}

std::string t(std::string_view text) {
  return "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t>";
}

// The w:rPr of one run of this formatting, its inside.
std::string properties(const Format& format) {
  const std::string xml = xml_of(Inlines{run("mot", format)});
  const std::size_t begin = xml.find("<w:rPr>");
  return begin == std::string::npos ? std::string()
                                    : xml.substr(begin + 7, xml.find("</w:rPr>") - begin - 7);
}

Format link_to(std::string target, std::string title = {}) {
  Format format;
  format.target = std::move(target);
  format.title = std::move(title);
  return format;
}

}  // namespace

TEST_CASE("spaces are kept, tabs and line ends are elements, controls are dropped") {
  struct Case {
    std::string_view text;
    std::string xml;
  };
  for (const Case& each :
       {Case{"un mot", t("un mot")}, Case{" deux  espaces ", t(" deux  espaces ")},
        Case{"a\tb", t("a") + "<w:tab/>" + t("b")}, Case{"a\nb", t("a") + "<w:br/>" + t("b")},
        Case{"\t\n", "<w:tab/><w:br/>"}, Case{"12\u202F€", t("12\u202F€")},
        Case{"a & b < c > \"d\"", t("a &amp; b &lt; c &gt; \"d\"")},
        Case{"son\x07nerie", t("sonnerie")}, Case{"", ""}}) {
    INFO(each.text);
    CHECK(content(each.text) == each.xml);
  }
}

TEST_CASE("a run without formatting has no properties, an empty one is not written") {
  CHECK(xml_of(Inlines{run("mot")}) == "<w:r>" + t("mot") + "</w:r>");
  CHECK(xml_of(Inlines{run("")}).empty());
}

TEST_CASE("the first mark of a run is its character style, the others are direct") {
  Format format;
  format.strong = true;
  CHECK(properties(format) == R"(<w:rStyle w:val="Strong"/>)");
  format.emphasis = format.underline = true;
  CHECK(properties(format) == R"(<w:rStyle w:val="Strong"/><w:i/><w:u w:val="single"/>)");
  format.role = "secondaire";
  CHECK(properties(format) == R"(<w:rStyle w:val="Secondaire"/><w:b/><w:i/><w:u w:val="single"/>)");
}

TEST_CASE("raised and lowered letters") {
  Format format;
  format.script = model::Script::superscript;
  CHECK(properties(format) == R"(<w:rStyle w:val="Exposant"/>)");
  format.target = "https://example.org";
  CHECK(properties(format) == R"(<w:rStyle w:val="Hyperlink"/><w:vertAlign w:val="superscript"/>)");
}

TEST_CASE("a passage in another language says so") {
  for (const char* tag : {"en", "en-GB", "zh-Hant-TW"}) {
    Format format;
    format.language = tag;
    CHECK(properties(format) == "<w:lang w:val=\"" + std::string(tag) + "\"/>");
  }
}

TEST_CASE("what surrounds a printed value gives its formatting, the value's own wins") {
  Body body;
  std::string out;
  Format strong;
  strong.strong = true;
  docx::append_text(out, {run("a"), run("b", strong)}, body.writing, body.relationships,
                    R"(<w:rStyle w:val="Code"/><w:sz w:val="40"/>)");
  CHECK(out == R"(<w:r><w:rPr><w:rStyle w:val="Code"/><w:sz w:val="40"/></w:rPr>)" + t("a") +
                   R"(</w:r><w:r><w:rPr><w:rStyle w:val="Code"/><w:b/><w:sz w:val="40"/></w:rPr>)" +
                   t("b") + "</w:r>");
}

TEST_CASE("a link is a relationship, one for all the links to the same place") {
  Body body;
  const std::string out =
      body.write(Inlines{run("le ", link_to("https://example.org/?a=1&b=2", "Le \"site\"")),
                         run("site", link_to("https://example.org/?a=1&b=2")), run(" et "),
                         run("encore", link_to("https://example.org/?a=1&b=2"))});
  CHECK(count(out, "<w:hyperlink r:id=\"rId1\"") == 2);
  CHECK(holds(out, R"(w:tooltip="Le &quot;site&quot;")"));
  REQUIRE(body.relationships.all().size() == 1);
  CHECK(body.relationships.all()[0].external);
  CHECK(holds(body.relationships.xml(),
              R"(Target="https://example.org/?a=1&amp;b=2" TargetMode="External")"));
}

TEST_CASE("a link inside the document is an anchor and no relationship") {
  Body body;
  CHECK(holds(body.write(Inlines{run("voir", link_to("#titre_budget"))}),
              R"(<w:hyperlink w:anchor="titre_budget">)"));
  CHECK(body.relationships.empty());
}

TEST_CASE("footnotes are numbered through the document and begin with their number") {
  Body body;
  const std::string out =
      body.write({line({run("un"), footnote({model::paragraph("Première.")})}),
                  line({run("deux"), footnote({bulleted({{model::paragraph("Seconde & b.")}})})})});
  CHECK(holds_in_order(
      out, {R"(<w:footnoteReference w:id="1"/>)", R"(<w:footnoteReference w:id="2"/>)"}));
  const std::string& notes = body.writing.notes[docx::kFootnotes].xml;
  CHECK(holds_in_order(
      notes, {R"(<w:footnote w:id="1"><w:p><w:pPr>)", R"(<w:pStyle w:val="FootnoteText"/>)",
              "<w:footnoteRef/>", "Première.", "</w:p></w:footnote>", R"(<w:footnote w:id="2">)",
              "<w:footnoteRef/>", "Seconde &amp; b.", "</w:footnote>"}));
  CHECK(count(notes, "<w:footnoteRef/>") == 2);
}

TEST_CASE("a link in a footnote is a relationship of the footnotes, not of the body") {
  Body body;
  (void)body.write(Inlines{footnote({line({run("site", link_to("https://example.org/note"))})})});
  CHECK(body.relationships.empty());
  CHECK(body.writing.notes[docx::kFootnotes].relationships.all().size() == 1);
}

TEST_CASE("the call of a footnote is raised even where the template has no style for it") {
  Body body;
  body.styles.map.set(office::Role::footnote_call, "");
  const std::string out = body.write(Inlines{footnote({model::paragraph("a")})});
  CHECK(holds(out, R"(<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference)"));
  CHECK_FALSE(holds(out, R"(w:val="")"));
}

TEST_CASE("fields") {
  const auto field = [](model::FieldKind kind, int value) {
    return xml_of(Inlines{model::Inline{model::Field{kind, value}, {}, {}}});
  };
  CHECK(holds(field(model::FieldKind::page, 1), R"(w:instr=" PAGE ")"));
  CHECK(holds(field(model::FieldKind::pages, 1), R"(w:instr=" NUMPAGES ")"));
  CHECK(holds_in_order(field(model::FieldKind::table_number, 3), {"SEQ Tableau", "<w:t>3</w:t>"}));
  CHECK(holds_in_order(field(model::FieldKind::figure_number, 2), {"SEQ Figure", "<w:t>2</w:t>"}));
}

TEST_CASE("a picture that was not loaded is left out") {
  CHECK(count(xml_of(Inlines{run("a"), image("absente.png"), run("b")}), "<w:r>") == 2);
}
