#include "office/page_breaks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::office {

namespace {

using xml::Node;
using Kind = PageBreak::Kind;

constexpr char kSlotToken = '\x02';  // XML 1.0 § 2.2 forbids it: no file has it
constexpr char kNumberToken = '\x03';
constexpr std::string_view kElement = "greffier:page";
constexpr std::string_view kKind = "kind";
constexpr std::string_view kStart = "start";
constexpr std::array<std::pair<std::string_view, Kind>, 5> kKinds{{{"separates", Kind::separates},
                                                                   {"breaks", Kind::breaks},
                                                                   {"seen", Kind::seen},
                                                                   {"returns", Kind::returns},
                                                                   {"forgets", Kind::forgets}}};

std::string plain(const std::string& text) {
  const auto slot = page_slot_in(text);
  return slot ? slot->plain : text;
}

}  // namespace

std::string page_slot(const PageSlot& slot) {
  std::string text = kSlotToken + slot.plain;
  for (const auto& [start, broken, style] : slot.broken)
    for (const std::string* piece : {&start, &broken, &style})
      text.append(1, kSlotToken).append(*piece);
  return text;
}

std::optional<PageSlot> page_slot_in(std::string_view text) {
  if (text.empty() || text.front() != kSlotToken) return std::nullopt;
  const auto next = [&text] {
    text.remove_prefix(1);
    const std::string_view piece = text.substr(0, text.find(kSlotToken));
    text.remove_prefix(piece.size());
    return std::string(piece);
  };
  PageSlot slot{next(), {}};
  while (!text.empty()) {
    PageSlot::Broken broken{next(), next(), next()};
    slot.broken.push_back(std::move(broken));
  }
  return slot;
}

Node page_node(Kind kind, const std::string& start) {
  Node node = Node::make_element(std::string(kElement));
  const auto* found = std::ranges::find(kKinds, kind, &std::pair<std::string_view, Kind>::second);
  node.set_attribute(kKind, std::string(found->first));
  if (!start.empty()) node.set_attribute(kStart, start);
  return node;
}

std::string written(const PageStart& start) {
  return start.number.empty() ? start.page_style : start.page_style + kNumberToken + start.number;
}

PageStart page_start(std::string_view written) {
  const std::size_t end = std::min(written.find(kNumberToken), written.size());
  return {std::string(written.substr(0, end)),
          std::string(written.substr(std::min(end + 1, written.size())))};
}

void close_page_slots(Node& block) {
  for (xml::Attribute& attribute : block.attributes) attribute.value = plain(attribute.value);
  if (block.kind == Node::Kind::text) block.text = plain(block.text);
  for (Node& child : block.children) close_page_slots(child);
}

std::optional<PageBreak> page_break_in(const Node& node) {
  if (!node.is(kElement)) return std::nullopt;
  const auto* found =
      std::ranges::find(kKinds, *node.attribute(kKind), &std::pair<std::string_view, Kind>::first);
  const std::string* start = node.attribute(kStart);
  return PageBreak{found->second, start == nullptr ? std::string() : *start};
}

}  // namespace greffier::office
