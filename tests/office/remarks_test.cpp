// A copy of a template with comments: at the tag, beside what comments cannot stand in, and no word
// changed.
#include "office/remarks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "docx/annotate.hpp"
#include "docx/namespaces.hpp"
#include "format.hpp"
#include "odt/annotate.hpp"
#include "odt/namespaces.hpp"

using namespace greffier;
using namespace greffier::office::testing;
using office::Remark;
using xml::Node;

namespace {

struct Checked {
  diag::SourceMap sources;
  diag::Sink sink;
};

// The errors of a template, as a person reads them.
std::string errors_in(const Format& format, const package::Package& package, Checked& checked) {
  CHECK_FALSE(format.render(package, {}, checked.sources, checked.sink));
  return errors_of(checked.sink, checked.sources);
}

std::vector<Remark> remarks_on(const Checked& checked) {
  std::vector<Remark> remarks;
  for (const diag::Diagnostic& raised : checked.sink.diagnostics()) {
    const diag::Source* source = checked.sources.find(raised.span.source);
    if (source == nullptr || !source->place) continue;
    Remark remark{*source->place, source->text, raised.span.begin.column, raised.span.end.column};
    remark.lines = {diag::text_of(raised, diag::Language::french), "Un  conseil & <deux>"};
    remark.whereabouts = diag::place_text(*source->place, diag::Language::french);
    remarks.push_back(std::move(remark));
  }
  return remarks;
}

package::Package annotate(const Format& format, const package::Package& package,
                          const std::vector<Remark>& remarks) {
  return format.name() == "ODT" ? odt::annotate(package, remarks)
                                : docx::annotate(package, remarks);
}

Node tree_of(const Format& format, const package::Package& package) {
  auto tree = format.name() == "ODT"
                  ? xml::parse(content_of(package, "content.xml"), odt::kPrefixes, "content.xml")
                  : xml::parse(content_of(package, "word/document.xml"), docx::kPrefixes, "body");
  REQUIRE(tree.ok());
  return *tree;
}

bool is_start(const Node& node) {
  return node.is("office:annotation") || node.is("w:commentRangeStart");
}
bool is_end(const Node& node) {
  return node.is("office:annotation-end") || node.is("w:commentRangeEnd");
}

// The text, with each commented stretch between ⟦ and ⟧; without comments when `bare`.
void read(const Node& node, bool bare, std::string& out) {
  if (node.kind == Node::Kind::text) out += node.text;
  if (is_start(node) || is_end(node)) {
    if (!bare) out += is_start(node) ? "⟦" : "⟧";
    return;
  }
  if (node.is("text:s") || node.is("w:tab")) out += "·";
  for (const Node& child : node.children) read(child, bare, out);
  if (node.is("text:p") || node.is("text:h") || node.is("w:p")) out += "\n";
}

std::string text_of(const Format& format, const package::Package& package, bool bare = false) {
  std::string out;
  read(tree_of(format, package), bare, out);
  return out;
}

constexpr std::string_view kBody = R"(p: Avant {{ a b | }} après {% fin %}
p: Un *gras {{ c* | }} fin
row: x | {% si y %}z
p: {% fin pour %}
)";

}  // namespace

TEST_CASE("each mistake gets its comment over the tag, whatever the runs") {
  for (const Format* format : formats()) {
    INFO(format->name());
    Checked checked;
    const package::Package package = format->template_with(format->body_of(parse_sketches(kBody)));
    const std::string errors = errors_in(*format, package, checked);
    const std::vector<Remark> remarks = remarks_on(checked);
    REQUIRE(remarks.size() == 5);
    const package::Package copy = annotate(*format, package, remarks);
    const std::string shown = text_of(*format, copy);
    CHECK(shown.find("Avant ⟦{{ a b | }}⟧ après") != std::string::npos);
    CHECK(shown.find("Un gras ⟦{{ c | }}⟧ fin") != std::string::npos);
    CHECK(shown.find("⟦{% si y %}⟧z") != std::string::npos);
    CHECK(text_of(*format, copy, true) == text_of(*format, package, true));
    Checked again;
    CHECK(errors_in(*format, copy, again) == errors);
  }
}

