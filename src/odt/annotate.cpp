#include "odt/annotate.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "odt/dialect.hpp"
#include "odt/namespaces.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using office::Anchor;
using office::Remark;
using xml::Node;

constexpr std::string_view kContent = "content.xml";

void collect_names(const Node& node, std::set<std::string>& names) {
  if (node.is("office:annotation"))
    if (const std::string* name = node.attribute("office:name")) names.insert(*name);
  for (const Node& child : node.children) collect_names(child, names);
}

Node element(std::string name, std::string text) {
  Node node = Node::make_element(std::move(name));
  node.children.push_back(Node::make_text(std::move(text)));
  return node;
}

// A text without runs of spaces: they need no elements.
std::string line_of(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const auto twice =
      std::ranges::unique(text, [](char left, char right) { return left == ' ' && right == ' '; });
  text.erase(twice.begin(), twice.end());
  return text;
}

class Annotating {
 public:
  Annotating(std::span<const Remark> remarks, const office::Annotator& annotator)
      : remarks_(remarks), annotator_(annotator) {}

  void annotate(Node& root) {
    anchors_ = office::mark_remarks(root, dialect_, {std::string(kContent)}, remarks_);
    std::vector<std::size_t> elsewhere;
    for (std::size_t i = 0; i < remarks_.size(); ++i)
      if (std::ranges::find(anchors_, i, &Anchor::remark) == anchors_.end()) elsewhere.push_back(i);
    Node* body = root.child("office:body");
    Node* text = body == nullptr ? nullptr : body->child("office:text");
    if (text == nullptr) return;
    std::ranges::move(office::mark_at_start(*text, dialect_, elsewhere, anchors_.size()),
                      std::back_inserter(anchors_));
    name_comments(root);
    office::replace_markers(root, [this](int marker) { return nodes_of(marker); });
    declare(root);
  }

 private:
  void name_comments(const Node& root) {
    std::set<std::string> known;
    collect_names(root, known);
    for (std::size_t number = 1; names_.size() < anchors_.size(); ++number) {
      std::string name = fmt::format("greffier_{}", number);
      if (!known.contains(name)) names_.push_back(std::move(name));
    }
  }

  [[nodiscard]] std::vector<Node> nodes_of(int marker) const {
    const auto index = static_cast<std::size_t>(marker / 2);
    std::vector<Node> nodes;
    nodes.push_back(marker % 2 == 0 ? comment(index) : Node::make_element("office:annotation-end"));
    nodes.back().set_attribute("office:name", names_[index]);
    return nodes;
  }

  [[nodiscard]] Node comment(std::size_t index) const {
    const Remark& remark = remarks_[anchors_[index].remark];
    Node node = Node::make_element("office:annotation");
    node.children.push_back(element("dc:creator", annotator_.author));
    if (!annotator_.date.empty()) node.children.push_back(element("dc:date", annotator_.date));
    if (anchors_[index].is_moved)
      node.children.push_back(element("text:p", line_of(remark.whereabouts)));
    for (const std::string& line : remark.lines)
      node.children.push_back(element("text:p", line_of(line)));
    return node;
  }

  static void declare(Node& root) {
    for (const auto& [uri, prefix] : kPrefixes) {
      const std::string name = "xmlns:" + std::string(prefix);
      const bool needed = prefix == "dc" || prefix == "office" || prefix == "text";
      if (needed && root.attribute(name) == nullptr) root.set_attribute(name, std::string(uri));
    }
  }

  std::span<const Remark> remarks_;
  const office::Annotator& annotator_;
  Dialect dialect_;
  std::vector<Anchor> anchors_;
  std::vector<std::string> names_;  // of the comments, by anchor
};

}  // namespace

package::Package annotate(const package::Package& package, std::span<const Remark> remarks,
                          const office::Annotator& annotator) {
  package::Package result = package;
  const package::Part* part = package.find(kContent);
  if (part == nullptr || remarks.empty()) return result;
  const auto content = part->content();
  if (!content) return result;
  auto root = xml::parse(*content, kPrefixes, kContent);
  if (!root) return result;
  Annotating(remarks, annotator).annotate(*root);
  std::string xml(xml::kDeclaration);
  xml::serialise(*root, xml);
  result.set({std::string(kContent), std::move(xml), part->method()});
  return result;
}

}  // namespace greffier::odt
