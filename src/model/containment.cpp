#include "model/containment.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include <fmt/core.h>

namespace greffier::model {

namespace {

constexpr std::array kPlaces{"the body",        "a list item", "a cell",    "a container",
                             "columns of text", "a quote",     "a footnote"};

// The nodes with rules of their own, as a person names them; "" for those that stand anywhere.
template <typename Node>
constexpr std::string_view kPageLevelName = {};
template <>
constexpr std::string_view kPageLevelName<Heading> = "a heading";
template <>
constexpr std::string_view kPageLevelName<PageBreak> = "a page break";
template <>
constexpr std::string_view kPageLevelName<Contents> = "a table of contents";
template <>
constexpr std::string_view kPageLevelName<Columns> = "text set in columns";

std::string_view page_level_name(const Block& block) {
  return std::visit(
      [](const auto& node) { return kPageLevelName<std::remove_cvref_t<decltype(node)>>; },
      block.node);
}

// The grid of a table, filled row after row as HTML fills it: a cell takes the first free column.
class Grid {
 public:
  explicit Grid(std::size_t columns) : open_(columns, 0) {}

  // What is wrong with the next row, or nothing.
  std::string_view fill(const Row& row) {
    std::vector<int> next(open_.size(), 0);
    std::ranges::transform(open_, next.begin(), [](int rows) { return std::max(rows - 1, 0); });
    std::size_t column = 0;
    std::string_view problem;
    for (const Cell& cell : row.cells) {
      if (problem = place(cell, column, next); !problem.empty()) break;
    }
    if (problem.empty() && first_free(column) < open_.size()) problem = "leaves columns empty";
    open_ = std::move(next);
    return problem;
  }

  // True when a cell reaches below the last row.
  [[nodiscard]] bool overflows() const {
    return std::ranges::any_of(open_, [](int rows) { return rows > 0; });
  }

 private:
  std::size_t first_free(std::size_t column) const {
    while (column < open_.size() && open_[column] > 0) ++column;
    return column;
  }

  std::string_view place(const Cell& cell, std::size_t& column, std::vector<int>& next) const {
    if (cell.columns < 1 || cell.rows < 1) return "has a cell that covers nothing";
    column = first_free(column);
    for (int i = 0; i < cell.columns; ++i, ++column) {
      if (column >= open_.size()) return "is wider than its table";
      if (open_[column] > 0) return "has a cell over another one";
      next[column] = cell.rows - 1;
    }
    return {};
  }

  std::vector<int> open_;  // for each column, how many more rows a cell from above covers
};

class Checker {
 public:
  void check(const Blocks& blocks, Place place) {
    for (const Block& block : blocks) {
      stand_at(block.span);
      if (!may_hold(place, block))
        report(fmt::format("{} stands in {}", page_level_name(block),
                           kPlaces.at(static_cast<std::size_t>(place))));
      std::visit([&](const auto& node) { check(node, place); }, block.node);
    }
  }
  std::vector<std::string> take() { return std::move(breaches_); }

 private:
  void stand_at(const diag::Span& span) {
    if (diag::is_known(span)) where_ = span;
  }
  void report(std::string_view sentence) {
    breaches_.push_back(diag::is_known(where_)
                            ? fmt::format("line {}: {}", where_.begin.line, sentence)
                            : std::string(sentence));
  }

  void check(const Paragraph& node, Place) { check(node.inlines); }
  void check(const Heading& node, Place) {
    if (node.level < 1 || node.level > 6) report(fmt::format("a heading has level {}", node.level));
    check(node.inlines);
  }
  void check(const List& node, Place) {
    for (const ListItem& item : node.items) check(item.blocks, Place::list_item);
  }
  void check(const Table& node, Place) {
    check_grid(node);
    check(node.caption);
    for (const Row& row : node.rows)
      for (const Cell& cell : row.cells) check(cell);
  }
  void check(const Cell& cell) {
    stand_at(cell.span);
    if (cell.blocks.empty()) report("a cell is empty");
    check(cell.blocks, Place::cell);
  }
  void check(const Columns& node, Place) { check(node.blocks, Place::columns); }
  void check(const Quote& node, Place) { check(node.blocks, Place::quote); }
  // A container is transparent: what holds it still rules what stands inside.
  void check(const Container& node, Place place) {
    check(node.blocks, place == Place::body ? Place::container : place);
  }
  template <typename Leaf>
  void check(const Leaf&, Place) {}

  void check(const Inlines& inlines) {
    for (const Inline& item : inlines) {
      stand_at(item.span);
      if (const auto* run = std::get_if<Text>(&item.node);
          run != nullptr && run->text.find_first_of("\r\n") != std::string::npos)
        report("a run of text holds a line end");
      if (const auto* note = std::get_if<Footnote>(&item.node)) check_note(*note);
    }
  }
  void check_note(const Footnote& note) {
    if (in_note_) return report("a footnote stands in a footnote");
    if (note.body == nullptr) return report("a footnote has no body");
    in_note_ = true;
    check(*note.body, Place::footnote);
    in_note_ = false;
  }
  void check_grid(const Table& table) {
    if (table.rows.empty()) report("a table has no rows");
    Grid grid(table.columns.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      if (const std::string_view problem = grid.fill(table.rows[i]); !problem.empty())
        report(fmt::format("row {} of a table {}", i + 1, problem));
    if (grid.overflows()) report("a cell reaches below the last row of its table");
  }

  diag::Span where_;  // the last known place
  bool in_note_ = false;
  std::vector<std::string> breaches_;
};

}  // namespace

bool may_hold(Place place, const Block& block) {
  switch (place) {
    case Place::body:
    case Place::container:
      return true;
    case Place::columns:
      return !std::holds_alternative<Columns>(block.node);
    default:
      return page_level_name(block).empty();
  }
}

std::vector<std::string> breaches(const Blocks& blocks) {
  Checker checker;
  checker.check(blocks, Place::body);
  return checker.take();
}

}  // namespace greffier::model
