#include "format.hpp"

#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "ingest/yaml.hpp"
#include "office/charte.hpp"
#include "source_folder.hpp"

namespace greffier::office::testing {

std::vector<const Format*> formats() {
  return {&odt_format(), &docx_format()};
}

const StyleSheet& style_sheet() {
  static const StyleSheet kSheet = [] {
    std::ifstream file(in_source("templates/chartes/sobre.yaml"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    diag::Sink sink;
    const model::Value value = ingest::read_yaml(text, diag::kNoSource, 1, sink);
    const auto* map = value.get_if<model::Map>();
    REQUIRE(map != nullptr);
    return read_charte({map, 1}, sink);
  }();
  return kSheet;
}

std::string content_of(const package::Package& package, std::string_view part) {
  const package::Part* found = package.find(part);
  INFO(part);
  REQUIRE(found != nullptr);
  const auto content = found->content();
  REQUIRE(content.ok());
  return std::string(*content);
}

std::string with_inside(std::string text, std::string_view open, std::string_view close,
                        std::string_view inside) {
  const std::size_t begin = text.find(open);
  const std::size_t end = text.rfind(close);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return text.replace(begin + open.size(), end - begin - open.size(), inside);
}

}  // namespace greffier::office::testing
