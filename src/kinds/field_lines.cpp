#include "kinds/field_lines.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/inline_cut.hpp"
#include "kinds/content.hpp"
#include "kinds/derived.hpp"
#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "templating/excerpt.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

// « Pilote » of « Pilote : Mme BERNARD »; "" without a colon.
std::string label_of(const ListItem& item) {
  const auto* line = item.blocks.empty() ? nullptr : std::get_if<Paragraph>(&item.blocks[0].node);
  if (line == nullptr) return {};
  const std::string said = plain_text(line->inlines);
  const std::size_t colon = said.find(':');
  if (colon == std::string::npos) return {};
  return std::string(text::trimmed(std::string_view(said).substr(0, colon)));
}

Value value_of(ListItem& item) {
  Inlines& line = std::get<Paragraph>(item.blocks[0].node).inlines;
  ingest::drop_text(line, plain_text(line).find(':') + 1);
  ingest::trim_line(line);
  const diag::Span span = item.blocks[0].span;
  auto* list = item.blocks.size() < 2 ? nullptr : std::get_if<List>(&item.blocks[1].node);
  if (list == nullptr) {
    Value value = simplest(std::move(line));
    value.span = span;
    return value;
  }
  Values values;
  if (!line.empty()) values.push_back(simplest(std::move(line)));
  for (ListItem& entry : list->items)
    values.emplace_back(simplest(flattened(entry.blocks)).data, entry.span);
  return {std::move(values), span};
}

}  // namespace

void take_field_lines(const Collection& collection, Container& container, Map& given,
                      diag::Sink& sink) {
  auto* list = container.blocks.empty() ? nullptr : std::get_if<List>(&container.blocks[0].node);
  if (list == nullptr || list->ordered) return;
  const auto names_field = [&collection](const ListItem& item) {
    const std::string name = text::fold_name(label_of(item));
    return name == kNumber.key || find_field(collection.fields, name) != nullptr;
  };
  const auto known = std::ranges::count_if(list->items, names_field);
  if (known == 0 || 2 * known < std::ssize(list->items)) return;
  std::vector<std::string> names;
  for (const Field& field : collection.fields) names.push_back(field.label.fr);
  std::erase_if(list->items, [&](ListItem& item) {
    const std::string label = label_of(item);
    if (!names_field(item)) {
      sink.raise(kUnknownFieldLine, item.span, templating::excerpt_from(label, 0),
                 collection.label.fr, joined(names));
      return false;
    }
    given.set(text::fold_name(label), value_of(item), label, item.span);
    return true;
  });
  if (list->items.empty()) container.blocks.erase(container.blocks.begin());
}

}  // namespace greffier::kinds
