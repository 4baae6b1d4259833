#include "xml/root_element.hpp"

#include <array>

#include "catch.hpp"

using namespace greffier;

namespace {

constexpr std::array kPrefixes{xml::Prefix{"urn:a", "a"}, xml::Prefix{"urn:b", "b"}};

std::string declared(std::string part) {
  xml::declare(part, kPrefixes);
  return part;
}

std::string appended(std::string part) {
  xml::append_child(part, "<a:x/>");
  return part;
}

}  // namespace

TEST_CASE("a root element declares what it lacks, and nothing twice") {
  CHECK(declared(R"(<?xml version="1.0"?><a:r xmlns:a="urn:a" c="1">…)") ==
        R"(<?xml version="1.0"?><a:r xmlns:b="urn:b" xmlns:a="urn:a" c="1">…)");
  CHECK(declared("<r/>") == R"(<r xmlns:a="urn:a" xmlns:b="urn:b"/>)");
  CHECK(declared("<r>") == R"(<r xmlns:a="urn:a" xmlns:b="urn:b">)");
  CHECK(declared(R"(<r xmlns:b="urn:b" xmlns:a="urn:a"><a:b/></r>)") ==
        R"(<r xmlns:b="urn:b" xmlns:a="urn:a"><a:b/></r>)");
}

TEST_CASE("a child goes behind the others, into an empty root element too") {
  CHECK(appended("<?xml version=\"1.0\"?>\n<a:r><b/></a:r>\n") ==
        "<?xml version=\"1.0\"?>\n<a:r><b/><a:x/></a:r>\n");
  CHECK(appended(R"(<a:r c="1"/>)") == R"(<a:r c="1"><a:x/></a:r>)");
  CHECK(appended("<a:r/>") == "<a:r><a:x/></a:r>");
}
