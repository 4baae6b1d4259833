#include "kinds/internal_notes.hpp"

#include <algorithm>
#include <memory>

#include "kinds/messages.hpp"
#include "kinds/records.hpp"
#include "templating/excerpt.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

class Remover {
 public:
  // What goes is told in `sink`, if there is one.
  Remover(const std::vector<std::string>& names, diag::Sink* sink) : names_(names), sink_(sink) {}

  void clean(Blocks& blocks) {
    Blocks kept;
    for (Block& block : blocks) {
      if (goes(block)) {
        if (sink_ != nullptr) report(block);
        continue;
      }
      std::visit([this](auto& node) { clean_node(node); }, block.node);
      if (!is_empty_list(block)) kept.push_back(std::move(block));
    }
    blocks = std::move(kept);
  }

 private:
  bool goes(const Block& block) const {
    const auto* container = std::get_if<Container>(&block.node);
    return container != nullptr && std::ranges::count(names_, own_name(*container)) > 0;
  }

  void report(const Block& block) {
    const auto& note = std::get<Container>(block.node);
    sink_->raise(kInternalNote, block.span,
                 templating::excerpt_from(templating::to_text(Value(note.blocks)), 0));
  }

  static bool is_empty_list(const Block& block) {
    const auto* list = std::get_if<List>(&block.node);
    return list != nullptr && list->items.empty();
  }

  void clean_node(List& list) {
    std::vector<ListItem> kept;
    for (ListItem& item : list.items) {
      const bool was_empty = item.blocks.empty();
      clean(item.blocks);
      if (was_empty || !item.blocks.empty()) kept.push_back(std::move(item));
    }
    list.items = std::move(kept);
  }
  void clean_node(Table& table) {
    clean(table.caption);
    for (Row& row : table.rows)
      for (Cell& cell : row.cells) {
        clean(cell.blocks);
        if (cell.blocks.empty()) cell.blocks.push_back(paragraph(Inlines{}));
      }
  }
  template <typename Node>
  void clean_node(Node& node) {
    if constexpr (requires { node.inlines; }) clean(node.inlines);
    if constexpr (requires { node.blocks; }) clean(node.blocks);
  }

  void clean(Inlines& inlines) {
    for (Inline& item : inlines)
      if (auto* note = std::get_if<Footnote>(&item.node); note != nullptr && note->body)
        clean(*note);
    std::erase_if(inlines, [](const Inline& item) { return is_empty_footnote(item); });
  }

  void clean(Footnote& note) {
    Blocks body = *note.body;
    clean(body);
    if (body != *note.body) note.body = std::make_shared<const Blocks>(std::move(body));
  }

  static bool is_empty_footnote(const Inline& item) {
    const auto* note = std::get_if<Footnote>(&item.node);
    return note != nullptr && note->body != nullptr && note->body->empty();
  }

  const std::vector<std::string>& names_;
  diag::Sink* sink_;
};

}  // namespace

void remove_internal_notes(Blocks& blocks, diag::Sink& sink) {
  static const std::vector<std::string> kNames{"note_interne"};
  Remover(kNames, &sink).clean(blocks);
}

void remove_containers(Blocks& blocks, const std::vector<std::string>& names) {
  if (!names.empty()) Remover(names, nullptr).clean(blocks);
}

}  // namespace greffier::kinds
