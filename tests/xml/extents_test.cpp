// Where nodes stand in the bytes of a part.
#include "xml/extents.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;

namespace {

constexpr xml::Prefix kPrefixes[] = {{"urn:words", "w"}};

std::string part(std::string_view inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- > --><w:a xmlns:w=\"urn:words\">" +
         std::string(inside) + "</w:a>";
}

// The bytes of every node, one a line.
void show(const xml::Node& node, const xml::Extents& extents, const std::string& bytes,
          std::string& out) {
  const xml::Extent& place = extents.of(node);
  out += bytes.substr(place.content_begin, place.content_end - place.content_begin) + "\n";
  for (const xml::Node& child : node.children) show(child, extents, bytes, out);
}

std::string contents(const std::string& bytes) {
  const auto tree = xml::parse(bytes, kPrefixes, "essai");
  REQUIRE(tree.ok());
  const auto extents = xml::Extents::locate(*tree, bytes);
  if (!extents) return "(not found)";
  std::string out;
  for (const xml::Node& child : tree->children) show(child, *extents, bytes, out);
  return out;
}

}  // namespace

TEST_CASE("elements and texts are found again in the bytes") {
  CHECK(contents(part("<w:b>un</w:b>deux")) == "un\nun\ndeux\n");
  CHECK(contents(part("<w:b c='>' d=\"/>\">un &amp; deux</w:b >")) ==
        "un &amp; deux\nun &amp; deux\n");
  CHECK(contents(part("<w:b/><w:c  /> ")) == "\n\n \n");
}

TEST_CASE("comments and instructions are passed over, in a text they are part of it") {
  CHECK(contents(part("<!-- <w:x> --><w:b>un<!-- < -->deux<?p > ?></w:b><?q?>")) ==
        "un<!-- < -->deux<?p > ?>\nun<!-- < -->deux<?p > ?>\n");
}

TEST_CASE("an empty element has its content where it ends") {
  const std::string bytes = part("<w:b/>");
  const auto tree = xml::parse(bytes, kPrefixes, "essai");
  REQUIRE(tree.ok());
  const auto extents = xml::Extents::locate(*tree, bytes);
  REQUIRE(extents);
  const xml::Extent& place = extents->of(tree->children.front());
  CHECK(place.is_empty_tag);
  CHECK(place.content_begin == place.end);
  CHECK(place.content_end == place.end);
}

TEST_CASE("bytes that do not show the tree as it is are refused") {
  CHECK(contents(part("<w:b><![CDATA[un]]></w:b>")) == "(not found)");
  CHECK(contents("<x:a xmlns:x=\"urn:words\"><x:b/></x:a>") == "(not found)");
  CHECK(contents("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><w:a xmlns:w=\"urn:words\"/>") ==
        "(not found)");
}
