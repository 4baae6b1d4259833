#include "xml/escape.hpp"

#include "catch.hpp"

namespace greffier::xml {
namespace {

struct Row {
  std::string_view input;
  std::string_view text;
  std::string_view attribute;
};

TEST_CASE("characters are escaped where they must be and nowhere else") {
  const auto row = GENERATE(values<Row>({
      {"", "", ""},
      {"Délibération n° 12", "Délibération n° 12", "Délibération n° 12"},
      {"a & b", "a &amp; b", "a &amp; b"},
      {"&&", "&amp;&amp;", "&amp;&amp;"},
      {"<b>gras</b>", "&lt;b&gt;gras&lt;/b&gt;", "&lt;b&gt;gras&lt;/b&gt;"},
      {"]]>", "]]&gt;", "]]&gt;"},
      {"dit \"oui\" d'accord", "dit \"oui\" d'accord", "dit &quot;oui&quot; d'accord"},
      {"a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"},
      {"&", "&amp;", "&amp;"},
      {"fin &", "fin &amp;", "fin &amp;"},
      {"𝄞 ﷐ ﻿", "𝄞 ﷐ ﻿", "𝄞 ﷐ ﻿"},
  }));
  std::string text;
  append_text(text, row.input);
  CHECK(text == row.text);
  std::string attribute;
  append_attribute(attribute, row.input);
  CHECK(attribute == row.attribute);
}

TEST_CASE("characters that XML forbids are dropped") {
  const auto row = GENERATE(values<std::pair<std::string_view, std::string_view>>({
      {std::string_view("a\0b", 3), "ab"},
      {"\x01\x08\x0B\x0C\x0E\x1F", ""},
      {"a\x1B[0mb", "a[0mb"},
      {"a\xEF\xBF\xBE"
       "b\xEF\xBF\xBF",
       "ab"},  // U+FFFE, U+FFFF
      {"\xEF\xBF\xBD\xEF\xBF",
       "\xEF\xBF\xBD\xEF\xBF"},  // U+FFFD stays; nothing is read past the end
      {"\x7F", "\x7F"},
  }));
  std::string out = "<";
  append_text(out, row.first);
  CHECK(out == "<" + std::string(row.second));
}

TEST_CASE("of every byte, wherever it stands in a text, comes what comes of it alone") {
  const auto written = [](auto append, std::string_view text) {
    std::string out;
    append(out, text);
    return out;
  };
  for (const auto append : {append_text, append_attribute})
    for (unsigned value = 0; value < 0x100; ++value) {
      const std::string byte(1, static_cast<char>(value));
      for (const std::size_t before : {0U, 1U, 7U, 15U, 16U, 31U, 40U})
        REQUIRE(written(append, std::string(before, 'a') + byte + "b") ==
                std::string(before, 'a') + written(append, byte) + "b");
    }
}

}  // namespace
}  // namespace greffier::xml
