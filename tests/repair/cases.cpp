#include "repair/cases.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include "catch.hpp"
#include "repair/passes.hpp"
#include "source_folder.hpp"
#include "text/utf8.hpp"

namespace greffier::repair::testing {

namespace {

using material::Join;
using material::Piece;

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kNotation{
    {{"⍽", "\u00A0"}, {"⇥", "\t"}, {"␣", " "}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string decoded(std::string text) {
  for (const auto& [sign, characters] : kNotation) replace_all(text, sign, characters);
  for (std::size_t at = text.find("‹"); at != std::string::npos; at = text.find("‹", at + 1)) {
    const std::size_t end = text.find("›", at);
    std::string character;
    text::append(character,
                 static_cast<char32_t>(std::stoul(text.substr(at + 3, end - at - 3), nullptr, 16)));
    text.replace(at, end + 3 - at, character);
  }
  return text;
}

bool is_shown_by_number(char32_t c) {
  return (c >= 0xE000 && c < 0xF900) || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF || c == 0xAD ||
         c == 0xC || (c >= 0xFB00 && c < 0xFB07);
}

std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    std::ostringstream number;
    number << std::uppercase << std::hex << static_cast<unsigned>(here.value);
    if (is_shown_by_number(here.value))
      result += "‹" + number.str() + "›";
    else if (here.value == U'\n')
      result += "⏎";
    else
      result += text.substr(at, here.length);
    at += here.length;
  }
  for (const auto& [sign, characters] : kNotation)
    if (sign != "␣") replace_all(result, characters, sign);
  return result;
}

void add_lines(model::Inlines& inlines, const std::string& text, const model::Format& format) {
  std::size_t at = 0;
  for (;;) {
    const std::size_t end = text.find("⏎", at);
    const std::string part = decoded(text.substr(at, end - at));
    if (!part.empty()) inlines.push_back(model::text(part, format));
    if (end == std::string::npos) return;
    inlines.push_back({model::LineBreak{}, format, {}});
    at = end + 3;
  }
}

model::Inlines inlines_of(const std::string& text) {
  model::Inlines inlines;
  model::Format format;
  std::size_t at = 0;
  for (;;) {
    const std::size_t end = text.find("**", at);
    add_lines(inlines, text.substr(at, end - at), format);
    if (end == std::string::npos) return inlines;
    format.strong = !format.strong;
    at = end + 2;
  }
}

void cells_of(const std::string& row, std::vector<model::Cell>& cells) {
  std::istringstream stream(row);
  for (std::string cell; std::getline(stream, cell, '|');) {
    const std::size_t begin = cell.find_first_not_of(' ');
    const std::string text = begin == std::string::npos
                                 ? ""
                                 : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1);
    cells.emplace_back().blocks.push_back(model::paragraph(inlines_of(text)));
  }
}

model::Block table_of(std::string rows) {
  model::Table table;
  for (std::size_t at = 0; at != std::string::npos;) {
    const std::size_t end = rows.find("||", at);
    model::Row row;
    cells_of(rows.substr(at, end - at), row.cells);
    table.rows.push_back(std::move(row));
    at = end == std::string::npos ? end : end + 2;
  }
  return {std::move(table), {}};
}

model::Block list_of(const std::string& items) {
  std::vector<model::Cell> cells;
  cells_of(items, cells);
  model::List list;
  for (model::Cell& cell : cells) list.items.push_back({std::move(cell.blocks), {}});
  return {std::move(list), {}};
}

model::Block block_of(const std::string& words) {
  if (words.starts_with("table ")) return table_of(words.substr(6));
  if (words.starts_with("list ")) return list_of(words.substr(5));
  if (words.starts_with("exergue ")) {
    model::Container container{"exergue", {}, {model::paragraph(inlines_of(words.substr(8)))}};
    return {std::move(container), {}};
  }
  if (words == "contents") return {model::Contents{}, {}};
  REQUIRE(words == "page");
  return {model::PageBreak{}, {}};
}

Piece marked_piece(const std::string& line) {
  const std::string mark = line.substr(0, line.find(' '));
  const std::string rest = mark.size() < line.size() ? line.substr(mark.size() + 1) : "";
  if (mark == "\\") return material::line(inlines_of(rest));
  if (mark == "%" && rest == "blank") return material::line({});
  if (mark == "%") return material::block(block_of(rest));
  const int size = static_cast<int>(mark.size());
  if (mark.find_first_not_of('#') == std::string::npos)
    return material::heading(size, inlines_of(rest));
  if (mark.find_first_not_of('-') == std::string::npos)
    return material::item(size, inlines_of(rest));
  if (mark.size() > 1 && mark.back() == '#' && mark[0] >= '0' && mark[0] <= '9') {
    Piece piece = material::item(1, inlines_of(rest));
    piece.ordered = true;
    piece.number = std::stoi(mark);
    return piece;
  }
  Piece piece = material::line(inlines_of(mark == ">" ? rest : line));
  piece.depth = mark == ">" ? 1 : 0;
  return piece;
}

Piece piece_of(std::string line, std::uint32_t number) {
  Join join = Join::paragraph;
  if (line.starts_with("^ ")) join = Join::page;
  if (line.starts_with("+ ")) join = Join::line;
  if (join != Join::paragraph) line.erase(0, 2);
  Piece piece = marked_piece(line);
  piece.join = join;
  piece.span.begin = piece.span.end = {number, 0};
  piece.look.strong = line.starts_with("**") && line.ends_with("**");
  return piece;
}

std::string shown(const model::Inlines& inlines) {
  std::string text;
  bool is_strong = false;
  for (const model::Inline& each : inlines) {
    if (each.format.strong != is_strong) text += "**";
    is_strong = each.format.strong;
    if (const auto* run = std::get_if<model::Text>(&each.node)) text += visible(run->text);
    if (std::holds_alternative<model::LineBreak>(each.node)) text += "⏎";
  }
  return is_strong ? text + "**" : text;
}

std::string cell_text(const model::Blocks& blocks) {
  const auto* paragraph = blocks.empty() ? nullptr : std::get_if<model::Paragraph>(&blocks[0].node);
  return paragraph == nullptr ? "" : shown(paragraph->inlines);
}

std::string shown(const model::Block& block) {
  if (std::holds_alternative<model::Contents>(block.node)) return "% contents";
  if (std::holds_alternative<model::PageBreak>(block.node)) return "% page";
  if (const auto* box = std::get_if<model::Container>(&block.node))
    return "% " + box->kind + " " + cell_text(box->blocks);
  std::string text;
  if (const auto* list = std::get_if<model::List>(&block.node))
    for (const model::ListItem& item : list->items)
      text += (text.empty() ? "% list " : " | ") + cell_text(item.blocks);
  if (const auto* table = std::get_if<model::Table>(&block.node))
    for (const model::Row& row : table->rows) {
      text += text.empty() ? "% table " : " || ";
      for (const model::Cell& cell : row.cells)
        text += (&cell == row.cells.data() ? "" : " | ") + cell_text(cell.blocks);
    }
  return text;
}

std::string shown(const Piece& piece) {
  if (piece.kind == Piece::Kind::block) return shown(*piece.block);
  const std::string text = shown(piece.inlines);
  if (piece.kind == Piece::Kind::heading)
    return std::string(static_cast<std::size_t>(piece.level), '#') + " " + text;
  if (piece.kind == Piece::Kind::item && piece.ordered)
    return std::to_string(piece.number) + "# " + text;
  if (piece.kind == Piece::Kind::item)
    return std::string(static_cast<std::size_t>(piece.depth), '-') + " " + text;
  if (text.empty()) return "% blank";
  if (piece.depth > 0) return "> " + text;
  const Piece again = piece_of(text, 0);
  return again.kind != piece.kind || again.join != Join::paragraph || text.starts_with("> ")
             ? "\\ " + text
             : text;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file.is_open());
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

void read_setting(const std::string& line, Case& read) {
  std::istringstream stream(line);
  std::string name;
  stream >> name;
  std::string rest;
  if (name == "@") {
    while (stream >> rest) read.passes.push_back(rest);
    return;
  }
  std::getline(stream >> std::ws, rest);
  if (name == "@all") read.makes_all = true;
  if (name == "@running") read.material.running_texts.push_back(decoded(rest));
  if (name == "@title") read.material.title = decoded(rest);
}

// The pieces as they are shown, whatever way they were written.
std::string canonical(const std::vector<std::string>& lines) {
  material::Pieces pieces;
  for (const std::string& line : lines) pieces.push_back(piece_of(line, 0));
  return testing::shown(pieces);
}

void read_file(const std::filesystem::path& path, std::vector<Case>& cases) {
  std::array<std::vector<std::string>, 3> parts;
  std::size_t part = 0;
  const auto finish = [&] {
    if (cases.empty() || part == 0) return;
    Case& read = cases.back();
    read.expected = parts[1] == std::vector<std::string>{"="} ? testing::shown(read.material.pieces)
                                                              : canonical(parts[1]);
    read.changes = parts[2];
  };
  std::uint32_t number = 0;
  for (const std::string& line : lines_of(path.string())) {
    ++number;
    if (line.starts_with("=== ")) {
      finish();
      parts = {};
      part = 0;
      Case& made = cases.emplace_back();
      made.where = path.filename().string() + ":" + std::to_string(number);
      made.title = line.substr(4);
    } else if (cases.empty() || line.empty()) {
      continue;
    } else if (line == "---") {
      ++part;
    } else if (part == 0 && line.front() == '@') {
      read_setting(line, cases.back());
    } else if (part == 0) {
      cases.back().material.pieces.push_back(piece_of(line, number));
    } else {
      parts.at(part).push_back(line);
    }
  }
  finish();
}

}  // namespace

