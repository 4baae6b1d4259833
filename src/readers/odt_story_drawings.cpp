// Pictures, text boxes and objects of an OpenDocument text (ODF 1.3 part 3 § 10.4).
#include <algorithm>
#include <array>

#include "readers/odt_story.hpp"
#include "readers/office_base64.hpp"
#include "readers/office_lengths.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_xml.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

std::string text_in(const Node& node, std::string_view name) {
  const Node* child = node.child(name);
  return child == nullptr ? std::string() : child->inner_text();
}

// Where an image of the package stands: "Pictures/a.png" for "./Pictures/a.png".
std::string_view part_of(std::string_view address) {
  return address.starts_with("./") ? address.substr(2) : address;
}

bool is_external(std::string_view address) {
  return address.find(':') != std::string_view::npos || address.starts_with('/') ||
         address.starts_with("../");
}

}  // namespace

void OdtStory::read_frame(const Node& node) {
  for (const Node& child : node.children) {
    if (child.is("draw:text-box")) return read_text_box(child);
    if (child.is("table:table")) return read_table(child);
    if (child.is("draw:object") || child.is("draw:object-ole")) read_object(child);
  }
  const bool is_object =
      node.child("draw:object") != nullptr || node.child("draw:object-ole") != nullptr;
  const bool is_read = read_picture(node);
  if (is_read || is_object) return;
  if (const Node* image = node.child("draw:image"))
    document_.desk.tell(kPictureAway, attribute(*image, "xlink:href"));
}

void OdtStory::read_linked_frame(const Node& node) {
  std::string link(attribute(node, "xlink:href"));
  std::swap(link, link_);
  for (const Node& child : node.children)
    if (child.kind == Node::Kind::element) read_block(child);
  link_ = std::move(link);
}

// A drawing that may hold text, or others.
void OdtStory::read_shape(const Node& node) {
  if (node.is("draw:g")) {
    for (const Node& child : node.children)
      if (child.name.starts_with("draw:")) read_block(child);
  } else if (!odt_words(node).empty()) {
    read_text_box(node);
  }
}

void OdtStory::read_text_box(const Node& node) {
  Flow flow(document_.desk,
            flow_.place() == Flow::Place::body ? Flow::Place::beside : flow_.place());
  OdtLists lists = lists_.fresh();
  OdtStory(document_, lists, flow).read(node);
  Entries entries = flow.take();
  std::string said;
  for (const Entry& each : entries)
    said += (said.empty() ? "" : "\n") + material::text_of(each.piece);
  if (entries.empty()) return;
  if (!text::trimmed(said).empty()) document_.desk.tell(kTextBox, said, said);
  flow_.add_beside(std::move(entries));
}

// The first picture of the frame that Greffier sets, else the first that is there.
bool OdtStory::read_picture(const Node& frame) {
  model::Image image;
  std::string_view part, held;
  std::string own;
  for (const Node& child : frame.children) {
    if (!child.is("draw:image")) continue;
    const std::string_view address = attribute(child, "xlink:href");
    std::optional<std::string_view> bytes;
    if (const Node* data = child.child("office:binary-data"); data != nullptr && own.empty())
      bytes = own = base64_decoded(data->inner_text());
    else if (!address.empty() && !is_external(address))
      bytes = document_.bytes(part_of(address));
    if (!bytes || (!held.empty() && !is_set_format(*bytes))) continue;
    part = address.empty() ? "image.png" : part_of(address);
    held = *bytes;
    if (is_set_format(held)) break;
  }
  if (held.empty()) return false;
  const bool is_object = frame.child("draw:object") != nullptr;
  if (is_object && !is_set_format(held)) return false;
  image.source = document_.desk.pictures.keep(part, held);
  if (!is_set_format(held)) document_.desk.tell(kPictureFormat, image.source);
  const OdtStyle& style = document_.styles.find("graphic", attribute(frame, "draw:style-name"));
  if (!style.is_decorative && attribute(frame, "loext:decorative") != "true") {
    image.alternative = text_in(frame, "svg:desc");
    if (image.alternative.empty()) image.alternative = text_in(frame, "svg:title");
  }
  if (const auto width = millimetres(attribute(frame, "svg:width")); width && *width > 0)
    image.width.millimetres = rounded(*width);
  add_in_paragraph(std::move(image));
  return true;
}

void OdtStory::add_in_paragraph(model::Image image) {
  const bool is_alone = !flow_.is_in_paragraph();
  if (is_alone) flow_.begin({});
  flow_.add_image(std::move(image), link_);
  after_space_ = false;
  if (is_alone) flow_.end();
}

// A formula, a chart: what its part says.
void OdtStory::read_object(const Node& node) {
  std::string words;
  if (!node.children.empty()) words = odt_words(node);
  const std::string part(part_of(attribute(node, "xlink:href")));
  if (!part.empty() && node.is("draw:object"))
    if (const auto root = document_.tree(part + "/content.xml")) words = odt_words(*root);
  document_.desk.tell(kObject, words);
  const bool is_alone = !flow_.is_in_paragraph();
  if (is_alone && !words.empty()) flow_.begin({});
  std::ranges::replace(words, '\n', ' ');
  add_words(words);
  if (is_alone && !words.empty()) flow_.end();
}

}  // namespace greffier::readers
