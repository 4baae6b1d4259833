// Runs as ODF: characters, formatting, links, notes, fields.
#include "odt/text_writer.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using model::Format;
using model::Inlines;

namespace {

std::string characters(std::string_view text, bool after_space = false) {
  std::string out;
  odt::append_characters(out, text, after_space);
  return out;
}

// One run of this formatting.
std::string formatted(const Format& format) {
  return xml_of(Inlines{run("mot", format)});
}

Format link_to(std::string target, std::string title = {}) {
  Format format;
  format.target = std::move(target);
  format.title = std::move(title);
  return format;
}

Format in_language(std::string tag) {
  Format format;
  format.language = std::move(tag);
  return format;
}

}  // namespace

TEST_CASE("spaces, tabs and line ends survive ODF's white space rule") {
  struct Case {
    std::string_view text;
    std::string_view xml;
  };
  for (const Case& each :
       {Case{"un mot", "un mot"}, Case{"deux  espaces", "deux <text:s/>espaces"},
        Case{"trois   espaces", "trois <text:s/><text:s/>espaces"}, Case{"a\tb", "a<text:tab/>b"},
        Case{"a\nb", "a<text:line-break/>b"}, Case{"a\n b", "a<text:line-break/><text:s/>b"},
        Case{"a\t b", "a<text:tab/><text:s/>b"}, Case{"a\u00A0b", "a\u00A0b"},
        Case{"12\u202F€", "12\u202F€"}, Case{"a & b < c > \"d\"", "a &amp; b &lt; c &gt; \"d\""},
        Case{"son\x07nerie", "sonnerie"}, Case{"", ""}}) {
    INFO(each.text);
    CHECK(characters(each.text) == each.xml);
  }
}

TEST_CASE("a space at the beginning of a paragraph, or after another one, is written out") {
  CHECK(characters(" a", true) == "<text:s/>a");
  CHECK(characters(" a", false) == " a");
  CHECK(xml_of(Inlines{run("un "), run(" deux")}) == "un <text:s/>deux");
  Format strong;
  strong.strong = true;
  CHECK(xml_of(Inlines{run("un "), run(" deux", strong)}) ==
        R"(un <text:span text:style-name="Strong_20_Emphasis"><text:s/>deux</text:span>)");
}

TEST_CASE("marks are character styles, not direct formatting") {
  struct Case {
    bool Format::*flag;
    std::string_view style;
  };
  for (const Case& each :
       {Case{&Format::strong, "Strong_20_Emphasis"}, Case{&Format::emphasis, "Emphasis"},
        Case{&Format::strike, "Barré"}, Case{&Format::underline, "Souligné"},
        Case{&Format::code, "Source_20_Text"}, Case{&Format::small_caps, "Petites_20_capitales"}}) {
    Format format;
    format.*each.flag = true;
    CHECK(formatted(format) ==
          "<text:span text:style-name=\"" + std::string(each.style) + "\">mot</text:span>");
  }
  Format raised;
  raised.script = model::Script::superscript;
  CHECK(formatted(raised) == R"(<text:span text:style-name="Exposant">mot</text:span>)");
}

TEST_CASE("marks together are spans inside each other") {
  Format both;
  both.strong = both.emphasis = true;
  CHECK(formatted(both) == R"(<text:span text:style-name="Strong_20_Emphasis"><text:span )"
                           R"(text:style-name="Emphasis">mot</text:span></text:span>)");
}

TEST_CASE("a passage in another language says so") {
  struct Case {
    std::string_view tag;
    std::string_view properties;
  };
  for (const Case& each :
       {Case{"en", R"(fo:language="en" fo:country="none")"},
        Case{"en-GB", R"(fo:language="en" fo:country="GB")"},
        Case{"zh-Hant-TW", R"(fo:language="zh" fo:script="Hant" fo:country="TW")"},
        Case{"sr-Latn", R"(fo:language="sr" fo:script="Latn" fo:country="none")"},
        Case{"es-419", R"(fo:language="es" fo:country="419")"}}) {
    Body body;
    std::string out;
    odt::append_text(out, {run("mot", in_language(std::string(each.tag)))}, body.writing);
    CHECK(out == R"(<text:span text:style-name="Gf1">mot</text:span>)");
    CHECK(body.writing.automatic.xml() ==
          R"(<style:style style:name="Gf1" style:family="text"><style:text-properties )" +
              std::string(each.properties) + "/></style:style>");
  }
}

TEST_CASE("a language that is no language tag is left out, and breaks nothing") {
  for (const char* tag : {"", "a\"/><b", "en us", "1", "anglais britannique", "-FR"})
    CHECK(xml_of(Inlines{run("mot", in_language(tag))}) == "mot");
}

TEST_CASE("the same language twice is one style") {
  Body body;
  std::string out;
  odt::append_text(out,
                   {run("a", in_language("en")), run(" "), run("b", in_language("en")),
                    run("c", in_language("de"))},
                   body.writing);
  CHECK(count(out, "\"Gf1\"") == 2);
  CHECK(count(out, "\"Gf2\"") == 1);
}

TEST_CASE("a link holds all the runs that share its target") {
  Format strong = link_to("https://example.org/?a=1&b=2", "Le \"site\"");
  strong.strong = true;
  CHECK(xml_of(Inlines{run("le ", link_to("https://example.org/?a=1&b=2", "Le \"site\"")),
                       run("site", strong), run(".")}) ==
        R"(<text:a xlink:type="simple" xlink:href="https://example.org/?a=1&amp;b=2" )"
        R"(office:title="Le &quot;site&quot;" text:style-name="Internet_20_link">le )"
        R"(<text:span text:style-name="Strong_20_Emphasis">site</text:span></text:a>.)");
}

TEST_CASE("links to different targets side by side stay apart") {
  const std::string xml =
      xml_of(Inlines{run("a", link_to("#titre_a")), run("b", link_to("#titre_b"))});
  CHECK(count(xml, "<text:a ") == 2);
  CHECK(holds_in_order(xml, {"#titre_a", ">a</text:a>", "#titre_b", ">b</text:a>"}));
}

TEST_CASE("footnotes are numbered through the document and have their own style") {
  const std::string xml = xml_of(
      model::Blocks{line({run("un"), footnote({model::paragraph("Première.")})}),
                    line({run("deux"), footnote({model::paragraph("Seconde & dernière.")})})});
  CHECK(holds(xml, R"(un<text:note text:id="gfn1" text:note-class="footnote"><text:note-citation>1)"
                   R"(</text:note-citation><text:note-body><text:p text:style-name="Footnote">)"
                   R"(Première.</text:p></text:note-body></text:note>)"));
  CHECK(holds_in_order(xml, {"gfn2", "<text:note-citation>2<", "Seconde &amp; dernière."}));
}

TEST_CASE("fields") {
  const auto field = [](model::FieldKind kind, int value) {
    return xml_of(Inlines{model::Inline{model::Field{kind, value}, {}, {}}});
  };
  CHECK(holds(field(model::FieldKind::page, 1), "<text:page-number "));
  CHECK(holds(field(model::FieldKind::pages, 1), "<text:page-count>"));
  CHECK(holds_in_order(field(model::FieldKind::table_number, 3),
                       {R"(text:name="Tableau")", ">3</text:sequence>"}));
  CHECK(holds_in_order(field(model::FieldKind::figure_number, 2),
                       {R"(text:name="Figure")", ">2</text:sequence>"}));
}

TEST_CASE("a picture that was not loaded is left out") {
  CHECK(xml_of(Inlines{run("a"), image("absente.png"), run("b")}) == "ab");
}
