#include "xml/html.hpp"

#include <string>

#include "catch.hpp"
#include "xml/events.hpp"

using namespace greffier;

namespace {

std::string outline(const xml::Node& node) {
  if (node.kind == xml::Node::Kind::text) return "\"" + node.text + "\"";
  std::string text = node.name;
  for (const xml::Attribute& each : node.attributes) text += " " + each.name + "=" + each.value;
  text += "(";
  for (const xml::Node& child : node.children) text += outline(child);
  return text + ")";
}

class Recorder final : public xml::Events {
 public:
  std::string seen;
  bool start(std::string_view name, std::span<const xml::EventAttribute> attributes) override {
    seen += "<" + std::string(name);
    for (const xml::EventAttribute& each : attributes)
      seen += " " + std::string(each.name) + "=" + std::string(each.value);
    seen += ">";
    return name != "halte";
  }
  void end(std::string_view name) override { seen += "</" + std::string(name) + ">"; }
  void text(std::string_view content) override { seen += content; }
};

std::string events_of(std::string_view text, std::string& code) {
  Recorder recorder;
  const diag::Status status = xml::read_events(text, recorder, "partie.xml");
  code = status ? std::string() : std::string(status.error().message->code);
  return recorder.seen;
}

}  // namespace

TEST_CASE("any text is a page") {
  CHECK(outline(xml::parse_html("<P CLASS=a>un<b>deux<p>trois").root) ==
        "html(body(p class=a(\"un\"b(\"deux\"))p(\"trois\")))");
  CHECK(outline(xml::parse_html("").root) == "html()");
  CHECK(outline(xml::parse_html("<html lang=fr><o:p>&eacute;&nbsp;&inconnu;</o:p>").root) ==
        "html lang=fr(body(o:p(\"é\u00A0&inconnu;\")))");
}

TEST_CASE("comments are counted, conditions of Word are not") {
  const xml::HtmlPage page =
      xml::parse_html("<p>a<!-- un --><!--[if mso]>x<![endif]--><!----><!--deux--></p>");
  CHECK(page.comments == 2);
  CHECK(page.first_comment == " un ");
}

TEST_CASE("pages have limits") {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<div>";
  xml::ParseLimits limits;
  limits.depth = 20;
  const std::string all = outline(xml::parse_html(deep + "texte", limits).root);
  CHECK(all.find("texte") != std::string::npos);
  CHECK(all.size() < 200);
  limits.nodes = 10;
  CHECK(xml::parse_html("<p>a<p>a<p>a<p>a<p>a<p>a<p>a<p>a<p>a<p>a", limits).is_cut);
  limits.bytes = 5;
  CHECK(xml::parse_html("<p>texte</p>", limits).is_cut);
}

TEST_CASE("a part is told as it comes") {
  std::string code;
  CHECK(events_of("<a:r xmlns:a=\"u\" a:x=\"1&amp;2\">t&lt;<a:b/></a:r>", code) ==
        "<r x=1&2>t<<b></b></r>");
  CHECK(code.empty());
  CHECK(events_of("<r><halte/><suite/></r>", code) == "<r><halte>");
  CHECK(code.empty());
}

TEST_CASE("parts that are no XML say why") {
  std::string code;
  (void)events_of("<!DOCTYPE x><r/>", code);
  CHECK(code == "X002");
  (void)events_of("<r><b></r>", code);
  CHECK(!code.empty());
  (void)events_of("<r>", code);
  CHECK(!code.empty());
  (void)events_of("", code);
  CHECK(!code.empty());
}

TEST_CASE("a tag of too many attributes ends the page, long values and texts do not") {
  const auto page = [](std::size_t attributes, const std::string& value) {
    std::string text = "<p>un</p><p";
    for (std::size_t i = 0; i < attributes; ++i)
      text += " a" + std::to_string(i) + "=\"" + value + "\"";
    return xml::parse_html(text + ">deux</p>");
  };
  CHECK_FALSE(page(1'000, "x").is_cut);
  CHECK_FALSE(page(1, std::string(100'000, ' ')).is_cut);
  CHECK_FALSE(xml::parse_html("<p>" + std::string(50'000, ' ') + "un \" deux").is_cut);
  CHECK(page(200'000, "x").is_cut);
  CHECK(page(200'000, "x").root.inner_text() == "un");
  std::string bare = "<p";
  for (int i = 0; i < 200'000; ++i) bare += " a" + std::to_string(i);
  CHECK(xml::parse_html(bare).is_cut);
}
