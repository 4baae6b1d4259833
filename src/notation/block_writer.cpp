#include "notation/block_writer.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "ingest/inline_cut.hpp"
#include "notation/escapes.hpp"
#include "notation/html_writer.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::notation {

namespace {

using model::Block;
using model::Blocks;

constexpr std::size_t kFewestColons = 3;

// Every line but the empty ones after `prefix`; the first after `first`.
std::string prefixed(const std::string& lines, std::string_view first, std::string_view prefix) {
  std::string result;
  for (std::size_t begin = 0; begin <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    if (begin > 0) result += '\n';
    if (begin == 0) {
      result += first;
    } else if (end > begin) {
      result += prefix;
    } else {
      result += prefix.substr(0, prefix.find_last_not_of(' ') + 1);
    }
    result += std::string_view(lines).substr(begin, end - begin);
    begin = end + 1;
  }
  return result;
}

std::string without_end(std::string line) {
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

bool is_table(const Blocks& blocks, std::size_t index) {
  return index < blocks.size() && std::holds_alternative<model::Table>(blocks[index].node);
}

std::size_t longest_run(std::string_view text, char sign) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char c : text) {
    length = c == sign ? length + 1 : 0;
    longest = std::max(longest, length);
  }
  return longest;
}

// Tags stay as they are.
std::string escaped_info(std::string info) {
  std::ranges::replace(info, '\n', ' ');
  std::string result;
  for (std::size_t at = 0; at < info.size();) {
    const std::size_t tag = tag_length(std::string_view(info).substr(at));
    if (tag == 0 && (info[at] == '\\' || info[at] == '&')) result += '\\';
    const std::size_t length = std::max<std::size_t>(tag, 1);
    result.append(info, at, length);
    at += length;
  }
  return result;
}

const Blocks* inside_of(const Block& block) {
  if (const auto* const container = std::get_if<model::Container>(&block.node))
    return &container->blocks;
  if (const auto* const columns = std::get_if<model::Columns>(&block.node)) return &columns->blocks;
  if (const auto* const quote = std::get_if<model::Quote>(&block.node)) return &quote->blocks;
  return nullptr;
}

// How deep containers stand in each other: tables that need one count.
std::size_t fences_in(const Blocks& blocks) {
  std::size_t deepest = 0;
  for (const Block& block : blocks) {
    if (const Blocks* const inside = inside_of(block)) {
      const bool quote = std::holds_alternative<model::Quote>(block.node);
      deepest = std::max(deepest, fences_in(*inside) + (quote ? 0 : 1));
    }
    if (const auto* const list = std::get_if<model::List>(&block.node))
      for (const model::ListItem& item : list->items)
        deepest = std::max(deepest, fences_in(item.blocks));
    if (const auto* const table = std::get_if<model::Table>(&block.node)) {
      deepest = std::max<std::size_t>(deepest, 1);
      for (const model::Row& row : table->rows)
        for (const model::Cell& cell : row.cells)
          deepest = std::max(deepest, fences_in(cell.blocks) + 1);
    }
  }
  return deepest;
}

std::string head_of(const model::Container& node) {
  std::string kind = node.kind;
  std::ranges::replace(kind, '_', '-');
  if (text::fold_name(kind) != node.kind) kind = node.kind;
  std::string head = kind;
  for (const model::Attribute& pair : node.attributes)
    (head += head.empty() ? "" : " ") += attribute(pair.key, pair.value);
  return kind.empty() && !head.empty() ? "{" + head + "}" : head;
}

// « Rapporteur : Mme X »: a word or some, and a colon.
bool is_field_line(const model::Inlines& line) {
  constexpr std::size_t kLongestLabel = 40;
  const auto* const run = line.empty() ? nullptr : std::get_if<model::Text>(&line.front().node);
  if (run == nullptr) return false;
  const std::size_t colon = run->text.find(':');
  return colon != std::string::npos && colon > 0 && colon <= kLongestLabel &&
         text::is_letter(text::decode(run->text, 0).value);
}

// Lines of fields end plainly: a hard end is a part of a text.
bool ends_hard(const model::Inlines& line) {
  return std::ranges::any_of(line, [](const model::Inline& each) {
    return std::holds_alternative<model::LineBreak>(each.node);
  });
}

}  // namespace

std::size_t colons_around(const Blocks& blocks) {
  return kFewestColons + fences_in(blocks);
}

std::string fenced(std::string_view head, const std::string& inside, std::size_t colons) {
  const std::string fence(colons, ':');
  return fmt::format("{} {}\n{}{}{}", fence, head, inside, inside.empty() ? "" : "\n", fence);
}

