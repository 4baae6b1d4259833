// Addresses of links: which are taken, and how they are written.
#include "office/link_address.hpp"

#include "catch.hpp"

using greffier::office::encoded_component;
using greffier::office::in_query_value;
using greffier::office::link_address;
using greffier::office::typed_address;

TEST_CASE("an address that links may have is kept, completed and encoded") {
  CHECK(link_address(" https://example.org/a?b=1&c=%C3%A9#d ") ==
        "https://example.org/a?b=1&c=%C3%A9#d");
  CHECK(link_address("www.example.org") == "https://www.example.org");
  CHECK(link_address("mairie@example.org") == "mailto:mairie@example.org");
  CHECK(link_address("mailto:mairie@example.org") == "mailto:mairie@example.org");
  CHECK(link_address("tel:+33102030405") == "tel:+33102030405");
  CHECK(link_address("annexes/plan du bourg.pdf") == "annexes/plan%20du%20bourg.pdf");
  CHECK(link_address("#budget") == "#budget");
  CHECK(link_address("https://example.org/é\"<>{100 %}") ==
        "https://example.org/%C3%A9%22%3C%3E%7B100%20%25%7D");
}

TEST_CASE("an address that would run something or leads nowhere is refused") {
  for (const char* bad :
       {"javascript:alert(1)", "JavaScript:alert(1)", " data:text/html,x", "file:///home/a/b.odt",
        "vbscript:x", "https://example.org/\nx", "", "  "}) {
    INFO(bad);
    CHECK_FALSE(link_address(bad));
  }
}

TEST_CASE("braces that Writer and Word encode are read as they were typed") {
  CHECK(typed_address("%7B%7B%20url%20%7D%7D") == "{{ url }}");
  CHECK(typed_address("../%7b%7burl%7d%7d") == "{{url}}");
  CHECK(typed_address("http://%7B%7B%20url%20%7D%7D/") == "{{ url }}");
  CHECK(typed_address("https://example.org/%7B%7B%20n%20%7D%7D?x=%C3%A9") ==
        "https://example.org/{{ n }}?x=%C3%A9");
  CHECK(typed_address("http://{{ site }}/a") == "http://{{ site }}/a");
  CHECK(typed_address("{{ a | defaut(%22x%22) }}") == "{{ a | defaut(\"x\") }}");
  CHECK(typed_address("https://example.org/%20") == "https://example.org/%20");
}

TEST_CASE("the value of a parameter is known by what stands before it") {
  for (const char* inside : {"https://example.org/?q=", "?a=1&q=Saint-", "mailto:a@example.org?x="})
    CHECK(in_query_value(inside));
  for (const char* outside : {"", "https://example.org/", "https://example.org/a=", "?", "?a=1&",
                              "https://example.org/?q=1#", "#a?b="})
    CHECK_FALSE(in_query_value(outside));
  CHECK(encoded_component("a b&c=d/é?#%20~") == "a%20b%26c%3Dd%2F%C3%A9%3F%23%2520~");
}
