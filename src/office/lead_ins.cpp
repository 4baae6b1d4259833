#include "office/lead_ins.hpp"

#include <string_view>
#include <variant>

namespace greffier::office {

namespace {

bool ends_with_colon(const model::Inlines& inlines) {
  const auto* text = inlines.empty() ? nullptr : std::get_if<model::Text>(&inlines.back().node);
  return text != nullptr && std::string_view(text->text).ends_with(':');
}

bool is_announced(const model::Block& block) {
  return std::holds_alternative<model::List>(block.node) ||
         std::holds_alternative<model::Table>(block.node) ||
         std::holds_alternative<model::CodeBlock>(block.node) ||
         std::holds_alternative<model::Quote>(block.node);
}

}  // namespace

bool leads_in(const model::Blocks& blocks, std::size_t at) {
  const auto* paragraph = std::get_if<model::Paragraph>(&blocks[at].node);
  return paragraph != nullptr && at + 1 < blocks.size() && is_announced(blocks[at + 1]) &&
         ends_with_colon(paragraph->inlines);
}

}  // namespace greffier::office
