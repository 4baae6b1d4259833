// A parsed XML part, small and mutable.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/result.hpp"

namespace greffier::xml {

struct Attribute {
  std::string name;  // with its canonical prefix
  std::string value;
};

// An element, a text, or a marker: a place that its user numbers (templating puts its operations
// there); a marker is never read from nor written to a file.
struct Node {
  enum class Kind : std::uint8_t { element, text, marker };
  Kind kind = Kind::element;
  std::string name;  // element: its name with the canonical prefix, "text:p"
  std::string text;  // text: its characters
  int marker = 0;
  std::vector<Attribute> attributes;
  std::vector<Node> children;
  diag::Position position;  // in the part

  [[nodiscard]] static Node make_text(std::string content);
  [[nodiscard]] static Node make_marker(int number);
  [[nodiscard]] static Node make_element(std::string name);

  [[nodiscard]] bool is(std::string_view element) const {
    return kind == Kind::element && name == element;
  }
  // The value of an attribute, or null.
  [[nodiscard]] const std::string* attribute(std::string_view key) const;
  void set_attribute(std::string_view key, std::string value);
  void remove_attribute(std::string_view key);
  // The first child element of that name, or null.
  [[nodiscard]] const Node* child(std::string_view element) const;
  [[nodiscard]] Node* child(std::string_view element);
  // All the text inside, in order.
  [[nodiscard]] std::string inner_text() const;
};

// A namespace and the prefix that this program writes it with.
using Prefix = std::pair<std::string_view, std::string_view>;  // URI, prefix

// Limits of a parse, against hostile files.
struct ParseLimits {
  std::size_t bytes = std::size_t{256} << 20;
  std::size_t depth = 256;
};

// Parses a part with libxml2: no network, no entities but the five of XML, no DTD. Prefixes are
// rewritten to the canonical ones of `prefixes`; other namespaces keep theirs. Namespace
// declarations stay as attributes (xmlns:…) of the elements that carried them, with the canonical
// prefix, once each. Comments and processing instructions are dropped. White space is kept.
// Failure: one diagnostic with `name`, line and column in the part.
[[nodiscard]] diag::Result<Node> parse(std::string_view bytes, std::span<const Prefix> prefixes,
                                       std::string_view name, const ParseLimits& limits = {});

// Writes a node and everything inside; markers are skipped.
void serialise(const Node& node, std::string& out);

}  // namespace greffier::xml
