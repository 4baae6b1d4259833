#include "office/included_places.hpp"

#include <algorithm>

#include "office/flat_text.hpp"
#include "office/included_marks.hpp"
#include "office/whereabouts.hpp"

namespace greffier::office {

namespace {

using xml::Node;

// True when there is an opening brace somewhere, in a link too, or a picture that names a datum.
bool may_hold_tags(const Node& node, const Dialect& dialect) {
  const auto has_brace = [](std::string_view text) {
    return text.find_first_of("{}") != text.npos || text.find("%7") != text.npos;
  };
  if (node.kind != Node::Kind::element) return has_brace(node.text);
  const auto holds = [&](const xml::Attribute& attribute) { return has_brace(attribute.value); };
  return std::ranges::any_of(node.attributes, holds) || dialect.placeholder(node).has_value() ||
         std::ranges::any_of(node.children, [&dialect](const Node& child) {
           return may_hold_tags(child, dialect);
         });
}

class Marking {
 public:
  using Known = std::map<int, diag::SourceId>;
  Marking(const diag::Place& start, const Dialect& dialect, const diag::Source& like,
          diag::SourceMap& sources, Known& known)
      : dialect_(dialect), where_(start, dialect), like_(like), sources_(sources), known_(known) {}

  void visit(Node& node) {
    if (node.kind != Node::Kind::element || dialect_.classify(node) == NodeClass::mark) return;
    const Entered here(where_, node);
    if (dialect_.classify(node) == NodeClass::paragraph && !where_.in_twin() &&
        may_hold_tags(node, dialect_))
      mark(node);
    for (Node& child : node.children) visit(child);
  }

 private:
  void mark(Node& paragraph) {
    const diag::Place& place = where_.place();
    const auto [known, is_new] = known_.try_emplace(place.paragraph, diag::kNoSource);
    if (is_new)
      known->second =
          sources_.add(like_.name, flatten(paragraph, dialect_).text, place, like_.included_by);
    mark_source(paragraph, known->second);
  }

  const Dialect& dialect_;
  Whereabouts where_;
  const diag::Source& like_;
  diag::SourceMap& sources_;
  Known& known_;
};

}  // namespace

void IncludedSources::mark(std::span<Node> blocks, const std::string& file,
                           const diag::Span& included_by) {
  const diag::Source like{file, {}, {}, 1, included_by};
  Marking marking({.part = part_}, dialect_, like, sources_, known_[file]);
  for (Node& block : blocks) marking.visit(block);
}

}  // namespace greffier::office
