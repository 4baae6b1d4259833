// Identifiers of blocks that come from another document.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "office/dialect.hpp"
#include "office/program.hpp"

namespace greffier::office {

// New values by Identifier::key.
using Renamed = std::map<std::string, std::string, std::less<>>;

class IdentifierPool {
 public:
  // Gives a value that nothing has, or the same one for an identifier to leave alone.
  using Fresh = std::function<std::string(const Identifier&)>;

  explicit IdentifierPool(const Dialect& dialect) : dialect_(dialect) {}

  // Takes note of all identifiers under `root`.
  void know(const xml::Node& root);
  [[nodiscard]] bool knows(const Identifier& identifier) const {
    return known_.contains(identifier.key());
  }
  // Renames what `blocks` define and is known already, and what refers to it there. Afterwards all
  // that they define is known.
  Renamed set_apart(std::span<xml::Node> blocks, const Fresh& fresh);

 private:
  void collect(const xml::Node& node, std::map<std::string, Identifier, std::less<>>& found) const;
  void rename(xml::Node& node, const Renamed& renamed) const;

  const Dialect& dialect_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace greffier::office
