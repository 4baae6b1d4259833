#include "docx/placeholder.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "docx/units.hpp"
#include "office/placeholder.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using office::PictureFact;
using xml::Node;

// Holds the tag of a picture's content control until the picture is read.
constexpr std::string_view kControlTag = "greffier-control";

Node* at(Node& node, std::initializer_list<std::string_view> path) {
  Node* found = &node;
  for (const std::string_view name : path)
    if (found != nullptr) found = found->child(name);
  return found;
}

// wp:inline or wp:anchor.
Node* frame_of(Node& drawing) {
  Node* frame = drawing.child("wp:inline");
  return frame == nullptr ? drawing.child("wp:anchor") : frame;
}

Node* picture_of(Node& frame) {
  return at(frame, {"a:graphic", "a:graphicData", "pic:pic"});
}

Node* blip_of(Node& frame) {
  Node* picture = picture_of(frame);
  return picture == nullptr ? nullptr : at(*picture, {"pic:blipFill", "a:blip"});
}

struct Named {
  std::string datum;
  bool tried = false;
};

std::optional<Named> datum_of(const Node& properties) {
  if (const std::string* tag = properties.attribute(kControlTag)) return Named{*tag, true};
  for (const char* attribute : {"descr", "title", "name"}) {
    const std::string* value = properties.attribute(attribute);
    if (value == nullptr) continue;
    const bool name = std::string_view(attribute) == "name";
    if (auto datum = name ? office::datum_in_name(*value) : office::datum_in_text(*value))
      return Named{*std::move(datum), false};
  }
  return std::nullopt;
}

double side(const Node& extent, const char* attribute) {
  const std::string* value = extent.attribute(attribute);
  return value == nullptr ? 0 : text::parse_decimal(*value).value_or(0) / double(emu(1));
}

void name_anew(Node& properties) {
  properties.set_attribute("id", office::slot(PictureFact::number));
  properties.set_attribute("name", office::slot(PictureFact::name));
  properties.set_attribute("descr", office::slot(PictureFact::alternative));
  properties.remove_attribute("title");
  properties.remove_attribute(kControlTag);
}

void size_anew(Node* extent) {
  if (extent == nullptr) return;
  extent->set_attribute("cx", office::slot(PictureFact::width));
  extent->set_attribute("cy", office::slot(PictureFact::height));
}

void erase(Node& from, std::string_view element) {
  std::erase_if(from.children, [element](const Node& child) { return child.is(element); });
}

void put_slots(Node& frame, Node& picture, Node& blip) {
  for (const char* identifier : {"wp14:anchorId", "wp14:editId"})
    frame.remove_attribute(identifier);
  for (const char* relative : {"wp14:sizeRelH", "wp14:sizeRelV"}) erase(frame, relative);
  name_anew(*frame.child("wp:docPr"));
  size_anew(frame.child("wp:extent"));
  if (Node* properties = at(picture, {"pic:nvPicPr", "pic:cNvPr"})) name_anew(*properties);
  size_anew(at(picture, {"pic:spPr", "a:xfrm", "a:ext"}));
  blip.set_attribute("r:embed", office::slot(PictureFact::link));
  blip.remove_attribute("r:link");
  erase(blip, "a:extLst");                             // the same picture as SVG
  erase(*picture.child("pic:blipFill"), "a:srcRect");  // how the old one was cut
}

// A tag of a control that may be the name of a datum.
bool may_name(std::string_view tag) {
  return !tag.empty() && tag.find_first_of("{}|") == std::string_view::npos;
}

Node* first_picture(Node& node) {
  if (node.is("w:drawing") && frame_of(node) != nullptr && blip_of(*frame_of(node)) != nullptr)
    return &node;
  for (Node& child : node.children)
    if (Node* found = first_picture(child)) return found;
  return nullptr;
}

bool is_picture_control(Node& node) {
  return node.is("w:sdt") && at(node, {"w:sdtPr", "w:picture"}) != nullptr &&
         node.child("w:sdtContent") != nullptr;
}

void name_after_control(Node& control) {
  const Node* tag = at(control, {"w:sdtPr", "w:tag"});
  const std::string* name = tag == nullptr ? nullptr : tag->attribute("w:val");
  Node* drawing = first_picture(*control.child("w:sdtContent"));
  if (name == nullptr || drawing == nullptr) return;
  Node* properties = frame_of(*drawing)->child("wp:docPr");
  if (properties == nullptr || datum_of(*properties)) return;
  if (office::datum_in_name(*name)) return properties->set_attribute("name", *name);
  if (may_name(*name)) properties->set_attribute(kControlTag, *name);
}

struct Links {
  std::set<std::string> replaced, kept;

  void collect(const Node& node, bool replaced_here) {
    if (node.is("w:drawing")) {
      const auto found = find_placeholder(node);
      replaced_here = found && !found->tried;
    }
    const bool picture = node.is("a:blip") || node.name.ends_with("svgBlip");
    for (const xml::Attribute& attribute : node.attributes)
      if (attribute.name.starts_with("r:"))
        (replaced_here && picture ? replaced : kept).insert(attribute.value);
    for (const Node& child : node.children) collect(child, replaced_here);
  }
};

}  // namespace

std::optional<office::PlaceholderFound> find_placeholder(const Node& node) {
  if (!node.is("w:drawing")) return std::nullopt;
  office::PlaceholderFound found{{}, false, {}, node, {}, {"<w:r>", "</w:r>"}};
  Node* frame = frame_of(found.drawing);
  const Node* properties = frame == nullptr ? nullptr : frame->child("wp:docPr");
  const auto named = properties == nullptr ? std::nullopt : datum_of(*properties);
  Node* blip = frame == nullptr ? nullptr : blip_of(*frame);
  if (!named || blip == nullptr) return std::nullopt;
  found.datum = named->datum;
  found.tried = named->tried;
  if (named->tried) {
    found.own = node;
    frame_of(*found.own)->child("wp:docPr")->remove_attribute(kControlTag);
  }
  if (const Node* extent = frame->child("wp:extent"))
    found.box = {side(*extent, "cx"), side(*extent, "cy")};
  put_slots(*frame, *picture_of(*frame), *blip);
  return found;
}

void open_picture_controls(Node& root) {
  for (Node& child : root.children) open_picture_controls(child);
  if (std::ranges::none_of(root.children, is_picture_control)) return;
  std::vector<Node> children;
  children.reserve(root.children.size());
  for (Node& child : root.children) {
    if (!is_picture_control(child)) {
      children.push_back(std::move(child));
      continue;
    }
    name_after_control(child);
    std::ranges::move(child.child("w:sdtContent")->children, std::back_inserter(children));
  }
  root.children = std::move(children);
}

std::set<std::string> replaced_links(const Node& root) {
  Links links;
  links.collect(root, false);
  for (const std::string& kept : links.kept) links.replaced.erase(kept);
  return std::move(links.replaced);
}

}  // namespace greffier::docx
