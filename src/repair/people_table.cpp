#include "repair/people_table.hpp"

#include <span>
#include <string>
#include <variant>

#include "model/walk.hpp"
#include "repair/bullets.hpp"
#include "repair/people_lines.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

std::string text_in(const model::Cell& cell) {
  std::string text;
  model::for_each_inlines(
      std::span<const model::Block>(cell.blocks),
      [&text](const model::Inlines& inlines) { text += model::plain_text(inlines); });
  return std::string(text::trimmed(text));
}

// The lines of a cell that say something.
std::vector<std::string> lines_of(const model::Inlines& inlines) {
  std::vector<std::string> lines(1);
  for (const model::Inline& each : inlines)
    if (std::holds_alternative<model::LineBreak>(each.node))
      lines.emplace_back();
    else
      lines.back() += model::plain_text({each});
  for (std::string& line : lines) line = std::string(text::trimmed(line));
  std::erase(lines, std::string());
  return lines;
}

// False when a cell holds something else than people.
bool add_row(const model::Row& row, std::vector<PeopleColumn>& columns) {
  if (row.cells.size() > columns.size()) return false;
  bool all = true;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    model::for_each_inlines(
        std::span<const model::Block>(row.cells[i].blocks), [&](const model::Inlines& inlines) {
          for (const std::string& line : lines_of(inlines)) {
            const auto bullet = bullet_of(line);
            const auto named = people_of(line.substr(bullet ? bullet->length : 0), true);
            all = all && !named.empty();
            for (const std::string& each : named)
              columns[i].people.emplace_back(each, row.cells[i].span);
          }
        });
  return all;
}

}  // namespace

std::vector<PeopleColumn> people_columns(const material::Piece& piece, const KnownFields& fields) {
  const auto* table = std::get_if<model::Table>(&piece.block->node);
  if (table == nullptr || table->rows.size() < 2) return {};
  std::vector<PeopleColumn> columns;
  for (const model::Cell& cell : table->rows.front().cells) {
    const KnownField* field = known_field(fields, text_in(cell));
    if (field == nullptr || !field->is_people || !field->is_list || cell.columns != 1) return {};
    columns.push_back({field, {}});
  }
  for (std::size_t i = 1; i < table->rows.size(); ++i)
    if (!add_row(table->rows[i], columns)) return {};
  return columns;
}

}  // namespace greffier::repair
