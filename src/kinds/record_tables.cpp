#include "kinds/record_tables.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/list_table.hpp"
#include "kinds/derived.hpp"
#include "kinds/figure.hpp"
#include "kinds/messages.hpp"
#include "kinds/row_choice.hpp"
#include "model/walk.hpp"
#include "templating/excerpt.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

// How people title the column of numbers, folded: « N° », « Num. ».
constexpr std::array<std::string_view, 4> kNumberTitles{kNumber.key, "n", "no", "num"};
constexpr int kSectionLevel = 2;

bool holds_rows(const Container& container) {
  return std::ranges::any_of(container.blocks, [](const Block& block) {
    return std::holds_alternative<Table>(block.node) ||
           std::holds_alternative<CodeBlock>(block.node);
  });
}

enum class Use { field, content, section, unknown };

struct Column {
  std::string key;    // folded
  std::string title;  // as typed
  diag::Span span;
  Use use = Use::field;
};

Use use_of(const Collection& collection, const std::string& key) {
  if (key == kNumber.key || find_field(collection.fields, key) != nullptr) return Use::field;
  if (key == collection.content) return Use::content;
  return collection.is_inline ? Use::unknown : Use::section;
}

Column column_of(const Collection& collection, const Cell& cell) {
  Column column{{}, text_of_cell(cell), cell.span};
  column.key = text::fold_name(column.title);
  if (std::ranges::count(kNumberTitles, column.key) > 0) column.key = kNumber.key;
  column.use = use_of(collection, column.key);
  return column;
}

// A record that a row gives.
struct Record {
  Container container;
  diag::Span span;                // of its first cell
  std::vector<Attribute> fields;  // as the row says them
};

// The blocks of a cell on one line, parted by line breaks.
Inlines line_of(Blocks& blocks) {
  Inlines line;
  for_each_inlines(blocks, [&line](Inlines& inlines) {
    if (!line.empty()) line.push_back({LineBreak{}, {}, {}});
    line.insert(line.end(), inlines.begin(), inlines.end());
  });
  return line;
}

bool is_one_line(const Cell& cell) {
  return cell.blocks.size() == 1 && std::holds_alternative<Paragraph>(cell.blocks[0].node);
}

List items_of(Blocks& blocks) {
  List list;
  for_each_inlines(blocks, [&list](Inlines& inlines) {
    const diag::Span span = inlines.empty() ? diag::Span{} : inlines.front().span;
    list.items.push_back({{Block{Paragraph{std::move(inlines), {}}, span}}, span});
  });
  return list;
}

// « - Coût annuel : 68 000 € », as it is typed at the top of a container (field_lines.hpp): so it
// is read, corrected and checked as such a line is.
ListItem line_of(const Field* field, Cell& cell) {
  const std::string& label = field == nullptr ? std::string(kNumber.fr) : field->label.fr;
  Paragraph line;
  line.inlines = {model::text(label + "\u00A0: ")};
  ListItem item;
  item.span = cell.span;
  if (field != nullptr && field->is_list && !is_one_line(cell)) {
    item.blocks.push_back({std::move(line), cell.span});
    item.blocks.push_back({items_of(cell.blocks), cell.span});
    return item;
  }
  for (Inline& each : line_of(cell.blocks)) line.inlines.push_back(std::move(each));
  item.blocks.push_back({std::move(line), cell.span});
  return item;
}

void add_section(const Column& column, Cell& cell, Blocks& content) {
  Heading heading;
  heading.level = kSectionLevel;
  heading.inlines = {model::text(column.title, {}, column.span)};
  content.push_back({std::move(heading), column.span});
  std::ranges::move(cell.blocks, std::back_inserter(content));
}

// The fields, the content, then the sections, in whatever order the columns are.
Record record_of(const Collection& collection, const std::vector<Column>& columns, Row& row) {
  Record record;
  record.container.kind = collection.container;
  List fields;
  Blocks sections;
  Blocks& content = record.container.blocks;
  for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
    Cell& cell = row.cells[i];
    const Column& column = columns[i];
    if (!diag::is_known(record.span)) record.span = cell.span;
    std::string said = text_of_cell(cell);
    if (said.empty()) continue;
    if (column.use == Use::field) {
      record.fields.push_back({column.key, std::move(said), cell.span});
      fields.items.push_back(line_of(find_field(collection.fields, column.key), cell));
    } else if (column.use == Use::unknown) {
      record.container.attributes.push_back({column.key, std::move(said), cell.span});
    } else if (column.use == Use::content) {
      std::ranges::move(cell.blocks, std::back_inserter(content));
    } else {
      add_section(column, cell, sections);
    }
  }
  std::ranges::move(sections, std::back_inserter(content));
  if (!fields.items.empty()) content.insert(content.begin(), Block{std::move(fields), record.span});
  return record;
}

