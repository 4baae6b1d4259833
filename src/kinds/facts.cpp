#include "kinds/facts.hpp"

#include <utility>

#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr double kLabelShare = 0.24;
// The role of the cells that name the rows (office/roles.hpp).
constexpr std::string_view kRowTitle = "tableau_titre";

Cell cell_of(Blocks blocks) {
  Cell cell;
  cell.blocks = std::move(blocks);
  return cell;
}

Block line_of(const Value& value) {
  if (const auto* inlines = value.get_if<Inlines>()) return paragraph(*inlines);
  return paragraph(Inlines{model::text(templating::to_text(value), {}, value.span)});
}

Blocks blocks_of(const Value& value) {
  if (const auto* blocks = value.get_if<Blocks>()) return *blocks;
  const auto* values = value.get_if<Values>();
  if (values == nullptr) return {line_of(value)};
  if (values->size() == 1) return {line_of(values->front())};
  List list;
  for (const Value& each : *values) list.items.push_back({{line_of(each)}, each.span});
  return {Block{std::move(list), value.span}};
}

}  // namespace

void add_facts(const Collection& collection, const Map& record, Blocks& blocks) {
  Table table;
  table.columns = {{Align::left, kLabelShare}, {Align::left, 1 - kLabelShare}};
  for (const std::string& key : collection.facts) {
    const Field* field = find_field(collection.fields, key);
    const Value* value = record.find(key);
    if (field == nullptr || value == nullptr || value->is_empty()) continue;
    Row row;
    row.cells.push_back(cell_of({paragraph(field->label.fr, std::string(kRowTitle))}));
    row.cells.push_back(cell_of(blocks_of(*value)));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return;
  Row titles{RowKind::header,
             {cell_of({paragraph(std::string("Repère"))}),
              cell_of({paragraph(std::string("Ce qui est prévu"))})}};
  table.rows.insert(table.rows.begin(), std::move(titles));
  table.name = collection.label.fr + " " + templating::to_text(*record.find("numero"));
  blocks.insert(blocks.begin(), Block{std::move(table), {}});
}

}  // namespace greffier::kinds
