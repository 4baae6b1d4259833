// Pictures, text boxes, charts and other drawings of WordprocessingML (ISO 29500-1 § 20 and VML).
#include <algorithm>
#include <array>

#include "readers/docx_names.hpp"
#include "readers/docx_story.hpp"
#include "readers/office_lengths.hpp"
#include "readers/office_rules.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr double kUnitsPerMillimetre = 36'000;  // EMU

// What can be read of a drawing.
constexpr std::array<std::string_view, 6> kReadable{"a:blip",     "w:txbxContent", "c:chart",
                                                    "dgm:relIds", "v:imagedata",   "v:textbox"};

bool has_readable(const Node& node) {
  return std::ranges::find(kReadable, node.name) != kReadable.end() ||
         std::ranges::any_of(node.children, has_readable);
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true" || value == "t";
}

bool is_decorative(const Node& node) {
  return (node.is("adec:decorative") && is_true(attribute(node, "val"))) ||
         std::ranges::any_of(node.children, is_decorative);
}

// What the frame of a drawing says of its picture.
model::Image image_of(const Node& frame) {
  model::Image image;
  if (const Node* about = frame.child("wp:docPr"); about != nullptr && !is_decorative(*about)) {
    image.alternative = attribute(*about, "descr");
    if (image.alternative.empty()) image.alternative = attribute(*about, "title");
  }
  if (const auto width = whole_number(value_of(&frame, "wp:extent", "cx")); width && *width > 0)
    image.width.millimetres = rounded(*width / kUnitsPerMillimetre);
  return image;
}

// All the text of a drawing, its paragraphs apart.
void append_texts(const Node& node, std::string& out) {
  if (node.is("a:t") || node.is("c:v")) out += node.inner_text();
  for (const Node& child : node.children) append_texts(child, out);
  if ((node.is("a:p") || node.is("c:pt")) && !out.empty() && out.back() != '\n') out += '\n';
}

// The width in the style of a VML shape: "width:120pt;height:40pt".
model::Image old_image_of(const Node& shape) {
  model::Image image;
  image.alternative = attribute(shape, "alt");
  const std::string_view style = attribute(shape, "style");
  constexpr std::string_view kWidth = "width:";
  std::size_t at = style.find(kWidth);
  if (at != std::string_view::npos && (at == 0 || style[at - 1] == ';')) {
    const std::string_view width = style.substr(at + kWidth.size());
    if (const auto length = millimetres(width.substr(0, width.find(';'))); length && *length > 0)
      image.width.millimetres = rounded(*length);
  }
  return image;
}

}  // namespace

void DocxStory::read_alternatives(const Node& node) {
  for (const Node& choice : node.children)
    if ((choice.is("mc:Choice") && has_readable(choice)) || choice.is("mc:Fallback")) {
      for (const Node& child : choice.children)
        if (child.kind == Node::Kind::element) read_run_child(child);
      return;
    }
}

void DocxStory::read_drawing(const Node& node) {
  if (fields_.is_swallowing()) return;
  for (const Node& frame : node.children)
    if (frame.kind == Node::Kind::element) read_graphics(frame, image_of(frame));
}

void DocxStory::read_old_drawing(const Node& node) {
  if (fields_.is_swallowing()) return;
  for (const Node& shape : node.children) {
    if (shape.is("o:OLEObject")) document_.desk.tell(kObject, attribute(shape, "ProgID"));
    if (shape.kind != Node::Kind::element) continue;
    if (is_true(attribute(shape, "o:hr")))
      flow_.add_block({model::ThematicBreak{}, document_.desk.here()});
    else
      read_graphics(shape, old_image_of(shape));
  }
}

void DocxStory::read_graphics(const Node& node, const model::Image& like) {
  if (node.is("a:blip")) {
    const std::string_view held = attribute(node, "r:embed");
    return add_picture(held.empty() ? attribute(node, "r:link") : held, like);
  }
  if (node.is("v:imagedata")) {
    const std::string_view held = attribute(node, "r:id");
    return add_picture(held.empty() ? attribute(node, "r:pict") : held, like);
  }
  if (node.is("w:txbxContent")) return read_text_box(node);
  if (node.is("c:chart") && node.attribute("r:id") != nullptr) return read_object(node, "r:id");
  if (node.is("dgm:relIds")) return read_object(node, "r:dm");
  if (node.is("mc:AlternateContent")) return read_alternatives(node);
  for (const Node& child : node.children) {
    if (child.kind != Node::Kind::element) continue;
    const bool is_shape = child.name.starts_with("v:") && child.attribute("style") != nullptr;
    read_graphics(child, is_shape ? old_image_of(child) : like);
  }
}

void DocxStory::read_text_box(const Node& node) {
  Flow flow(document_.desk,
            flow_.place() == Flow::Place::body ? Flow::Place::beside : flow_.place());
  DocxStory(document_, targets_, flow).read(node);
  Entries entries = flow.take();
  std::string said;
  for (const readers::Entry& each : entries)
    said += (said.empty() ? "" : "\n") + material::text_of(each.piece);
  if (entries.empty()) return;
  document_.desk.tell(kTextBox, said, said);
  flow_.add_beside(std::move(entries));
}

// A chart or a diagram: the texts of its part, in a paragraph of their own.
void DocxStory::read_object(const Node& node, std::string_view relationship) {
  const DocxTarget* target = targets_.find(attribute(node, relationship));
  const auto root =
      target == nullptr ? std::nullopt : document_.package.read(target->target, kDocxPrefixes);
  std::string words;
  if (root) append_texts(*root, words);
  document_.desk.tell(kObject, text::trimmed(words));
  Flow flow(document_.desk, Flow::Place::beside);
  for (std::string_view rest = words; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
    flow.begin({});
    flow.add_text(rest.substr(0, end + (rest[end] == '\n' ? 0 : 1)), {});
    flow.end();
    rest.remove_prefix(end + 1);
  }
  flow_.add_beside(flow.take());
}

void DocxStory::add_picture(std::string_view relationship, model::Image image) {
  const DocxTarget* target = targets_.find(relationship);
  const auto bytes = target == nullptr || target->is_external
                         ? std::nullopt
                         : document_.package.bytes(target->target);
  if (!bytes || bytes->empty()) {
    document_.desk.tell(kPictureAway,
                        target == nullptr ? relationship : std::string_view(target->target));
    if (target == nullptr || !target->is_external) return;
    image.source = target->target;
  } else {
    image.source = document_.desk.pictures.keep(target->target, *bytes);
    if (!is_set_format(*bytes)) document_.desk.tell(kPictureFormat, image.source);
  }
  if (!flow_.is_in_paragraph()) flow_.begin(paragraphs_.next(properties_));
  flow_.add_image(std::move(image), link_);
}

}  // namespace greffier::readers
