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
    const bool holds_text = dialect_.holds_text(node);
    std::vector<Node> children;
    children.reserve(node.children.size());
    for (Node& child : node.children) {
      if (child.kind != Node::Kind::element ||
          dialect_.classify(child) == office::NodeClass::mark) {
        children.push_back(std::move(child));
        continue;
      }
      rewrite(child, sections + (is_conditional_section(child) ? 1 : 0));
      append(children, rewritten(std::move(child), holds_text, sections));
    }
    node.children = std::move(children);
  }

 private:
  static void append(std::vector<Node>& to, std::vector<Node> from) {
    std::ranges::move(from, std::back_inserter(to));
  }

  std::vector<Node> rewritten(Node child, bool in_text, int sections) {
    if (in_text) return rewrite_field(std::move(child), report_);
    if (child.is("text:section")) return rewrite_section(std::move(child), sections, report_);
    std::vector<Node> unchanged;
    unchanged.push_back(std::move(child));
    return unchanged;
  }

  const Dialect dialect_;
  office::FieldReport& report_;
};

}  // namespace

void rewrite_natives(Node& root, std::string_view name, diag::SourceMap& sources,
                     diag::Sink& sink) {
  office::FieldReport report(name, sources, sink);
  Rewriter(report).rewrite(root, 0);
}

}  // namespace greffier::odt
