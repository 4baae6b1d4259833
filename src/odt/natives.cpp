#include "odt/natives.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "odt/dialect.hpp"
#include "odt/writer_fields.hpp"
#include "odt/writer_sections.hpp"
#include "office/native_fields.hpp"

namespace greffier::odt {

namespace {

using xml::Node;

class Rewriter {
 public:
  explicit Rewriter(office::FieldReport& report) : report_(report) {}

  // `sections`: how many sections with a condition are around.
  void rewrite(Node& node, int sections) {
    for (Node& child : node.children)
      if (is_looked_into(child)) rewrite(child, sections + (is_conditional_section(child) ? 1 : 0));
    const bool in_text = dialect_.holds_text(node);
    if (std::ranges::none_of(node.children,
                             [&](const Node& child) { return is_native(child, in_text); }))
      return;
    std::vector<Node> children;
    for (Node& child : node.children)
      if (is_native(child, in_text))
        append(children, rewritten(std::move(child), in_text, sections));
      else
        children.push_back(std::move(child));
    node.children = std::move(children);
  }

 private:
  static void append(std::vector<Node>& to, std::vector<Node> from) {
    std::ranges::move(from, std::back_inserter(to));
  }

  [[nodiscard]] bool is_looked_into(const Node& node) const {
    return node.kind == Node::Kind::element && dialect_.classify(node) != office::NodeClass::mark;
  }

  static bool is_native(const Node& node, bool in_text) {
    return in_text ? is_field(node) : node.is("text:section");
  }

  std::vector<Node> rewritten(Node child, bool in_text, int sections) {
    return in_text ? rewrite_field(std::move(child), report_)
                   : rewrite_section(std::move(child), sections, report_);
  }

  const Dialect dialect_;
  office::FieldReport& report_;
};

}  // namespace

void rewrite_natives(Node& root, std::string_view name, diag::SourceMap& sources, diag::Sink& sink,
                     int& marked) {
  office::FieldReport report(name, sources, sink, marked);
  Rewriter(report).rewrite(root, 0);
}

}  // namespace greffier::odt
