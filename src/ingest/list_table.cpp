#include "ingest/list_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/data_table.hpp"
#include "ingest/flow.hpp"
#include "ingest/fragment.hpp"
#include "ingest/messages.hpp"
#include "ingest/scalars.hpp"
#include "ingest/table_grid.hpp"
#include "model/containers.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::ingest {

namespace {

using model::Attribute;
using model::Block;
using model::Blocks;
using model::Cell;
using model::Container;
using model::List;
using model::Row;
using model::RowKind;
using model::Table;

constexpr std::array<std::string_view, 2> kDataFences{"csv", "tsv"};

struct AlignName {
  std::string_view stem;
  model::Align align;
};
constexpr std::array kAligns{
    AlignName{"auto", model::Align::automatic}, AlignName{"g", model::Align::left},
    AlignName{"l", model::Align::left},         AlignName{"c", model::Align::center},
    AlignName{"d", model::Align::right},        AlignName{"r", model::Align::right}};

// Rows from a list --------------------------------------------------------------------------------

Cell cell_of(Blocks blocks, const diag::Span& span) {
  Cell cell;
  cell.blocks = std::move(blocks);
  cell.span = span;
  return cell;
}

Row row_of(model::ListItem& item) {
  Row row;
  Blocks own;
  for (Block& block : item.blocks) {
    auto* const cells = std::get_if<List>(&block.node);
    if (cells == nullptr) {
      own.push_back(std::move(block));
      continue;
    }
    if (!own.empty()) row.cells.push_back(cell_of(std::exchange(own, {}), item.span));
    for (model::ListItem& cell : cells->items)
      row.cells.push_back(cell_of(std::move(cell.blocks), cell.span));
  }
  if (!own.empty() || row.cells.empty()) row.cells.push_back(cell_of(std::move(own), item.span));
  return row;
}

Table table_of(List& list) {
  Table table;
  for (model::ListItem& item : list.items) table.rows.push_back(row_of(item));
  std::size_t width = 1;
  for (const Row& row : table.rows) width = std::max(width, row.cells.size());
  for (Row& row : table.rows)
    if (row.cells.size() == 1) row.cells.front().columns = static_cast<int>(width);
  return table;
}

// Rows from data ----------------------------------------------------------------------------------

Table table_of(const model::CodeBlock& code, diag::Span place, diag::Sink& sink) {
  ++place.begin.line;  // the data start under the fence
  return read_data_rows(code.text, place, sink);
}

bool is_data_fence(const model::CodeBlock& code) {
  const std::string_view info(code.info);
  return std::ranges::find(kDataFences, ascii_lower(info.substr(0, info.find(' ')))) !=
         kDataFences.end();
}

// Attributes --------------------------------------------------------------------------------------

// The words of a list of values: `30 70`, `30%, 70%`.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(text) + ' ') {
    if (!is_blank(c) && c != ',' && c != ';' && c != '|' && c != '%') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

class TableSettings {
 public:
  TableSettings(Table& table, const Container& container, diag::Sink& sink)
      : table_(table), container_(container), sink_(sink) {}

  // `headers`: how many header rows there are when the attribute is not given.
  void apply(std::size_t headers) {
    for (const Attribute& attribute : container_.attributes) take(attribute);
    mark(0, headers_.value_or(headers), RowKind::header);
    if (totals_) mark(table_.rows.size() - *totals_, *totals_, RowKind::total);
  }

 private:
  void take(const Attribute& attribute) {
    const std::string_view key(attribute.key);
    if (key == "titre" || key == "legende") return take_caption(attribute);
    if (key == "entetes" || key == "entete") return take_count(attribute, headers_);
    if (key == "totaux" || key == "total") return take_count(attribute, totals_);
    if (key == "largeurs" || key == "largeur") return take_widths(attribute);
    if (key == "alignements" || key == "alignement") return take_aligns(attribute);
    if (key == "nom" || key == "ancre") return void(table_.name = attribute.value);
    report(attribute.span, fmt::format("{}={}", attribute.key, attribute.value));
  }

  void report(const diag::Span& span, std::string_view what) {
    sink_.raise(kUnknownTableAttribute, span, what);
  }