std::string BlockWriter::write(const Blocks& blocks, std::string above) {
  return sequence(blocks, {}, std::move(above));
}

std::string BlockWriter::sequence(const Blocks& blocks, Siblings siblings, std::string above) {
  std::string result = std::move(above);
  const std::size_t begin = result.size();
  Beside beside;
  beside.in_list = siblings.in_list;
  beside.tight = siblings.tight;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    beside.table = is_table(blocks, i + 1) || (i > 0 && is_table(blocks, i - 1));
    beside.first = i == 0;
    if (!std::holds_alternative<model::List>(blocks[i].node)) beside.marker = 0;
    const std::string text = write(blocks[i], beside);
    if (text.empty()) continue;
    if (result.size() > begin) result += siblings.tight ? "\n" : "\n\n";
    result += text;
  }
  return result;
}

std::string BlockWriter::write(const Block& block, Beside& beside) {
  return std::visit([&](const auto& node) { return write(node, beside); }, block.node);
}

std::string BlockWriter::write(const model::Paragraph& node, Beside& beside) {
  InlinePlace place;
  place.may_lead = true;
  place.may_caption = beside.table || beside.in_list;
  return write_line(node.inlines, place, notes_);
}

std::string BlockWriter::write(const model::Heading& node, Beside&) {
  std::string attributes;
  if (!node.numbered) attributes = ".sans-numero";
  if (!node.anchor.empty()) (attributes += attributes.empty() ? "#" : " #") += node.anchor;
  InlinePlace place;
  place.one_line = true;
  place.ends_heading = attributes.empty();
  const std::string text = write_line(node.inlines, place, notes_);
  const auto level = static_cast<std::size_t>(std::clamp(node.level, 1, 6));
  const std::string end = attributes.empty() ? "" : fmt::format(" {{{}}}", attributes);
  return without_end(fmt::format("{} {}{}", std::string(level, '#'), text, end));
}

// Lists -------------------------------------------------------------------------------------------

std::string BlockWriter::write(const model::List& node, Beside& beside) {
  const ListForm form = form_of(node);
  if (form == ListForm::html) return html_list(node);
  const bool tight = form == ListForm::tight;
  const char usual = node.ordered ? '.' : '-';
  const char other = node.ordered ? ')' : '*';
  const char sign = beside.marker == usual ? other : usual;
  std::string result;
  int number = node.start;
  for (const model::ListItem& entry : node.items) {
    const std::string marker =
        node.ordered ? fmt::format("{}{} ", number++, sign) : fmt::format("{} ", sign);
    if (!result.empty()) result += tight ? "\n" : "\n\n";
    result += item(marker, entry.blocks, tight);
  }
  beside.marker = sign;
  return result;
}

std::string BlockWriter::item(const std::string& marker, const Blocks& blocks, bool tight) {
  const std::string content = sequence(blocks, {tight, true});
  const std::string indent(marker.size(), ' ');
  const std::string first = content.substr(0, content.find('\n'));
  if (is_thematic_break(marker + first))
    return without_end(marker) + "\n" + prefixed(content, indent, indent);
  return content.empty() ? without_end(marker) : prefixed(content, marker, indent);
}

// Blocks that hold others -------------------------------------------------------------------------

std::string BlockWriter::write(const model::Container& node, Beside& beside) {
  const Siblings siblings{beside.tight, beside.in_list};
  const std::size_t colons = colons_around(node.blocks);
  const std::string fields = field_lines(node.blocks);
  if (fields.empty()) return fenced(head_of(node), sequence(node.blocks, siblings), colons);
  const std::string text = sequence({node.blocks.begin() + 1, node.blocks.end()}, siblings);
  return fenced(head_of(node), fields + (text.empty() ? "" : "\n\n") + text, colons);
}

std::string BlockWriter::field_lines(const Blocks& blocks) {
  const auto* const first =
      blocks.empty() ? nullptr : std::get_if<model::Paragraph>(&blocks.front().node);
  if (first == nullptr) return {};
  const model::Inlines& all = first->inlines;
  std::string lines;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = ingest::next_source_line(all, begin);
    model::Inlines line(all.begin() + static_cast<std::ptrdiff_t>(begin),
                        all.begin() + static_cast<std::ptrdiff_t>(end));
    if (ends_hard(line)) return {};
    ingest::trim_line(line);
    if (!is_field_line(line) || (begin == 0 && end == all.size())) return {};
    InlinePlace place;
    place.may_lead = true;
    lines += (lines.empty() ? "" : "\n") + write_line(line, place, notes_);
    begin = end;
  }
  return lines;
}

