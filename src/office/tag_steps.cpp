#include "office/tag_steps.hpp"

#include <algorithm>
#include <utility>

#include "office/page_breaks.hpp"
#include "office/placeholder.hpp"
#include "office/sibling_scopes.hpp"
#include "xml/escape.hpp"

namespace greffier::office {

using xml::Node;

namespace {

// An attribute that is only there where a page begins.
void add_whole_slot(const std::string& name, PageSlot slot, Program& out) {
  for (PageSlot::Broken& broken : slot.broken)
    broken.text = " " + name + "=\"" + broken.text + "\"";
  out.push_back({std::move(slot)});
}

}  // namespace

void add_bytes(Program& program, std::string_view xml, bool shows) {
  if (xml.empty()) return;
  if (program.empty() || !std::holds_alternative<Bytes>(program.back().action))
    program.push_back({Bytes{}});
  Bytes& bytes = std::get<Bytes>(program.back().action);
  bytes.xml += xml;
  bytes.shows = bytes.shows || shows;
  bytes.inks = bytes.inks || shows;
}

void add_tag_end(const Node& node, Program& out) {
  if (!node.children.empty()) add_bytes(out, "</" + node.name + ">", false);
}

const Owned& TagSteps::enter(Owned identifiers) {
  owned_.push_back(std::move(identifiers));
  return owned_.back();
}

bool TagSteps::is_owned(const Identifier& found) const {
  return !found.space.empty() && std::ranges::any_of(owned_, [&found](const auto& identifiers) {
    return identifiers.contains(found.key());
  });
}

void TagSteps::add_start(const Node& node, Program& out) const {
  add_bytes(out, "<", false);
  add_bytes(out, node.name, false);
  for (const xml::Attribute& attribute : node.attributes) add_attribute(node, attribute, out);
  add_bytes(out, node.children.empty() ? "/>" : ">", false);
}

void TagSteps::add_attribute(const Node& node, const xml::Attribute& attribute,
                             Program& out) const {
  auto slot = page_slot_in(attribute.value);
  if (slot && slot->plain.empty()) return add_whole_slot(attribute.name, *std::move(slot), out);
  add_bytes(out, " ", false);
  add_bytes(out, attribute.name, false);
  add_bytes(out, "=\"", false);
  const Identifier found = identifier_in(node, attribute, dialect_);
  std::string value;
  if (const auto fact = slot_in(attribute.value)) {
    out.push_back({PictureSlot{*fact}});
  } else if (slot) {
    out.push_back({*std::move(slot)});
  } else if (const Inscription* text = inscriptions_.find(attribute.value)) {
    out.push_back({Inscribed{text->text, true}});
  } else if (!found.space.empty() && dialect_.identity(node, attribute.name).is_drawn) {
    out.push_back({ApartNumber{}});
  } else if (is_owned(found)) {
    value = attribute.value.substr(0, attribute.value.size() - found.value.size());
    add_bytes(out, std::exchange(value, {}), false);
    out.push_back({found});
  } else {
    xml::append_attribute(value, attribute.value);
  }
  add_bytes(out, value + "\"", false);
}

}  // namespace greffier::office
