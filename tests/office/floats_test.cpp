// What floats beside paragraphs with control tags: the same in both formats, wherever its anchor
// stands among the characters. « § » is a text box that floats, « / » ends a paragraph.
#include <string>
#include <string_view>

#include "cases.hpp"
#include "catch.hpp"

using namespace greffier::office::testing;

namespace {

// The words of a format for a paragraph, a run of text and a box.
struct Words {
  const Format& format;
  std::string_view paragraph, run, run_end, box, box_end, body, body_end;
};

constexpr std::string_view kFrame =
    R"(<draw:frame draw:name="F" text:anchor-type="paragraph"><draw:text-box><text:p>)";
constexpr std::string_view kShape =
    R"(<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute">)"
    R"(<v:textbox><w:txbxContent><w:p><w:r><w:t>)";

std::vector<Words> both() {
  return {{odt_format(), "text:p", "", "", kFrame, "</text:p></draw:text-box></draw:frame>",
           "<office:text>", "</office:text>"},
          {docx_format(), "w:p", "<w:r><w:t>", "</w:t></w:r>", kShape,
           "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>", "<w:body>",
           "<w:sectPr"}};
}

void replace_all(std::string& text, std::string_view from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

std::string xml_of(std::string sketch, const Words& words) {
  const std::string box = std::string(words.run_end) + std::string(words.box) + "BOX" +
                          std::string(words.box_end) + std::string(words.run);
  const std::string end = std::string(words.run_end) + "</" + std::string(words.paragraph) + ">";
  const std::string begin = "<" + std::string(words.paragraph) + ">" + std::string(words.run);
  replace_all(sketch, " / ", end + begin);
  replace_all(sketch, "§", box);
  return begin + sketch + end;
}

// The texts of the body without their elements.
std::string read(const std::string& part, const Words& words) {
  const std::size_t from = part.find(words.body) + words.body.size();
  std::string text = part.substr(from, part.find(words.body_end, from) - from);
  replace_all(text, "BOX" + std::string(words.box_end), "§");
  replace_all(text, "</" + std::string(words.paragraph) + ">", " / ");
  for (std::size_t at = 0; (at = text.find('<')) != std::string::npos;)
    text.erase(at, text.find('>', at) + 1 - at);
  return text.empty() ? text : text.substr(0, text.size() - 3);
}

void check(std::string_view why, const std::string& sketch, std::string_view yaml,
           std::string_view expected) {
  for (const Words& words : both()) {
    INFO(why << " (" << words.format.name() << ")");
    const Result result = run_body(words.format, xml_of(sketch, words), data_of(yaml));
    CHECK(result.errors.empty());
    CHECK(read(result.part, words) == expected);
  }
}

}  // namespace

TEST_CASE("what floats at the tags of a block stands before them") {
  for (const std::string tag : {"§{% pour a dans l %}", "{% pour a dans l %}§"}) {
    check("once, before the loop", "Avant / " + tag + " / {{ a }} / {% fin %}", "l: [x, y]",
          "Avant / § / x / y");
    check("without a pass, too", tag + " / {{ a }} / {% fin %} / Fin", "l: []", "§ / Fin");
  }
  for (const std::string tag : {"§{% fin %}", "{% fin %}§"}) {
    check("in each pass", "{% pour a dans l %} / {{ a }} / " + tag + " / Fin", "l: [x, y]",
          "x / § / y / § / Fin");
    check("as its condition", "{% si c %} / a / " + tag + " / Fin", "c: non", "Fin");
  }
  check("two tags", "{% si c %}{% pour a dans l %}§ / {{ a }} / {% fin %}{% fin %}",
        "{c: non, l: [x]}", "§");
}