  void take_caption(const Attribute& attribute) {
    const model::Inlines caption = read_flow_line(
        read_fragment(attribute.value, attribute.span, sink_), attribute.span, sink_);
    if (!table_.caption.empty()) table_.caption.push_back(model::text(" "));
    table_.caption.insert(table_.caption.end(), caption.begin(), caption.end());
  }

  void take_count(const Attribute& attribute, std::optional<std::size_t>& count) {
    const auto number = whole_number(attribute.value);
    if (number && *number >= 0 && *number <= std::ssize(table_.rows)) {
      count = static_cast<std::size_t>(*number);
    } else {
      sink_.raise(kBadCount, attribute.span, attribute.value, attribute.key);
    }
  }

  void take_widths(const Attribute& attribute) {
    std::vector<double> shares;
    double sum = 0;
    for (const std::string& word : words_of(attribute.value)) {
      const double share = text::parse_number(word).value_or(0);
      shares.push_back(share);
      sum += share;
    }
    const bool good = shares.size() == table_.columns.size() &&
                      std::ranges::all_of(shares, [](double share) { return share > 0; });
    if (!good)
      return sink_.raise(kBadWidths, attribute.span, attribute.value, table_.columns.size());
    for (std::size_t i = 0; i < shares.size(); ++i) table_.columns[i].width = shares[i] / sum;
  }

  void take_aligns(const Attribute& attribute) {
    const std::vector<std::string> words = words_of(attribute.value);
    if (words.size() > table_.columns.size()) report(attribute.span, attribute.value);
    for (std::size_t i = 0; i < std::min(words.size(), table_.columns.size()); ++i) {
      const std::string word = text::fold_name(words[i]);
      const auto* const name = std::ranges::find_if(
          kAligns, [&word](const AlignName& align) { return word.starts_with(align.stem); });
      if (name == kAligns.end()) {
        report(attribute.span, fmt::format("{}={}", attribute.key, words[i]));
      } else {
        table_.columns[i].align = name->align;
      }
    }
  }

  void mark(std::size_t begin, std::size_t count, RowKind kind) {
    if (headers_ && kind == RowKind::header)
      for (Row& row : table_.rows) row.kind = RowKind::body;
    for (std::size_t i = begin; i < std::min(begin + count, table_.rows.size()); ++i)
      table_.rows[i].kind = kind;
  }

  Table& table_;
  const Container& container_;
  diag::Sink& sink_;
  std::optional<std::size_t> headers_;
  std::optional<std::size_t> totals_;
};

// Makes the table of a block, or nothing.
std::optional<Table> make_table(Block& block, diag::Sink& sink) {
  if (auto* const table = std::get_if<Table>(&block.node)) return std::move(*table);
  if (auto* const list = std::get_if<List>(&block.node)) return table_of(*list);
  const auto* const code = std::get_if<model::CodeBlock>(&block.node);
  if (code == nullptr || !is_data_fence(*code)) return {};
  if (const std::size_t extra = code->info.find(' '); extra != std::string::npos)
    sink.raise(kUnknownTableAttribute, block.span, trimmed(code->info.substr(extra)));
  Table table = table_of(*code, block.span, sink);
  return table.rows.empty() ? std::optional<Table>{} : std::move(table);
}

// Its rows are still to come, from a file (model/containers.hpp).
bool waits_for_file(const Container& container) {
  return container.attribute(model::kRowsFile) != nullptr;
}

}  // namespace

Blocks read_table_container(Container container, const diag::Span& span, diag::Sink& sink) {
  for (Block& block : container.blocks) {
    const bool typed = std::holds_alternative<Table>(block.node);
    auto table = make_table(block, sink);
    if (!table) continue;
    if (!typed) report_short_rows(*table, sink);
    complete_table(*table);
    TableSettings(*table, container, sink).apply(typed ? 0 : 1);
    block = {std::move(*table), span};
    return std::move(container.blocks);
  }
  if (!waits_for_file(container)) sink.raise(kEmptyTable, span);
  return {{std::move(container), span}};
}

}  // namespace greffier::ingest