std::string BlockWriter::write(const model::Columns& node, Beside&) {
  const std::string head = node.count == 2 ? "colonnes" : fmt::format("colonnes {}", node.count);
  return fenced(head, sequence(node.blocks, {}), colons_around(node.blocks));
}

std::string BlockWriter::write(const model::Quote& node, Beside&) {
  const std::string inside = sequence(node.blocks, {false, true});
  return inside.empty() ? "<blockquote></blockquote>" : prefixed(inside, "> ", "> ");
}

// Leaves ------------------------------------------------------------------------------------------

std::string BlockWriter::write(const model::CodeBlock& node, Beside&) {
  const char sign = node.info.find('`') == std::string::npos ? '`' : '~';
  const std::string fence(std::max<std::size_t>(3, longest_run(node.text, sign) + 1), sign);
  const std::string end = node.text.empty() || node.text.ends_with('\n') ? "" : "\n";
  return without_end(fence + escaped_info(node.info)) + "\n" + node.text + end + fence;
}

std::string BlockWriter::write(const model::ThematicBreak&, Beside& beside) {
  if (beside.in_list) return "___";
  return beside.first ? "***" : "---";
}

std::string BlockWriter::write(const model::PageBreak&, Beside&) {
  return "[[saut de page]]";
}

std::string BlockWriter::write(const model::Contents& node, Beside&) {
  const std::string_view name = node.listed == model::Listed::tables    ? "liste des tableaux"
                                : node.listed == model::Listed::figures ? "liste des figures"
                                                                        : "sommaire";
  constexpr int kUsualDepth = 3;
  const bool usual = node.depth == kUsualDepth || node.listed != model::Listed::headings;
  const std::string depth = usual ? "" : fmt::format(" {}", node.depth);
  return fmt::format("[[{}{}]]", name, depth);
}

// Tables ------------------------------------------------------------------------------------------

std::string BlockWriter::write(const model::Table& node, Beside&) {
  const TableForm form = form_of(node);
  const std::string settings = settings_of(node, form);
  std::string text = table_of(node, form);
  if (!settings.empty() || form == TableForm::list) {
    Blocks cells;
    for (const model::Row& row : node.rows)
      for (const model::Cell& cell : row.cells)
        cells.insert(cells.end(), cell.blocks.begin(), cell.blocks.end());
    text = fenced("tableau" + settings, text, colons_around(cells));
  }
  if (node.caption.empty()) return text;
  InlinePlace place;
  place.may_lead = false;
  model::Inlines caption = node.caption;
  caption.insert(caption.begin(), model::text("Tableau : "));
  return write_line(caption, place, notes_) + "\n\n" + text;
}

std::string BlockWriter::table_of(const model::Table& table, TableForm form) {
  if (form == TableForm::pipes) return pipes(table);
  return form == TableForm::list ? rows(table) : html_table(table);
}

std::string BlockWriter::cell_line(const model::Cell& cell, bool may_caption) {
  InlinePlace place;
  place.one_line = true;
  place.in_cell = true;
  place.may_caption = may_caption;
  return write_line(std::get<model::Paragraph>(cell.blocks.front().node).inlines, place, notes_);
}

std::string BlockWriter::pipes(const model::Table& table) {
  std::string result;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    result += r == 0 ? "|" : "\n|";
    for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
      const std::string text = cell_line(table.rows[r].cells[c], c == 0);
      result += text.empty() ? "  |" : fmt::format(" {} |", text);
    }
    if (r == 0) result += "\n" + delimiter_row(table);
  }
  return result;
}

// A row is an item, its cells are the items of a list in it.
std::string BlockWriter::rows(const model::Table& table) {
  std::string result;
  for (const model::Row& row : table.rows) {
    model::List cells;
    for (const model::Cell& cell : row.cells) cells.items.push_back({cell.blocks, {}});
    cells.tight = may_be_tight(cells);
    if (!result.empty()) result += "\n";
    result += item("- ", {{std::move(cells), {}}}, true);
  }
  return result;
}

// Footnotes ---------------------------------------------------------------------------------------

std::string BlockWriter::footnotes() {
  std::string result;
  for (std::size_t i = 0; i < notes_.bodies().size(); ++i) {
    const Blocks& body = *notes_.bodies()[i];
    const std::string text = sequence(body, {false, true});
    const bool plain = !body.empty() && std::holds_alternative<model::Paragraph>(body.front().node);
    const std::string mark = fmt::format("[^{}]:{}", i + 1, plain && !text.empty() ? " " : "");
    if (!result.empty()) result += "\n\n";
    result += plain || text.empty() ? prefixed(text, mark, "    ")
                                    : mark + "\n" + prefixed(text, "    ", "    ");
  }
  return result;
}

}  // namespace greffier::notation
