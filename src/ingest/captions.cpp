#include "ingest/captions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/inline_cut.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

using model::Blocks;
using model::Inlines;
using model::Table;

constexpr std::array<std::string_view, 3> kLeads{"", "table", "tableau"};
constexpr std::size_t kLongestLead = 12;  // bytes, colon included

// The length of the lead of a caption's text, 0 when it is none.
std::size_t lead_length(const Inlines& inlines) {
  const std::size_t length = caption_lead(model::plain_text(inlines));
  return length > 0 && is_written_apart(inlines, length - 1) ? 0 : length;
}

// The text of a caption's paragraph without its lead, or null.
Inlines* caption_text(model::Block& block) {
  auto* const paragraph = std::get_if<model::Paragraph>(&block.node);
  if (paragraph == nullptr || lead_length(paragraph->inlines) == 0) return nullptr;
  return &paragraph->inlines;
}

void give(Table& table, Inlines& text) {
  drop_text(text, lead_length(text));
  table.caption = std::move(text);
}

bool is_empty(const model::Cell& cell) {
  return std::ranges::all_of(cell.blocks, [](const model::Block& block) {
    const auto* const paragraph = std::get_if<model::Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->inlines.empty();
  });
}

void take_last_row(Table& table) {
  if (table.rows.size() < 2) return;
  auto& cells = table.rows.back().cells;
  if (cells.front().blocks.size() != 1 || !std::all_of(cells.begin() + 1, cells.end(), is_empty))
    return;
  Inlines* const text = caption_text(cells.front().blocks.front());
  if (text == nullptr) return;
  give(table, *text);
  table.rows.pop_back();
}

Table* bare_table(Blocks& blocks, std::size_t index) {
  if (index >= blocks.size()) return nullptr;
  auto* const table = std::get_if<Table>(&blocks[index].node);
  return table != nullptr && table->caption.empty() ? table : nullptr;
}

}  // namespace

std::size_t caption_lead(std::string_view text) {
  const std::size_t colon = text.substr(0, kLongestLead).find(':');
  if (colon == std::string_view::npos || text.size() <= colon + 1) return 0;
  if (wide_space_length(text.substr(colon + 1)) == 0) return 0;
  const std::string lead = text::fold_name(text.substr(0, colon));
  return std::ranges::find(kLeads, lead) == kLeads.end() ? 0 : colon + 1;
}

void attach_captions(Blocks& blocks) {
  std::vector<bool> used(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (Table* const table = bare_table(blocks, i)) take_last_row(*table);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Table* const table = bare_table(blocks, i);
    if (table == nullptr) continue;
    Inlines* const before = i > 0 && !used[i - 1] ? caption_text(blocks[i - 1]) : nullptr;
    const bool after_is_ours = i + 1 < blocks.size() && bare_table(blocks, i + 2) == nullptr;
    Inlines* const after =
        before == nullptr && after_is_ours ? caption_text(blocks[i + 1]) : nullptr;
    if (before == nullptr && after == nullptr) continue;
    give(*table, before != nullptr ? *before : *after);
    used[before != nullptr ? i - 1 : i + 1] = true;
  }
  std::size_t index = 0;
  std::erase_if(blocks, [&](const model::Block&) { return used[index++]; });
}

}  // namespace greffier::ingest
