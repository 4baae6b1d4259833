#include "office/identifiers_apart.hpp"

#include <vector>

#include "office/sibling_scopes.hpp"

namespace greffier::office {

using xml::Node;

void IdentifierPool::collect(const Node& node,
                             std::map<std::string, Identifier, std::less<>>& found) const {
  for (const xml::Attribute& attribute : node.attributes)
    if (dialect_.identity(node, attribute.name).defines)
      if (Identifier own = identifier_in(node, attribute, dialect_); !own.space.empty())
        found.emplace(own.key(), own);
  for (const Node& child : node.children) collect(child, found);
}

void IdentifierPool::know(const Node& root) {
  std::map<std::string, Identifier, std::less<>> found;
  collect(root, found);
  for (const auto& [key, identifier] : found) known_.insert(key);
}

Renamed IdentifierPool::set_apart(std::span<Node> blocks, const Fresh& fresh) {
  std::map<std::string, Identifier, std::less<>> defined;
  for (const Node& block : blocks) collect(block, defined);
  std::vector<Identifier> taken;
  for (const auto& [key, identifier] : defined)
    if (!known_.insert(key).second) taken.push_back(identifier);
  Renamed renamed;
  for (const Identifier& identifier : taken) {
    const Identifier own{identifier.space, fresh(identifier)};
    known_.insert(own.key());
    if (own.value != identifier.value) renamed.emplace(identifier.key(), own.value);
  }
  for (Node& block : blocks) rename(block, renamed);
  return renamed;
}

void IdentifierPool::rename(Node& node, const Renamed& renamed) const {
  if (renamed.empty()) return;
  for (xml::Attribute& attribute : node.attributes) {
    const Identifier own = identifier_in(node, attribute, dialect_);
    const auto found = own.space.empty() ? renamed.end() : renamed.find(own.key());
    if (found == renamed.end()) continue;
    attribute.value.replace(attribute.value.size() - own.value.size(), std::string::npos,
                            found->second);
  }
  for (Node& child : node.children) rename(child, renamed);
}

}  // namespace greffier::office