TEST_CASE("a copy is the same twice, and comments of the template stay") {
  for (const Format* format : formats()) {
    INFO(format->name());
    Checked checked;
    const package::Package package = format->template_with(format->body_of(parse_sketches(kBody)));
    (void)errors_in(*format, package, checked);
    const std::vector<Remark> remarks = remarks_on(checked);
    const package::Package copy = annotate(*format, package, remarks);
    CHECK(package::write(copy) == package::write(annotate(*format, package, remarks)));
    const package::Package twice = annotate(*format, copy, remarks);
    const std::string shown = text_of(*format, twice);
    CHECK(std::count(shown.begin(), shown.end(), '\n') > 0);
    CHECK(shown.find("⟦⟦{{ a b | }}⟧⟧") != std::string::npos);
    CHECK(text_of(*format, twice, true) == text_of(*format, package, true));
  }
}

TEST_CASE("a paragraph that is not the one that was read is commented as a whole") {
  for (const Format* format : formats()) {
    INFO(format->name());
    Checked checked;
    const package::Package package =
        format->template_with(format->body_of(parse_sketches("p: Avant {% fin %}\n")));
    (void)errors_in(*format, package, checked);
    std::vector<Remark> remarks = remarks_on(checked);
    REQUIRE(remarks.size() == 1);
    remarks.front().paragraph = "autre chose";
    CHECK(text_of(*format, annotate(*format, package, remarks)).find("⟦Avant {% fin %}⟧") !=
          std::string::npos);
  }
}

TEST_CASE("a mistake in a note is told around the paragraph that calls it, the note is as it was") {
  for (const Format* format : formats()) {
    INFO(format->name());
    const package::Package package = format->template_with(
        format->body_of(parse_sketches("p: Un\np: Deux⟦x {% fin %}⟧ trois {{ a b | }}\n")));
    Checked checked;
    (void)errors_in(*format, package, checked);
    const package::Package copy = annotate(*format, package, remarks_on(checked));
    const std::string shown = text_of(*format, copy);
    CHECK(shown.find("⟦Deux") != std::string::npos);
    CHECK(shown.find("⟦{{ a b | }}⟧") != std::string::npos);
    CHECK(format->read(copy).size() == format->read(package).size());
    CHECK(show(format->read(copy)).find("Deux⟦x {% fin %}⟧ trois") != std::string::npos);
  }
}

TEST_CASE("mistakes in a box and in a header are told in the body, with their place") {
  const Format& format = odt_format();
  package::Package package = format.template_with(
      "<text:p>Premier</text:p><text:p>Avec<draw:frame draw:name=\"Cadre1\"><draw:text-box>"
      "<text:p>x {% fin %}</text:p></draw:text-box></draw:frame> une boîte</text:p>");
  std::string styles = content_of(package, "styles.xml");
  styles.insert(styles.rfind("</office:master-styles>"),
                "<style:master-page style:name=\"L\" style:page-layout-name=\"x\"><style:header>"
                "<text:p>{% fin %}</text:p></style:header></style:master-page>");
  package.set({"styles.xml", styles});
  Checked checked;
  (void)errors_in(format, package, checked);
  const package::Package copy = annotate(format, package, remarks_on(checked));
  const std::string shown = text_of(format, copy);
  CHECK(shown.find("⟦Premier⟧") != std::string::npos);
  CHECK(shown.find("⟦Avec") != std::string::npos);
  CHECK(shown.find(" une boîte⟧") != std::string::npos);
  const std::string content = content_of(copy, "content.xml");
  CHECK(content.find("<text:p>zone de texte 1</text:p>") != std::string::npos);
  CHECK(content.find("<text:p>en-tête (style de page «\u00A0L\u00A0»)</text:p>") !=
        std::string::npos);
}

TEST_CASE("a DOCX copy relates its comments and gives them their type, once") {
  const Format& format = docx_format();
  Checked checked;
  const package::Package package = format.template_with(format.body_of(parse_sketches(kBody)));
  (void)errors_in(format, package, checked);
  package::Package copy = annotate(format, package, remarks_on(checked));
  copy = annotate(format, copy, remarks_on(checked));
  const std::string types = content_of(copy, "[Content_Types].xml");
  const std::size_t at = types.find("/word/comments.xml");
  REQUIRE(at != std::string::npos);
  CHECK(types.find("/word/comments.xml", at + 1) == std::string::npos);
  const std::string related = content_of(copy, "word/_rels/document.xml.rels");
  CHECK(related.find("Target=\"comments.xml\"") != std::string::npos);
  const std::string comments = content_of(copy, "word/comments.xml");
  CHECK(comments.find("w:id=\"9\" w:author=\"Greffier\"") != std::string::npos);
  CHECK(comments.find("w:id=\"10\"") == std::string::npos);
  CHECK(comments.find("Un  conseil &amp; &lt;deux&gt;") != std::string::npos);
  CHECK(comments.find("w:date") == std::string::npos);
}
