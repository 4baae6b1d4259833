#include "docx/page_breaks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "docx/text_looks.hpp"
#include "office/splitting.hpp"

namespace greffier::docx {

namespace {

using office::NodeClass;
using office::OwnBreaks;
using xml::Node;

constexpr std::string_view kProperty = "w:pageBreakBefore";
// What stands before it in w:pPr.
constexpr std::array<std::string_view, 3> kBefore{"w:pStyle", "w:keepNext", "w:keepLines"};

bool is_property(const Node& node) {
  return node.is(kProperty) && is_on(node);
}

bool is_break(const Node& node) {
  const std::string* type = node.is("w:br") ? node.attribute("w:type") : nullptr;
  return type != nullptr && *type == "page";
}

// What a paragraph shows, in order: each marker, break and piece of text, stories as a whole. `N`
// is xml::Node, const or not.
template <typename N>
class Shown {
 public:
  Shown(N& paragraph, const office::Dialect& dialect) : dialect_(dialect) { visit(paragraph); }

  // The break that stands in front of (behind) all the rest, or null.
  [[nodiscard]] N* first() const {
    return break_or_null(nodes_.empty() ? nullptr : nodes_.front());
  }
  [[nodiscard]] N* last() const {
    return break_or_null(nodes_.size() < 2 ? nullptr : nodes_.back());
  }
  [[nodiscard]] bool has_inner() const {
    return nodes_.size() > 2 && std::any_of(nodes_.begin() + 1, nodes_.end() - 1,
                                            [](const Node* node) { return is_break(*node); });
  }

 private:
  static N* break_or_null(N* node) { return node != nullptr && is_break(*node) ? node : nullptr; }

  void visit(N& node) {
    for (N& child : node.children) {
      const bool leaf = child.kind != Node::Kind::element ||
                        dialect_.classify(child) == NodeClass::story || child.children.empty();
      if (!leaf && dialect_.classify(child) != NodeClass::properties)
        visit(child);
      else if (child.kind == Node::Kind::marker || office::shows(child, dialect_))
        nodes_.push_back(&child);
    }
  }

  const office::Dialect& dialect_;
  std::vector<N*> nodes_;
};

template <typename N>
N* first_paragraph(N& node) {
  for (N& child : node.children) {
    if (child.is("w:p")) return &child;
    if (N* found = first_paragraph(child)) return found;
  }
  return nullptr;
}

// The first paragraph of each cell of a row.
template <typename N>
std::vector<N*> cell_starts(N& row) {
  std::vector<N*> starts;
  for (N& child : row.children) {
    const bool wraps_cells = child.is("w:sdt") || child.is("w:sdtContent");
    if (wraps_cells) std::ranges::copy(cell_starts(child), std::back_inserter(starts));
    N* first = child.is("w:tc") ? first_paragraph(child) : nullptr;
    if (first != nullptr) starts.push_back(first);
  }
  return starts;
}

bool has_property(const Node& paragraph) {
  const Node* properties = paragraph.child("w:pPr");
  return properties != nullptr && std::ranges::any_of(properties->children, is_property);
}
void remove_property(Node& paragraph) {
  if (Node* properties = paragraph.child("w:pPr")) std::erase_if(properties->children, is_property);
}

bool breaks_pages(const Node& part) {
  return is_property(part) || is_break(part) || std::ranges::any_of(part.children, breaks_pages);
}

void open_paragraph(Node& paragraph) {
  put_page_start(paragraph,
                 Node::make_text(office::page_slot({"", {{"", "<w:pageBreakBefore/>"}}})));
}

}  // namespace

void put_page_start(Node& paragraph, Node start) {
  if (paragraph.child("w:pPr") == nullptr)
    paragraph.children.insert(paragraph.children.begin(), Node::make_element("w:pPr"));
  std::vector<Node>& own = paragraph.child("w:pPr")->children;
  const auto at = std::ranges::find_if(own, [](const Node& child) {
    return std::ranges::find(kBefore, child.name) == kBefore.end();
  });
  own.insert(at, std::move(start));
}

PageBreaks::PageBreaks(const Node& part, const Dialect& dialect)
    : dialect_(dialect), any_(breaks_pages(part)) {}

office::StyleBreaks PageBreaks::of_style(const Node& paragraph) const {
  return {dialect_.style_starts_page(paragraph), false};
}

OwnBreaks PageBreaks::find(const Node& block) const {
  OwnBreaks own;
  if (block.is("w:tr")) {
    own.before = std::ranges::any_of(cell_starts(block),
                                     [](const Node* start) { return has_property(*start); });
    return own;
  }
  const Shown<const Node> shown(block, dialect_);
  own.before = shown.first() != nullptr || has_property(block);
  own.after = shown.last() != nullptr;
  own.inside = shown.has_inner();
  return own;
}

void PageBreaks::remove(Node& block) {
  if (block.is("w:tr")) {
    for (Node* start : cell_starts(block)) remove_property(*start);
    return;
  }
  remove_property(block);
  const Shown<Node> shown(block, dialect_);
  for (Node* found : {shown.first(), shown.last()})
    if (found != nullptr) *found = Node::make_text({});
}

void PageBreaks::open(Node& block, const std::string& /*page_style*/) {
  if (block.is("w:p")) return open_paragraph(block);
  for (Node* start : cell_starts(block)) open_paragraph(*start);
}

std::unique_ptr<office::PageBreaks> Dialect::page_breaks(const Node& part) const {
  return std::make_unique<PageBreaks>(part, *this);
}

}  // namespace greffier::docx
