#include "ingest/markdown_cost.hpp"

#include <algorithm>

#include "diag/byte_table.hpp"
#include "diag/limits.hpp"

namespace greffier::ingest {

namespace {

// A cell of notes takes as much memory as so many of a sheet.
constexpr std::size_t kMemoryOfCell = 4;

constexpr std::size_t kMarksOfAddress = 4;  // takes cmark so many times as long

constexpr auto kMarks = diag::marked("[<w");

std::size_t marks_in(std::string_view text) {
  std::size_t marks = 0;
  for (std::size_t at = 0; (at = diag::find_marked(text, at, kMarks)) < text.size(); ++at) {
    if (text[at] != 'w')
      ++marks;
    else if (text.substr(at).starts_with("www."))
      marks += kMarksOfAddress;
  }
  return marks;
}

// Takes the first line, without its end.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
}

// The cells of a row, when it is one; bars behind a backslash are text.
std::size_t cells_in(std::string_view line) {
  line = without_indent(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  if (line.ends_with('|')) line.remove_suffix(1);
  std::size_t cells = 1;
  for (std::size_t at = 0; at < line.size(); ++at)
    if (line[at] == '|' && (at == 0 || line[at - 1] != '\\')) ++cells;
  return cells;
}

// « |---|:-:| », below the titles of a table, which has as many cells.
bool is_table_rule(std::string_view line, std::string_view titles) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of(" \t>|:-\r") == std::string_view::npos &&
         cells_in(line) == cells_in(titles);
}

// The lines that no paragraph before them goes on in.
bool begins_paragraph(std::string_view line) {
  const std::string_view start = without_indent(line);
  if (start.empty() || start == "\r" || start.starts_with('#')) return true;
  const bool is_item = start.size() > 2 && start[1] == ' ' && start[2] != ' ' &&
                       std::string_view("-*+").find(start[0]) != std::string_view::npos;
  return is_item || (start.starts_with('[') && start.find("]:") != std::string_view::npos);
}

}  // namespace

std::optional<std::size_t> costly_line(std::string_view text) {
  // The squares of parts are together no more than the square of all.
  if (marks_in(text) <= kMostMarks) return {};
  std::size_t spent = 0;  // of the paragraphs before: the squares of their marks
  std::size_t marks = 0;
  bool in_table = false;
  std::string_view before;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view now = next_line(text);
    const bool begins = begins_paragraph(now);
    if (begins || in_table) {
      spent += marks * marks;
      marks = 0;
    }
    in_table = !begins && (in_table || is_table_rule(now, before));
    before = now;
    marks += marks_in(now);
    if (spent + marks * marks > kMostMarks * kMostMarks) return line;
  }
  return {};
}

std::optional<std::size_t> large_table_line(std::string_view text) {
  if (text.find('|') == std::string_view::npos) return {};
  std::size_t columns = 0;  // of the table, 0 outside
  std::size_t missing = 0;
  std::size_t cells = 0;
  const std::size_t most_cells = diag::limit(diag::Limit::cells) / kMemoryOfCell;
  std::string_view before;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view now = next_line(text);
    if (begins_paragraph(now)) {
      columns = 0;
    } else if (columns == 0 && is_table_rule(now, before)) {
      columns = cells_in(now);
    } else if (columns != 0) {
      missing += columns - std::min(columns, cells_in(now));
      cells += columns;
    }
    before = now;
    if (columns > kMostTableColumns || missing > kMostMissingCells || cells > most_cells)
      return line;
  }
  return {};
}

}  // namespace greffier::ingest
