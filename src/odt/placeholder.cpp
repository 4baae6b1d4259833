#include "odt/placeholder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "odt/lengths.hpp"
#include "office/placeholder.hpp"

namespace greffier::odt {

namespace {

using office::PictureFact;
using xml::Node;

// What belongs to the picture that goes, or would stand twice in a loop.
constexpr std::array kPartsOfOld{"svg:title", "svg:desc", "draw:contour-polygon",
                                 "draw:contour-path"};
constexpr std::array kAttributesOfOld{"style:rel-width", "style:rel-height", "xml:id", "draw:id"};

std::optional<std::string> datum_of(const Node& frame) {
  for (const char* part : {"svg:title", "svg:desc"})
    if (const Node* words = frame.child(part))
      if (auto datum = office::datum_in_text(words->inner_text())) return datum;
  const std::string* name = frame.attribute("draw:name");
  return name == nullptr ? std::nullopt : office::datum_in_name(*name);
}

double side(const Node& frame, const char* attribute) {
  const std::string* value = frame.attribute(attribute);
  return value == nullptr ? 0 : length(*value, 0);
}

Node image_with_slots() {
  Node image = Node::make_element("draw:image");
  image.set_attribute("xlink:href", office::slot(PictureFact::link));
  image.set_attribute("xlink:type", "simple");
  image.set_attribute("xlink:show", "embed");
  image.set_attribute("xlink:actuate", "onLoad");
  image.set_attribute("draw:mime-type", office::slot(PictureFact::media_type));
  return image;
}

void put_slots(Node& frame) {
  for (const char* attribute : kAttributesOfOld) frame.remove_attribute(attribute);
  frame.set_attribute("draw:name", office::slot(PictureFact::name));
  frame.set_attribute("svg:width", office::slot(PictureFact::width));
  frame.set_attribute("svg:height", office::slot(PictureFact::height));
  std::erase_if(frame.children, [](const Node& child) {
    return child.is("draw:image") ||
           std::ranges::find(kPartsOfOld, child.name) != kPartsOfOld.end();
  });
  frame.children.insert(frame.children.begin(), image_with_slots());
  Node alternative = Node::make_element("svg:desc");
  alternative.children.push_back(Node::make_text(office::slot(PictureFact::alternative)));
  frame.children.push_back(std::move(alternative));
}

bool is_placeholder(const Node& node) {
  return (node.is("draw:frame") || node.is("draw:a")) && find_placeholder(node).has_value();
}

// The same style without its cut; nothing when it has none.
std::optional<Node> uncut(const Node& style, std::string name) {
  Node copy = style;
  Node* look = copy.child("style:graphic-properties");
  if (look == nullptr || look->attribute("fo:clip") == nullptr) return std::nullopt;
  look->remove_attribute("fo:clip");
  copy.set_attribute("style:name", std::move(name));
  return copy;
}

// Gives the placeholders inside `node` the uncut styles, which are added to `styles`.
void uncut_inside(Node& node, Node& styles) {
  constexpr std::string_view kUncut = "_entier";
  for (Node& child : node.children) {
    uncut_inside(child, styles);
    const std::string* named = child.attribute("draw:style-name");
    if (!child.is("draw:frame") || named == nullptr || !is_placeholder(child)) continue;
    const std::string name = *named + std::string(kUncut);
    const auto called = [](const std::string& wanted) {
      return [&wanted](const Node& style) {
        const std::string* own = style.attribute("style:name");
        return own != nullptr && *own == wanted;
      };
    };
    auto own = std::ranges::find_if(styles.children, called(name));
    const auto cut = std::ranges::find_if(styles.children, called(*named));
    if (cut == styles.children.end()) continue;
    if (own == styles.children.end()) {
      auto copy = uncut(*cut, name);
      if (!copy) continue;
      styles.children.push_back(*std::move(copy));
    }
    child.set_attribute("draw:style-name", name);
  }
}

struct Links {
  std::set<std::string> replaced, kept;

  void collect(const Node& node, bool replaced_here) {
    const bool inside = replaced_here || is_placeholder(node);
    if (const std::string* link = node.attribute("xlink:href"))
      (inside && node.is("draw:image") ? replaced : kept).insert(*link);
    for (const Node& child : node.children) collect(child, inside);
  }
};

}  // namespace

std::optional<office::PlaceholderFound> find_placeholder(const Node& node) {
  const Node* frame = node.is("draw:a") ? node.child("draw:frame") : &node;
  if (frame == nullptr || !frame->is("draw:frame") || frame->child("draw:image") == nullptr)
    return std::nullopt;
  auto datum = datum_of(*frame);
  if (!datum) return std::nullopt;
  office::PlaceholderFound found{*std::move(datum), false, {}, node, {}, {}};
  found.box = {side(*frame, "svg:width"), side(*frame, "svg:height")};
  put_slots(node.is("draw:a") ? *found.drawing.child("draw:frame") : found.drawing);
  return found;
}

void uncut_placeholders(Node& part) {
  if (Node* styles = part.child("office:automatic-styles"))
    for (const char* content : {"office:body", "office:master-styles"})
      if (Node* holder = part.child(content)) uncut_inside(*holder, *styles);
}

std::set<std::string> replaced_pictures(std::initializer_list<const Node*> parts) {
  Links links;
  for (const Node* part : parts) links.collect(*part, false);
  for (const std::string& kept : links.kept) links.replaced.erase(kept);
  return std::move(links.replaced);
}

}  // namespace greffier::odt
