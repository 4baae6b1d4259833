#include "office/sibling_scopes.hpp"

#include <algorithm>
#include <map>

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

constexpr std::string_view kListSpace = "list";

const Marker& marker_of(const Node& node, const Markers& markers) {
  return markers[static_cast<std::size_t>(node.marker)];
}

using Counts = std::map<std::string, int, std::less<>>;  // how often each identifier is defined
using Keys = std::set<std::string, std::less<>>;

// True when a pass is one block, or rows.
bool is_one_block_or_rows(Siblings body, const Dialect& dialect) {
  const auto is = [&dialect](NodeClass wanted) {
    return [&dialect, wanted](const Node& node) { return dialect.classify(node) == wanted; };
  };
  return std::ranges::any_of(body, is(NodeClass::row)) || body.size() == 1;
}

// Those of `counts` that a loop over `body` makes anew for each pass.
Keys owned_among(const Counts& counts, Siblings body, std::string_view list,
                 const Dialect& dialect) {
  const bool short_lists_go_on = is_one_block_or_rows(body, dialect);
  const std::string own_list = Identifier{std::string(kListSpace), std::string(list)}.key();
  Keys owned;
  for (const auto& [key, count] : counts) {
    const bool is_list = key.starts_with(kListSpace);
    if (!is_list || (key != own_list && !(count == 1 && short_lists_go_on))) owned.insert(key);
  }
  return owned;
}

// How often each identifier is defined.
class Definitions {
 public:
  Definitions(const Markers& markers, const Dialect& dialect)
      : markers_(markers), dialect_(dialect) {}

  void collect(Siblings nodes) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].kind == Node::Kind::element) collect(nodes[i]);
      if (nodes[i].kind == Node::Kind::marker &&
          marker_of(nodes[i], markers_).kind() == Tag::Kind::repeat)
        i = collect_from_loop(nodes, i);
    }
  }

  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  void collect(const Node& element) {
    for (const xml::Attribute& attribute : element.attributes)
      if (dialect_.identity(element, attribute.name).defines)
        if (const Identifier found = identifier_in(element, attribute, dialect_);
            !found.space.empty())
          ++counts_[found.key()];
    collect(Siblings(element.children));
  }

  // What an inner loop does not make anew for each of its passes, the outer one does. Returns the
  // index of the loop's end.
  std::size_t collect_from_loop(Siblings nodes, std::size_t index) {
    const std::size_t end = next_of_scope(nodes, index, markers_);
    const Siblings body = nodes.subspan(index + 1, end - index - 1);
    Definitions inner(markers_, dialect_);
    inner.collect(body);
    const Keys owned =
        owned_among(inner.counts(), body, marker_of(nodes[index], markers_).list, dialect_);
    for (const auto& [key, count] : inner.counts())
      if (!owned.contains(key)) counts_[key] += count + 1;  // more than one, whatever the passes
    return end;
  }

  const Markers& markers_;
  const Dialect& dialect_;
  Counts counts_;
};

}  // namespace

std::size_t next_of_scope(Siblings nodes, std::size_t index, const Markers& markers) {
  int depth = 0;
  for (std::size_t i = index + 1; i < nodes.size(); ++i) {
    if (nodes[i].kind != Node::Kind::marker) continue;
    const Marker& marker = marker_of(nodes[i], markers);
    if (depth == 0 && (marker.continues() || marker.ends())) return i;
    if (marker.opens() || marker.guards()) ++depth;
    if (marker.ends()) --depth;
  }
  return nodes.empty() ? 0 : nodes.size() - 1;
}

std::set<std::string, std::less<>> owned_identifiers(Siblings body, std::string_view list,
                                                     const Markers& markers,
                                                     const Dialect& dialect) {
  Definitions definitions(markers, dialect);
  definitions.collect(body);
  return owned_among(definitions.counts(), body, list, dialect);
}

Identifier identifier_in(const Node& element, const xml::Attribute& attribute,
                         const Dialect& dialect) {
  const Identity identity = dialect.identity(element, attribute.name);
  if (identity.space.empty() || attribute.value.size() <= identity.prefix) return {};
  return {std::string(identity.space), attribute.value.substr(identity.prefix)};
}

}  // namespace greffier::office
