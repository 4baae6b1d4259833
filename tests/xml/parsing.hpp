// Short ways to parse in tests.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "xml/tree.hpp"

namespace greffier::xml {

inline constexpr std::array<Prefix, 4> kPrefixes{
    Prefix{"urn:texte", "text"}, Prefix{"urn:office", "office"}, Prefix{"urn:word", "w"},
    Prefix{"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"}};

inline Node parsed(std::string_view bytes) {
  auto result = parse(bytes, kPrefixes, "content.xml");
  INFO(bytes.substr(0, 200));
  if (!result) FAIL(diag::text_of(result.error(), diag::Language::english));
  return *std::move(result);
}

inline std::string serialised(const Node& node) {
  std::string out;
  serialise(node, out);
  return out;
}

// What is read, written again.
inline std::string rewritten(std::string_view bytes) {
  return serialised(parsed(bytes));
}

// The code and place of the refusal ("X001 1:7"), or "read". Every text of the message is made.
inline std::string refusal(std::string_view bytes, const ParseLimits& limits = {}) {
  const auto result = parse(bytes, kPrefixes, "content.xml", limits);
  if (result) return "read";
  const diag::Diagnostic& diagnostic = result.error();
  for (const auto language : {diag::Language::french, diag::Language::english}) {
    CHECK(diag::text_of(diagnostic, language).find("content.xml") != std::string::npos);
    CHECK_FALSE(diag::hint_of(diagnostic, language).empty());
  }
  return fmt::format("{} {}:{}", diagnostic.message->code, diagnostic.span.begin.line,
                     diagnostic.span.begin.column);
}

}  // namespace greffier::xml
