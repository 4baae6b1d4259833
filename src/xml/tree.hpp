// A parsed XML part, small and mutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/limits.hpp"
#include "diag/result.hpp"

namespace greffier::xml {

struct Attribute {
  std::string name;  // with its canonical prefix
  std::string value;

  friend bool operator==(const Attribute&, const Attribute&) = default;
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
  // In the part: an element stands at its '<', a text just behind the tag before it. The column is
  // 0 in parts that are not UTF-8.
  diag::Position position;

  [[nodiscard]] static Node make_text(std::string content);
  [[nodiscard]] static Node make_marker(int number);
  [[nodiscard]] static Node make_element(std::string name);

  [[nodiscard]] bool is(std::string_view element) const {
    return kind == Kind::element && name == element;
  }
  // The value of an attribute, or null.
  [[nodiscard]] const std::string* attribute(std::string_view key) const;
  // Replaces the value in place, or adds the attribute at the end.
  void set_attribute(std::string_view key, std::string value);
  void remove_attribute(std::string_view key);
  // The first child element of that name, or null.
  [[nodiscard]] const Node* child(std::string_view element) const;
  [[nodiscard]] Node* child(std::string_view element);
  // All the text inside, in order.
  [[nodiscard]] std::string inner_text() const;

  // Same content, attributes in the same order; positions are not compared.
  friend bool operator==(const Node& left, const Node& right);
};

// A namespace and the prefix that this program writes it with. No prefix stands for two namespaces
// that one document uses; an empty one suits only vocabularies without prefixed attributes.
using Prefix = std::pair<std::string_view, std::string_view>;  // URI, prefix

// Limits of a parse, against hostile files.
struct ParseLimits {
  std::size_t bytes = diag::limit(diag::Limit::part);
  std::size_t depth = 256;  // libxml2 allows no more than its own 256
  std::size_t nodes = diag::limit(diag::Limit::elements);  // elements, texts and attributes
};

// Parses a part with libxml2: no network, no entities but the five of XML, no DTD (a DOCTYPE is
// refused). Prefixes are rewritten to the canonical ones of `prefixes`, also in the values that
// list them (mc:Ignorable and its like, xsi:type); other namespaces keep theirs, unless it is a
// canonical one (then a number is added: text_1). Namespace declarations stay as attributes
// (xmlns:…) of the elements that carried them, before the other attributes, with the canonical
// prefix, once each. Comments and processing instructions are dropped; text around them is one
// text. White space is kept. Failure: one diagnostic with `name`, line and column in the part; its
// span has the place too, for callers that know the source. Safe to call from several threads.
[[nodiscard]] diag::Result<Node> parse(std::string_view bytes, std::span<const Prefix> prefixes,
                                       std::string_view name, const ParseLimits& limits = {});

// Appends a node and everything inside, without XML declaration; markers are skipped.
// parse(serialise(node)) == node when texts are neither empty nor side by side.
void serialise(const Node& node, std::string& out);

}  // namespace greffier::xml
