#include "xml/parsing.hpp"

namespace greffier::xml {
namespace {

TEST_CASE("what is read and written again keeps its content") {
  struct Row {
    std::string_view why;
    std::string_view input;
    std::string_view expected;
  };
  const auto row = GENERATE(values<Row>({
      {"declaration and byte order mark", "\xEF\xBB\xBF<?xml version='1.0'?>\n<a/>\n", "<a/>"},
      {"white space is kept", "<a> <b/>\n\t</a>", "<a> <b/>\n\t</a>"},
      {"quotes", "<a x='1 \"2\"'/>", "<a x=\"1 &quot;2&quot;\"/>"},
      {"the five entities", "<a x=\"&amp;&lt;&gt;&quot;&apos;\">&amp;&lt;&gt;&quot;&apos;</a>",
       "<a x=\"&amp;&lt;&gt;&quot;'\">&amp;&lt;&gt;\"'</a>"},
      {"character references", "<a x='&#233;&#xA0;&#10;'>&#x1F600;&#13;</a>",
       "<a x=\"é\u00A0&#10;\">😀&#13;</a>"},
      {"attribute line ends become spaces", "<a x='1\n2\t3'/>", "<a x=\"1 2 3\"/>"},
      {"line ends become line feeds", "<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"},
      {"CDATA is text", "<a>1<![CDATA[<&]]>2</a>", "<a>1&lt;&amp;2</a>"},
      {"comments and instructions go", "<?pi?><a>1<!-- c -->2<?pi x?>3</a><!-- c -->",
       "<a>123</a>"},
      {"empty pair", "<a></a>", "<a/>"},
      {"xml: needs no declaration", "<a xml:lang='fr'  xml:space='preserve'/>",
       "<a xml:lang=\"fr\" xml:space=\"preserve\"/>"},
      {"Latin 1", "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9t\xE9</a>", "<a>été</a>"},
      {"UTF-16", std::string_view("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18), "<a>é</a>"},
  }));
  INFO(row.why);
  CHECK(rewritten(row.input) == row.expected);
}

TEST_CASE("text around comments and references is one node") {
  const Node root = parsed("<a>un<!-- --> &amp; <![CDATA[deux]]></a>");
  REQUIRE(root.children.size() == 1);
  CHECK(root.children[0].kind == Node::Kind::text);
  CHECK(root.children[0].text == "un & deux");
}

TEST_CASE("elements stand at their tag and texts behind the tag before") {
  const Node root = parsed("<?xml version='1.0'?>\n<a\n  x='é'>texte<b/>é<c\ty=''\n/>\n fin</a>");
  using diag::Position;
  CHECK(root.position == Position{2, 1});
  REQUIRE(root.children.size() == 5);
  CHECK(root.children[0].position == Position{3, 9});
  CHECK(root.children[1].position == Position{3, 14});
  CHECK(root.children[2].position == Position{3, 18});
  CHECK(root.children[3].position == Position{3, 19});
  CHECK(root.children[4].position == Position{4, 3});
}

TEST_CASE("places do not count the byte order mark, and have no column in other encodings") {
  CHECK(parsed("\xEF\xBB\xBF<a/>").position == diag::Position{1, 1});
  const Node root = parsed("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>\xE9</a>");
  CHECK(root.position == diag::Position{2, 0});
}

TEST_CASE("a long document on one line has right places to its end") {
  std::string bytes = "<a>";
  for (int i = 0; i < 20'000; ++i) bytes += "<p>é</p>";
  bytes += "<fin/></a>";
  const Node root = parsed(bytes);
  REQUIRE(root.children.size() == 20'001);
  CHECK(root.children[10'000].position == diag::Position{1, 4 + 10'000 * 8});
  CHECK(root.children.back().position == diag::Position{1, 4 + 20'000 * 8});
}

TEST_CASE("a part of twenty megabytes is read") {
  std::string bytes = "<a>";
  while (bytes.size() < 20'000'000) bytes += "<p>une ligne de texte assez longue</p>\n";
  bytes.append("<p x='").append(9'000'000, 'x').append("'/>");
  bytes.append("<p>").append(12'000'000, 'y').append("</p></a>");
  const Node root = parsed(bytes);
  CHECK(root.children.back().inner_text().size() == 12'000'000);
}

TEST_CASE("children and attributes are found, set and removed") {
  Node root = parsed("<a x='1' y='2'>t<b n='1'>u</b><c/><b n='2'>v</b></a>");
  CHECK(root.is("a"));
  CHECK(root.inner_text() == "tuv");
  REQUIRE(root.child("b") != nullptr);
  CHECK(*root.child("b")->attribute("n") == "1");
  CHECK(root.child("d") == nullptr);
  CHECK(root.attribute("z") == nullptr);
  root.set_attribute("x", "3");
  root.set_attribute("z", "4");
  root.remove_attribute("y");
  root.remove_attribute("y");
  root.child("c")->children.push_back(Node::make_text("w"));
  CHECK(serialised(root) == "<a x=\"3\" z=\"4\">t<b n=\"1\">u</b><c>w</c><b n=\"2\">v</b></a>");
  CHECK_FALSE(Node::make_text("a").is("a"));
}

TEST_CASE("markers are not written") {
  Node root = Node::make_element("a");
  root.children.push_back(Node::make_marker(7));
  CHECK(serialised(root) == "<a/>");
  root.children.push_back(Node::make_text("x"));
  root.children.push_back(Node::make_marker(8));
  CHECK(serialised(root) == "<a>x</a>");
}

}  // namespace
}  // namespace greffier::xml