// What a row is known by: its title, else what it begins with.
std::string excerpt_of(const Collection& collection, const Record& record) {
  const auto found = std::ranges::find_if(record.fields, [&](const Attribute& attribute) {
    const Field* field = find_field(collection.fields, attribute.key);
    return field != nullptr && field->key == "titre";
  });
  const auto& attribute = found == record.fields.end() ? record.fields.begin() : found;
  return attribute == record.fields.end() ? std::string()
                                          : templating::excerpt_from(attribute->value, 0);
}

class Expansion {
 public:
  Expansion(const std::vector<Collection>& collections, diag::Sink& sink)
      : collections_(collections), sink_(sink) {}

  void expand(Blocks& body) {
    Blocks out;
    for (Block& block : body) {
      auto* container = std::get_if<Container>(&block.node);
      if (const Collection* found = collection_of(container)) {
        expand(*found, std::move(*container), block.span, out);
        continue;
      }
      if (container != nullptr) expand(container->blocks);
      out.push_back(std::move(block));
    }
    body = std::move(out);
  }

  void report_unused_rows() {
    for (const SharedRow& row : rows_)
      if (!row.is_taken) sink_.raise(kUnusedRow, row.span, row.said, row.container);
  }

 private:
  // A row of a table that containers share out.
  struct SharedRow {
    diag::Span span;
    std::string said;
    std::string container;
    bool is_taken = false;
  };

  const Collection* collection_of(const Container* container) const {
    const auto found =
        std::ranges::find_if(collections_, [container](const Collection& collection) {
          return container != nullptr && container->kind == collection.name &&
                 collection.name != collection.container && holds_rows(*container);
        });
    return found == collections_.end() ? nullptr : &*found;
  }

  void expand(const Collection& collection, Container container, const diag::Span& span,
              Blocks& out) {
    const RowChoice choice(collection, container);
    Container table{"tableau", std::move(container.attributes), std::move(container.blocks)};
    for (Block& block : ingest::read_table_container(std::move(table), span, sink_)) {
      if (auto* rows = std::get_if<Table>(&block.node))
        add_records(collection, choice, *rows, out);
      else
        out.push_back(std::move(block));
    }
  }

  void add_records(const Collection& collection, const RowChoice& choice, Table& table,
                   Blocks& out) {
    std::vector<Column> columns;
    std::vector<Attribute> given;
    bool any = choice.is_empty();
    for (Row& row : table.rows) {
      if (row.kind == RowKind::header) {
        columns = columns_of(collection, row);
        given = choice.beside(keys_of(columns));
        continue;
      }
      Record record = record_of(collection, columns, row);
      std::ranges::copy(given, std::back_inserter(record.container.attributes));
      record.fields.insert(record.fields.end(), given.begin(), given.end());
      const bool is_taken = choice.takes(record.fields);
      if (!choice.is_empty()) note_row(collection, record, is_taken);
      any = any || is_taken;
      if (is_taken) out.push_back({std::move(record.container), record.span});
    }
    if (!any) sink_.raise(kNoSuchRow, choice.span(), choice.said());
  }

  // A title near the name of a field is told once for each table.
  std::vector<Column> columns_of(const Collection& collection, const Row& row) {
    std::vector<Column> columns;
    for (const Cell& cell : row.cells) {
      columns.push_back(column_of(collection, cell));
      if (columns.back().use == Use::section) report_near(collection, columns.back());
    }
    return columns;
  }

  void report_near(const Collection& collection, const Column& column) {
    if (std::ranges::count(told_, column.span) > 0) return;
    told_.push_back(column.span);
    std::vector<std::string_view> names{kNumber.key, collection.content};
    for (const Field& field : collection.fields)
      names.insert(names.end(), field.names.begin(), field.names.end());
    const std::optional<std::string_view> near = text::nearest(column.key, names);
    if (!near) return;
    const Field* field = find_field(collection.fields, *near);
    sink_.raise(kNearColumn, column.span, column.title,
                field == nullptr ? *near : std::string_view(field->label.fr));
  }

  static std::vector<std::string> keys_of(const std::vector<Column>& columns) {
    std::vector<std::string> keys;
    for (const Column& column : columns) keys.push_back(column.key);
    return keys;
  }

  void note_row(const Collection& collection, const Record& record, bool is_taken) {
    const auto known = std::ranges::find(rows_, record.span, &SharedRow::span);
    if (known == rows_.end())
      rows_.push_back({record.span, excerpt_of(collection, record), collection.name, is_taken});
    else
      known->is_taken = known->is_taken || is_taken;
  }

  const std::vector<Collection>& collections_;
  diag::Sink& sink_;
  std::vector<diag::Span> told_;
  std::vector<SharedRow> rows_;
};

}  // namespace

void expand_record_tables(const std::vector<Collection>& collections, Blocks& body,
                          diag::Sink& sink) {
  Expansion expansion(collections, sink);
  expansion.expand(body);
  expansion.report_unused_rows();
}

}  // namespace greffier::kinds