TEST_CASE("what floats goes with its paragraph when tags cover all its text") {
  for (const std::string line :
       {"§{% pour a dans l %}{{ a }}{% fin %}", "{% pour a dans l %}{{ a }}{% fin %}§",
        "{% pour a dans l %}§{{ a }}{% fin %}"})
    check("a loop", line + " / Fin", "l: [x]", line.ends_with("§") ? "x§ / Fin" : "§x / Fin");
  check("its passes", "§{% pour a dans l %}{{ a }}{% fin %}", "l: [x, y]", "§x / §y");
  check("no pass", "§{% pour a dans l %}{{ a }}{% fin %} / Fin", "l: []", "Fin");
  check("a condition in a loop", "§{% pour a dans l %}{% si a %}{{ a }}{% fin %}{% fin %}",
        "l: [x, '', y]", "§x / §y");
  check("nothing but what floats", "{% si c %}§{% fin %} / Fin", "c: non", "Fin");
  check("nothing but what floats, before the tags", "§{% si c %}{% fin %} / Fin", "c: oui",
        "§ / Fin");
}

TEST_CASE("what floats inside a tag breaks it nowhere") {
  check("in a value", "a {{ n§om }} b", "nom: x", "a x§ b");
  check("in its braces", "a {§{ nom }} b", "nom: x", "a §x b");
  check("in a filter", "{{ nom |§ majuscules }}", "nom: x", "X§");
  check("in a loop", "{% po§ur a dans l %} / {{ a }} / {% fin %}", "l: [x, y]", "§ / x / y");
}

TEST_CASE("what floats beside other text stays where it is") {
  check("text around", "§Le {% si c %}b{% sinon %}a{% fin %}", "c: non", "§Le a");
  check("either text", "§{% si c %}b{% sinon %}a{% fin %}", "c: non", "§a");
  check("in a part of the text", "Le {% si c %}§b{% fin %}c", "c: non", "Le c");
}

TEST_CASE("what floats at a value that takes the place of its paragraph stays there") {
  greffier::model::Map data;
  data.set("corps", to_blocks(parse_sketches("p: x\np: y\n")));
  data.set("un", greffier::model::Value("x"));
  data.set("rien", greffier::model::Value(""));
  for (const Words& words : both()) {
    INFO(words.format.name());
    const auto made = [&](const std::string& sketch, std::string_view in_box) {
      std::string body = xml_of(sketch, words);
      replace_all(body, "BOX", std::string(in_box));
      const Result result = run_body(words.format, body, data);
      CHECK(result.errors.empty());
      std::string part = result.part;
      replace_all(part, "z" + std::string(words.box_end), "BOX" + std::string(words.box_end));
      return read(part, words);
    };
    for (const std::string line : {"§{{ corps }}", "{{ corps }}§", " §{{ corps }} "}) {
      CHECK(made("Avant / " + line + " / Fin", "z") == "Avant / § / x / y / Fin");
      CHECK(made("Avant / " + line + " / Fin", "{% si un %}z{% fin %}") ==
            "Avant / § / x / y / Fin");
    }
    CHECK(made("§{{ un }} / Fin", "z") == "§x / Fin");
    CHECK(made("{{ un }}§ / Fin", "z") == "x§ / Fin");
    CHECK(made("§{{ rien }} / Fin", "z") == "§ / Fin");
    CHECK(made("{{ rien }} / Fin", "z") == "Fin");
  }
}

TEST_CASE("a page break in a value is left out of a text box, and told") {
  greffier::model::Map data;
  data.set("corps", to_blocks(parse_sketches("p: x\np[page]: y\n")));
  for (const Words& words : both()) {
    INFO(words.format.name());
    std::string body = xml_of("§a", words);
    replace_all(body, "BOX", "{{ corps }}");
    const Result result = run_body(words.format, body, data);
    CHECK(result.warnings == "O049\n");
    CHECK(result.part.find("w:pageBreakBefore") == std::string::npos);
    CHECK(result.part.find("fo:break-before=\"page\"", result.part.find("</style:style>")) ==
          std::string::npos);
  }
}
