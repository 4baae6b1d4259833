// The tags of elements as steps of a program: their bytes, and what is not known before a run.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "office/dialect.hpp"
#include "office/inscriptions.hpp"
#include "office/program.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Adds bytes to the step of bytes that `program` ends with, or to a new one. `shows`: they are
// seen.
void add_bytes(Program& program, std::string_view xml, bool shows);

// The end tag of an element that has children.
void add_tag_end(const xml::Node& node, Program& out);

// Keys of identifiers (sibling_scopes.hpp).
using Owned = std::set<std::string, std::less<>>;

// Writes start tags. Identifiers that belong to a loop around, and texts with tags, become steps.
class TagSteps {
 public:
  // Keeps views of both.
  TagSteps(const Inscriptions& inscriptions, const Dialect& dialect)
      : inscriptions_(inscriptions), dialect_(dialect) {}

  // Between these two stands the body of a loop, which owns the identifiers.
  const Owned& enter(Owned identifiers);
  void leave() { owned_.pop_back(); }

  // True when a loop around owns it.
  [[nodiscard]] bool is_owned(const Identifier& found) const;

  void add_start(const xml::Node& node, Program& out) const;
  void add_attribute(const xml::Node& node, const xml::Attribute& attribute, Program& out) const;

 private:
  const Inscriptions& inscriptions_;
  const Dialect& dialect_;
  std::vector<Owned> owned_;  // of the loops around, outer ones first
};

}  // namespace greffier::office
