#include "kinds/record_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/list_table.hpp"
#include "kinds/figure.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

bool holds_rows(const Container& container) {
  return std::ranges::any_of(container.blocks, [](const Block& block) {
    return std::holds_alternative<Table>(block.node) ||
           std::holds_alternative<CodeBlock>(block.node);
  });
}

bool is_content(const Collection& collection, const std::string& title) {
  return title == collection.content && find_field(collection.fields, title) == nullptr;
}

Block record_of(const Collection& collection, const std::vector<std::string>& titles, Row& row) {
  Container container;
  container.kind = collection.container;
  diag::Span span;
  for (std::size_t i = 0; i < std::min(titles.size(), row.cells.size()); ++i) {
    Cell& cell = row.cells[i];
    if (!diag::is_known(span)) span = cell.span;
    const std::string said = text_of_cell(cell);
    if (said.empty()) continue;
    if (is_content(collection, titles[i])) {
      container.blocks = std::move(cell.blocks);
    } else {
      container.attributes.push_back({titles[i], said, cell.span});
    }
  }
  return {std::move(container), span};
}

void add_records(const Collection& collection, Table& table, Blocks& out) {
  std::vector<std::string> titles;
  for (Row& row : table.rows) {
    if (row.kind != RowKind::header) {
      out.push_back(record_of(collection, titles, row));
      continue;
    }
    titles.clear();
    for (const Cell& cell : row.cells) titles.push_back(text::fold_name(text_of_cell(cell)));
  }
}

Blocks expanded(const Collection& collection, Container container, const diag::Span& span,
                diag::Sink& sink) {
  Container table{"tableau", std::move(container.attributes), std::move(container.blocks)};
  Blocks out;
  for (Block& block : ingest::read_table_container(std::move(table), span, sink)) {
    if (auto* rows = std::get_if<Table>(&block.node)) {
      add_records(collection, *rows, out);
    } else {
      out.push_back(std::move(block));
    }
  }
  return out;
}

}  // namespace

void expand_record_tables(const std::vector<Collection>& collections, Blocks& body,
                          diag::Sink& sink) {
  Blocks out;
  for (Block& block : body) {
    auto* container = std::get_if<Container>(&block.node);
    const auto found = std::ranges::find_if(collections, [container](const Collection& collection) {
      return container != nullptr && container->kind == collection.name &&
             collection.name != collection.container && holds_rows(*container);
    });
    if (found != collections.end()) {
      for (Block& record : expanded(*found, std::move(*container), block.span, sink))
        out.push_back(std::move(record));
      continue;
    }
    if (container != nullptr) expand_record_tables(collections, container->blocks, sink);
    out.push_back(std::move(block));
  }
  body = std::move(out);
}

}  // namespace greffier::kinds
