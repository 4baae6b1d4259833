// Short ways to make, read and refuse packages in tests.
#pragma once

#include <string>
#include <string_view>

#include "catch.hpp"
#include "package/package.hpp"

namespace greffier::package {

inline std::string content_of(const Package& package, std::string_view name) {
  const Part* part = package.find(name);
  if (part == nullptr) return "(no such part)";
  const auto content = part->content();
  return content ? std::string(*content) : "(" + std::string(content.error().message->code) + ")";
}

inline Package read_package(std::string bytes) {
  auto result = read(std::move(bytes), "modele.odt");
  if (!result) FAIL(diag::text_of(result.error(), diag::Language::english));
  return *std::move(result);
}

// "read", or the code of the refusal and the part that it names. Every text of the message is made.
inline std::string refusal(std::string bytes, const Limits& limits = {}) {
  const auto result = read(std::move(bytes), "modele.odt", limits);
  if (result) return "read";
  const diag::Diagnostic& diagnostic = result.error();
  for (const auto language : {diag::Language::french, diag::Language::english}) {
    CHECK(diag::text_of(diagnostic, language).find("modele.odt") != std::string::npos);
    CHECK_FALSE(diag::hint_of(diagnostic, language).empty());
  }
  const std::string& part = diagnostic.arguments.at(1);
  return std::string(diagnostic.message->code) + (part.empty() ? "" : " " + part);
}

// A text that deflates well, and one that does not.
inline std::string wordy(std::size_t size) {
  std::string out;
  for (std::size_t article = 1; out.size() < size; ++article) {
    out += "Article " + std::to_string(article * article) + " : le conseil municipal approuve. ";
  }
  out.resize(size);
  return out;
}
inline std::string noise(std::size_t size) {
  std::string out;
  std::uint32_t state = 0x9E3779B9U;
  for (; size > 0; --size) {
    state ^= state << 13U;
    state ^= state >> 17U;
    state ^= state << 5U;
    out.push_back(static_cast<char>(state & 0xFFU));
  }
  return out;
}

}  // namespace greffier::package
