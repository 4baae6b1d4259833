#include "xml/writer.hpp"

#include "catch.hpp"

namespace greffier::xml {
namespace {

TEST_CASE("the writer closes what it opened and escapes what it is given") {
  std::string out(kDeclaration);
  Writer writer(out);
  writer.start("text:p").attribute("text:style-name", "Titre & \"suite\"").attribute("n", -12);
  writer.text("a < b").empty("text:line-break").element("text:span", "c").raw("<x/>");
  CHECK(writer.depth() == 1);
  writer.end();
  CHECK(writer.depth() == 0);
  CHECK(out ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<text:p text:style-name=\"Titre &amp; &quot;suite&quot;\" n=\"-12\">a &lt; b"
        "<text:line-break/><text:span>c</text:span><x/></text:p>");
}

TEST_CASE("an element without content is closed in its start tag") {
  const auto write = GENERATE(values<void (*)(Writer&)>({
      [](Writer& writer) { writer.start("w:r").end(); },
      [](Writer& writer) { writer.start("w:r").text("").end(); },
      [](Writer& writer) { writer.start("w:r").raw("").end(); },
      [](Writer& writer) { writer.element("w:r", ""); },
      [](Writer& writer) { writer.empty("w:r"); },
  }));
  std::string out;
  Writer writer(out);
  write(writer);
  CHECK(out == "<w:r/>");
}

TEST_CASE("attributes of an empty element keep their order") {
  std::string out;
  Writer(out).empty("w:ind", {{"w:left", "720"}, {"w:hanging", "360"}});
  CHECK(out == "<w:ind w:left=\"720\" w:hanging=\"360\"/>");
}

TEST_CASE("names of open elements are kept however they nest") {
  std::string out;
  Writer writer(out);
  for (const char* name : {"a", "bb", "a", "office:document-content"}) writer.start(name);
  writer.text("x");
  while (writer.depth() > 0) writer.end();
  CHECK(out == "<a><bb><a><office:document-content>x</office:document-content></a></bb></a>");
}

TEST_CASE("the numbers at the ends of the range are written whole") {
  std::string out;
  Writer(out)
      .start("a")
      .attribute("min", std::numeric_limits<long long>::min())
      .attribute("max", std::numeric_limits<long long>::max())
      .end();
  CHECK(out == "<a min=\"-9223372036854775808\" max=\"9223372036854775807\"/>");
}

}  // namespace
}  // namespace greffier::xml
