#include <cstdio>
#include <random>
#include <thread>

#include <unistd.h>

#include "xml/parsing.hpp"

namespace greffier::xml {
namespace {

std::string nested(std::size_t depth) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += "<a>";
  for (std::size_t i = 0; i < depth; ++i) out += "</a>";
  return out;
}

TEST_CASE("what is not well-formed is refused with its place") {
  struct Row {
    std::string_view input;
    std::string_view refusal;
  };
  const auto row = GENERATE(values<Row>({
      {"", "X001 1:1"},
      {"bonjour", "X001 1:1"},
      {"<a>", "X006 1:4"},
      {"<a>\n<b></b>", "X006 2:8"},
      {"<a></b>", "X007 1:8"},
      {"<a x='1' x='2'/>", "X001 1:15"},
      {"<a x=1/>", "X001 1:6"},
      {"<a/><b/>", "X001 1:5"},
      {"<a>&nbsp;</a>", "X010 1:10"},
      {"<a x='&eacute;'/>", "X010 1:15"},
      {"<a>&#0;</a>", "X009 1:8"},
      {"<a>\x01</a>", "X009 1:4"},
      {"<a>\xE9</a>", "X009 1:4"},
      {std::string_view("<a>\0</a>", 8), "X006 1:4"},
      {std::string_view("<a/>\0<b/>", 9), "X009 1:5"},
      {std::string_view("<a/>\n\0", 6), "X009 2:1"},
      {"<?xml version='1.0' encoding='klingon'?><a/>", "X009 1:39"},
      {"<z:a/>", "X008 1:5"},
      {"<a z:x='1'/>", "X008 1:11"},
      {"<a xmlns:x='urn:z' xmlns:y='urn:z' x:b='' y:b=''/>", "X001 1:49"},
  }));
  INFO(row.input);
  CHECK(refusal(row.input) == row.refusal);
}

TEST_CASE("a DOCTYPE is refused before anything in it is read") {
  const auto input =
      GENERATE(as<std::string_view>{}, "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'absent.dtd'><a/>",
               "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
               "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>",
               "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://example.org/p'> %p;]><a/>");
  CHECK(refusal(input).starts_with("X002 1:"));
}

TEST_CASE("limits are kept") {
  CHECK(refusal("<a>12</a>", {.bytes = 9}) == "read");
  CHECK(refusal("<a>123</a>", {.bytes = 9}) == "X003 0:0");
  CHECK(refusal(nested(256)) == "read");
  CHECK(refusal(nested(257)) == "X004 1:771");
  CHECK(refusal(nested(100'000)) == "X004 1:771");
  CHECK(refusal(nested(3), {.depth = 3}) == "read");
  CHECK(refusal(nested(4), {.depth = 3}) == "X004 1:12");
  CHECK(refusal("<a x='1'>t<b/></a>", {.nodes = 4}) == "read");
  CHECK(refusal("<a x='1'>t<b/></a>", {.nodes = 3}).starts_with("X005"));
  CHECK(refusal("<a x='1'>t</a>", {.nodes = 2}).starts_with("X005"));
  CHECK(refusal(nested(600), {.depth = 500}) != "read");  // libxml2's own limit
}

TEST_CASE("many namespaces take no more than their time") {
  std::string bytes = "<r>";
  for (int i = 0; i < 50'000; ++i) bytes += fmt::format("<text:a xmlns:text='urn:{}'/>", i);
  CHECK(parsed(bytes + "</r>").children.size() == 50'000);
}

TEST_CASE("a document cut or damaged at any byte is refused or read, never worse") {
  const std::string bytes =
      "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>\n<t:a xmlns:t=\"urn:texte\" "
      "xmlns='urn:z' x='&amp;é'>un &lt; <b xml:lang='fr'>&#233;<!-- c --><![CDATA[<>]]></b>"
      "<?pi x?>\n</t:a>";
  REQUIRE(refusal(bytes) == "read");
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    CHECK(refusal(std::string_view(bytes).substr(0, cut)) != "read");
  }
  std::mt19937 random(7);
  for (int i = 0; i < 3'000; ++i) {
    std::string damaged = bytes;
    damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    const auto result = parse(damaged, kPrefixes, "content.xml");
    if (result) CHECK(rewritten(serialised(*result)) == serialised(*result));
  }
}

TEST_CASE("libxml2 says nothing on the standard error") {
  std::FILE* said = std::tmpfile();
  const int saved = dup(STDERR_FILENO);
  dup2(fileno(said), STDERR_FILENO);
  for (const std::string_view input :
       {std::string_view("<a></b>"), std::string_view("\xFF\xFE<\0a\0>\0\0\xD8\0\xD8", 12),
        std::string_view("<?xml version='1.0' encoding='EUC-JP'?><a>\xFF\xFF</a>"),
        std::string_view("<?xml version='9.7' encoding='UTF-16'?><a xmlns='x y'/>"),
        std::string_view("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>")}) {
    (void)parse(input, kPrefixes, "content.xml");
  }
  dup2(saved, STDERR_FILENO);
  close(saved);
  std::fseek(said, 0, SEEK_END);
  CHECK(std::ftell(said) == 0);
  std::fclose(said);
}

TEST_CASE("parts are parsed by several threads at once") {
  const std::string bytes = "<t:a xmlns:t='urn:texte'><t:b/>&amp;</t:a>";
  const std::string expected = rewritten(bytes);
  std::vector<std::string> answers(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& answer : answers) {
      threads.emplace_back([&bytes, &answer] {
        for (int i = 0; i < 200; ++i) {
          const auto node = parse(bytes, kPrefixes, "a");
          const auto broken = parse("<a><b></a>", kPrefixes, "b");
          if (node && !broken) answer = serialised(*node);
        }
      });
    }
  }
  CHECK(std::ranges::count(answers, expected) == 8);
}

}  // namespace
}  // namespace greffier::xml
