#include "xml/parsing.hpp"

namespace greffier::xml {
namespace {

#define MC "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"

struct Row {
  std::string_view why;
  std::string_view input;
  std::string_view expected;
};

TEST_CASE("prefixes become the canonical ones") {
  const auto row = GENERATE(values<Row>({
      {"another prefix", "<t:p xmlns:t='urn:texte' t:x='1' y='2'/>",
       "<text:p xmlns:text=\"urn:texte\" text:x=\"1\" y=\"2\"/>"},
      {"the default namespace", "<p xmlns='urn:texte' y='2'><q/></p>",
       "<text:p xmlns:text=\"urn:texte\" y=\"2\"><text:q/></text:p>"},
      {"bound twice on one element, kept once",
       "<p xmlns='urn:texte' xmlns:t='urn:texte' t:x='1'/>",
       "<text:p xmlns:text=\"urn:texte\" text:x=\"1\"/>"},
      {"bound again on a child, kept where it stands",
       "<p xmlns='urn:texte'><t:q xmlns:t='urn:texte'/></p>",
       "<text:p xmlns:text=\"urn:texte\"><text:q xmlns:text=\"urn:texte\"/></text:p>"},
      {"swapped", "<a xmlns:office='urn:texte' xmlns:text='urn:office'><office:p/><text:q/></a>",
       "<a xmlns:text=\"urn:texte\" xmlns:office=\"urn:office\"><text:p/><office:q/></a>"},
      {"declarations come before the other attributes", "<a y='1' xmlns:t='urn:texte' t:x='2'/>",
       "<a xmlns:text=\"urn:texte\" y=\"1\" text:x=\"2\"/>"},
      {"unused declarations stay", "<a xmlns:o='urn:office'/>", "<a xmlns:office=\"urn:office\"/>"},
      {"the same prefix for two namespaces in two places",
       "<a><x:p xmlns:x='urn:texte'/><x:p xmlns:x='urn:office'/></a>",
       "<a><text:p xmlns:text=\"urn:texte\"/><office:p xmlns:office=\"urn:office\"/></a>"},
  }));
  INFO(row.why);
  CHECK(rewritten(row.input) == row.expected);
}

TEST_CASE("other namespaces keep their prefix") {
  const auto row = GENERATE(values<Row>({
      {"a prefix", "<z:a xmlns:z='urn:z' z:x='1'/>", "<z:a xmlns:z=\"urn:z\" z:x=\"1\"/>"},
      {"the default, undeclared inside", "<a xmlns='urn:z'><b xmlns=''><c/></b></a>",
       "<a xmlns=\"urn:z\"><b xmlns=\"\"><c/></b></a>"},
      {"a name that is no URI", "<a xmlns='x y'/>", "<a xmlns=\"x y\"/>"},
      {"a namespace under two prefixes", "<y:a xmlns:y='urn:z' xmlns:z='urn:z' z:x='1'/>",
       "<y:a xmlns:y=\"urn:z\" xmlns:z=\"urn:z\" z:x=\"1\"/>"},
      {"xml: is reserved", "<xml:a xmlns:text='urn:z' xml:id='i'/>",
       "<xml:a xmlns:text_1=\"urn:z\" xml:id=\"i\"/>"},
      {"unless it is a canonical one",
       "<text:a xmlns:text='urn:z' xmlns:t='urn:texte' t:x='1' text:x='2'/>",
       "<text_1:a xmlns:text_1=\"urn:z\" xmlns:text=\"urn:texte\" text:x=\"1\" text_1:x=\"2\"/>"},
      {"or one that was made here",
       "<text:a xmlns:text='urn:z'><text_1:b xmlns:text_1='urn:y' text:x=''/></text:a>",
       "<text_1:a xmlns:text_1=\"urn:z\"><text_1_2:b xmlns:text_1_2=\"urn:y\" text_1:x=\"\"/>"
       "</text_1:a>"},
      {"or one that the document has already",
       "<text_1:a xmlns:text_1='urn:y'><text:b xmlns:text='urn:z'/></text_1:a>",
       "<text_1:a xmlns:text_1=\"urn:y\"><text_2:b xmlns:text_2=\"urn:z\"/></text_1:a>"},
  }));
  INFO(row.why);
  const std::string written = rewritten(row.input);
  CHECK(written == row.expected);
  CHECK(rewritten(written) == written);
}

TEST_CASE("values that list prefixes follow them") {
  const auto row = GENERATE(values<Row>({
      {"mc:Ignorable", "<a " MC " xmlns:n1='urn:word' xmlns:z='urn:z' mc:Ignorable=' n1 z  ?'/>",
       " w z  ?"},
      {"mc:ProcessContent", "<a " MC " xmlns:n1='urn:word' mc:ProcessContent='n1:p n1:*'/>",
       "w:p w:*"},
      {"unchanged prefixes", "<a " MC " xmlns:w='urn:word' mc:Ignorable='w x'/>", "w x"},
      {"the inner binding counts",
       "<b xmlns:n='urn:texte'><a " MC " xmlns:n='urn:word' mc:Ignorable='n'/></b>", "w"},
      {"xsi:type",
       "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:n='urn:word' "
       "xsi:type='n:W3CDTF'/>",
       "w:W3CDTF"},
      {"xsi:type in the default namespace",
       "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns='urn:word' "
       "xsi:type='W3CDTF'/>",
       "w:W3CDTF"},
      {"other attributes are left alone", "<a xmlns:n1='urn:word' Ignorable='n1'/>", "n1"},
  }));
  INFO(row.why);
  Node root = parsed(row.input);
  const Node& node = root.name == "b" ? root.children.at(0) : root;
  CHECK(node.attributes.back().value == row.expected);
}

TEST_CASE("mc:Choice Requires follows its prefix") {
  const Node root = parsed(
      "<m:Choice xmlns:m='http://schemas.openxmlformats.org/"
      "markup-compatibility/2006' xmlns:n='urn:word' Requires='n'/>");
  CHECK(root.is("mc:Choice"));
  CHECK(*root.attribute("Requires") == "w");
}

}  // namespace
}  // namespace greffier::xml
