#include "model/walk.hpp"

#include <type_traits>

namespace greffier::model {

namespace {

template <typename T, typename Like>
using SameConst = std::conditional_t<std::is_const_v<Like>, const T, T>;

// Calls `enter` on every sequence of blocks directly inside `block`.
template <typename B, typename Enter>
void for_each_child(B& block, const Enter& enter) {
  std::visit(
      [&enter](auto& node) {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, List>) {
          for (auto& item : node.items) enter(item.blocks);
        } else if constexpr (std::is_same_v<Node, Table>) {
          for (auto& row : node.rows)
            for (auto& cell : row.cells) enter(cell.blocks);
        } else if constexpr (requires { node.blocks; }) {
          enter(node.blocks);
        }
      },
      block.node);
}

template <typename B, typename Visit>
void walk_blocks(B& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    for_each_child(block, [&visit](auto& children) { walk_blocks(children, visit); });
  }
}

// The inlines that a block holds itself, or null.
template <typename B>
auto* own_inlines(B& block) {
  SameConst<Inlines, B>* result = nullptr;
  std::visit(
      [&result](auto& node) {
        if constexpr (requires { node.inlines; }) result = &node.inlines;
        if constexpr (requires { node.caption; }) result = &node.caption;
      },
      block.node);
  return result;
}

void visit_footnotes(const Inlines& inlines, const std::function<void(const Inlines&)>& visit) {
  for (const Inline& item : inlines)
    if (const auto* note = std::get_if<Footnote>(&item.node); note && note->body)
      for_each_inlines(*note->body, visit);
}

void visit_footnotes(Inlines& inlines, const std::function<void(Inlines&)>& visit) {
  for (Inline& item : inlines) {
    auto* note = std::get_if<Footnote>(&item.node);
    if (note == nullptr || !note->body) continue;
    Blocks body = *note->body;
    for_each_inlines(body, visit);
    if (body != *note->body) note->body = std::make_shared<const Blocks>(std::move(body));
  }
}

template <typename B, typename Visit>
void walk_inlines(B& blocks, const Visit& visit) {
  walk_blocks(blocks, [&visit](auto& block) {
    auto* inlines = own_inlines(block);
    if (inlines == nullptr || inlines->empty()) return;
    visit(*inlines);
    visit_footnotes(*inlines, visit);
  });
}

}  // namespace

void for_each_inlines(std::span<const Block> blocks,
                      const std::function<void(const Inlines&)>& visit) {
  walk_inlines(blocks, visit);
}
void for_each_inlines(Blocks& blocks, const std::function<void(Inlines&)>& visit) {
  walk_inlines(blocks, visit);
}
void for_each_block(std::span<const Block> blocks, const std::function<void(const Block&)>& visit) {
  walk_blocks(blocks, visit);
}
void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit) {
  walk_blocks(blocks, visit);
}

}  // namespace greffier::model
