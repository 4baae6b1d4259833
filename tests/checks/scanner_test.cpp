#include "checks/scanner.hpp"

#include <vector>

#include "catch.hpp"

namespace greffier::checks {

namespace {

// Events as text: "<name", "name>", "text".
std::vector<std::string> events(std::string_view bytes) {
  std::vector<std::string> result;
  Scanner scanner(bytes);
  while (true) {
    std::string text;
    switch (scanner.next()) {
      case Scanner::Event::start:
        result.push_back("<" + std::string(scanner.local_name()));
        break;
      case Scanner::Event::end:
        result.push_back(std::string(scanner.local_name()) + ">");
        break;
      case Scanner::Event::text:
        scanner.append_text(text);
        result.push_back(text);
        break;
      case Scanner::Event::finished:
        return result;
    }
  }
}

using Events = std::vector<std::string>;

}  // namespace

TEST_CASE("Tags, texts and what is stepped over") {
  CHECK(events(R"(<?xml version="1.0"?><w:p a="1"><w:t>été</w:t><w:br/></w:p>)") ==
        Events{"<p", "<t", "été", "t>", "<br", "br>", "p>"});
  CHECK(events("<a><!-- <b> -->x<!-- - --></a >") == Events{"<a", "x", "a>"});
  CHECK(events("<a><![CDATA[<b>&amp;]]></a>") == Events{"<a", "<b>&amp;", "a>"});
  CHECK(events("<a b='>' c=\"/>\">x</a>") == Events{"<a", "x", "a>"});
  CHECK(events("<a\n/>") == Events{"<a", "a>"});
}

TEST_CASE("References") {
  CHECK(events("<a>&lt;&#233;&#xE9;&amp;amp;&nbsp; & ;</a>") ==
        Events{"<a", "<éé&amp;&nbsp; & ;", "a>"});
  CHECK(events("<a>&#0;&#x110000;&#;&#x;</a>") == Events{"<a", "&#0;&#x110000;&#;&#x;", "a>"});
}

TEST_CASE("Attributes") {
  Scanner scanner(R"(<wp:docPr id="1" descr = 'L&apos;école "A"' name="x&#10;y" />)");
  REQUIRE(scanner.next() == Scanner::Event::start);
  CHECK(scanner.attribute("id") == "1");
  CHECK(scanner.attribute("descr") == "L'école \"A\"");
  CHECK(scanner.attribute("name") == "x\ny");
  CHECK(scanner.attribute("title").empty());
}

TEST_CASE("Damaged bytes end early and never fail") {
  const std::string whole = R"(<?xml?><a b="c"><!-- x --><![CDATA[y]]>&amp;<d/></a>)";
  for (std::size_t length = 0; length <= whole.size(); ++length)
    CHECK(events(std::string_view(whole).substr(0, length)).size() <= 6);
  CHECK(events("<") == Events{});
  CHECK(events("<a b=\"") == Events{});
}

}  // namespace greffier::checks
