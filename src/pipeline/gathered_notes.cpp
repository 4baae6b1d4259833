#include "pipeline/gathered_notes.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/records.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::pipeline {

namespace {

using model::Block;
using model::Blocks;

constexpr int kLowest = 6;  // of headings

// The name of a container, as its kind knows it; "" of another block.
std::string_view name_of(const Block& block) {
  const auto* const container = std::get_if<model::Container>(&block.node);
  return container == nullptr ? std::string_view() : kinds::own_name(*container);
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
  return !name.empty() && std::ranges::find(names, name) != names.end();
}

// Who, and when.
bool is_of_figures(const kinds::Collection& collection, std::string_view name) {
  const kinds::Field* const field = kinds::find_field(collection.fields, name);
  return field != nullptr &&
         (field->shape == kinds::Shape::person || field->shape == kinds::Shape::time);
}

// « qui » of « - Qui : Mme BERNARD ».
std::string label_of(const model::ListItem& item) {
  std::string text;
  model::for_each_inlines(item.blocks, [&text](const model::Inlines& inlines) {
    if (text.empty()) text = model::plain_text(inlines);
  });
  return text::fold_name(text.substr(0, text.find(':')));
}

// With the bullet before it.
diag::Span whole_lines(diag::Span span) {
  span.begin.column = 1;
  return span;
}

class Cutter {
 public:
  Cutter(const kinds::Field& field, const kinds::Kind& kind, const checks::DocumentWords& shown)
      : field_(field), kind_(kind), shown_(shown) {}

  std::vector<diag::Span> run(const Blocks& body) {
    int top = kLowest;
    for (const Block& block : body)
      if (const auto* heading = std::get_if<model::Heading>(&block.node))
        top = std::min(top, heading->level);
    auto begin = body.begin();
    while (begin != body.end()) {
      const auto end = std::find_if(begin + 1, body.end(), [top](const Block& block) {
        const auto* heading = std::get_if<model::Heading>(&block.node);
        return heading != nullptr && heading->level == top;
      });
      read_item({begin, end});
      begin = end;
    }
    return std::move(cut_);
  }

 private:
  void read_item(std::span<const Block> item) {
    const bool is_shown = std::ranges::any_of(item, [this](const Block& block) {
      return is_among(field_.shown_containers, name_of(block));
    });
    is_report_ = true;
    for (const Block& block : item) {
      const std::string_view name = name_of(block);
      if (is_among(field_.counted_containers, name))
        cut_text(std::get<model::Container>(block.node), name);
      else if (!is_shown || !shows(block, name))
        cut_.push_back(block.span);
    }
  }

  void cut_text(const model::Container& container, std::string_view name) {
    const auto collection =
        std::ranges::find(kind_.collections, name, &kinds::Collection::container);
    if (collection == kind_.collections.end()) return;
    for (const model::Attribute& attribute : container.attributes)
      if (!is_of_figures(*collection, attribute.key) && !shown_.has_all(attribute.value))
        cut_.push_back(attribute.span);
    for (const Block& block : container.blocks) {
      const auto* const list = std::get_if<model::List>(&block.node);
      if (list == nullptr) {
        cut_.push_back(block.span);
        continue;
      }
      for (const model::ListItem& item : list->items)
        if (!is_of_figures(*collection, label_of(item))) cut_.push_back(whole_lines(item.span));
    }
  }

  bool shows(const Block& block, std::string_view name) {
    const bool is_shown = is_among(field_.shown_containers, name);
    const bool is_record =
        name == "annexe" ||
        std::ranges::count(kind_.collections, name, &kinds::Collection::container) > 0;
    is_report_ = is_report_ && !is_record;
    return is_shown || (is_report_ && has_all(block));
  }

  [[nodiscard]] bool has_all(const Block& block) const {
    const Blocks alone{block};
    bool all = true;
    model::for_each_inlines(alone, [&](const model::Inlines& inlines) {
      all = all && shown_.has_all(model::plain_text(inlines));
    });
    return all;
  }

  const kinds::Field& field_;
  const kinds::Kind& kind_;
  const checks::DocumentWords& shown_;
  bool is_report_ = true;  // no record of the item came yet
  std::vector<diag::Span> cut_;
};

}  // namespace

std::vector<diag::Span> unshown_spans(const Blocks& body, const kinds::Field& field,
                                      const kinds::Kind& kind, const checks::DocumentWords& shown) {
  return Cutter(field, kind, shown).run(body);
}

bool holds_gathered(const model::Map& header, const kinds::Kind& kind) {
  return std::ranges::any_of(header.members(), [&kind](const model::Member& member) {
    const kinds::Field* const field = kinds::find_field(kind.fields, member.key);
    if (field == nullptr || field->notes_kind.empty()) return false;
    const auto* const items = member.value.get_if<model::Values>();
    return member.value.get_if<model::Map>() != nullptr ||
           (items != nullptr && std::ranges::any_of(*items, [](const model::Value& item) {
              return item.get_if<model::Map>() != nullptr;
            }));
  });
}

}  // namespace greffier::pipeline
