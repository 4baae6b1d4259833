// From the events of a parser to a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "diag/span.hpp"
#include "xml/namespaces.hpp"
#include "xml/tree.hpp"

namespace greffier::xml {

struct Declaration {
  std::string_view prefix;
  std::string_view uri;
};

struct RawAttribute {
  QualifiedName name;
  std::string_view value;
};

// Which limit stopped the building.
enum class Excess : std::uint8_t { none, depth, nodes };

// Builds one tree. After an event that answers something else than Excess::none, no more events.
class Builder {
 public:
  Builder(std::span<const Prefix> prefixes, const ParseLimits& limits)
      : namespaces_(prefixes), limits_(limits) {}

  [[nodiscard]] Excess start(const QualifiedName& name, std::span<const Declaration> declarations,
                             std::span<const RawAttribute> attributes, diag::Position position);
  void end();
  // True when the next text() begins a node.
  [[nodiscard]] bool begins_text() const;
  // `position` counts when a node begins.
  [[nodiscard]] Excess text(std::string_view content, diag::Position position);

  [[nodiscard]] Node take() { return std::move(root_); }

 private:
  [[nodiscard]] Node& append(Node node);

  Namespaces namespaces_;
  ParseLimits limits_;
  Node root_;
  // From the root to the element being read. A node moves only when a sibling is added behind it,
  // which happens when it is no longer here.
  std::vector<Node*> open_;
  std::size_t nodes_ = 0;
};

}  // namespace greffier::xml