const std::vector<Case>& all_cases() {
  static const std::vector<Case> kCases = [] {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(in_source("tests/repair/cases")))
      paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Case> cases;
    for (const auto& path : paths) read_file(path, cases);
    return cases;
  }();
  return kCases;
}

std::string shown(const material::Pieces& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.join == Join::page) text += "^ ";
    if (piece.join == Join::line) text += "+ ";
    text += shown(piece) + "\n";
  }
  return text;
}

std::string told(const material::Change& change, const std::string& pattern) {
  std::string text = std::string(change.rule->id) + (change.done ? "" : "?");
  if (pattern.find('|') == std::string::npos) return text;
  return text + " | " + visible(change.seen) + " | " + visible(change.made);
}

void run(const std::vector<std::string>& passes, material::Material& material,
         material::Changes& changes) {
  static const std::map<std::string, Pass> kByName = [] {
    std::map<std::string, Pass> by_name;
    for (const NamedPass& each : kWholePasses) by_name.emplace(each.name, each.run);
    for (const NamedPass& each : kTextPasses) by_name.emplace(each.name, each.run);
    return by_name;
  }();
  for (const std::string& name : passes) {
    INFO(name);
    REQUIRE(kByName.contains(name));
    kByName.at(name)(material, changes);
  }
}

}  // namespace greffier::repair::testing
