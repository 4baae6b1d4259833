#include "readers/wiki_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "readers/text_lines.hpp"
#include "readers/text_rules.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kLongestTerm = 60;  // bytes, of what a definition defines

bool is_fence(std::string_view line) {
  line = text::trimmed(line);
  return line.starts_with("```") || line.starts_with("~~~");
}

bool is_grid_rule(std::string_view line) {
  line = text::trimmed(line);
  return line.size() > 4 && line.starts_with('+') && line.ends_with('+') &&
         line.find_first_not_of("+-=:") == std::string_view::npos &&
         line.find_first_of("-=") != std::string_view::npos;
}

bool is_grid_row(std::string_view line) {
  line = text::trimmed(line);
  return line.size() > 2 && line.starts_with('|') && line.ends_with('|');
}

std::vector<std::string> cells_of(std::string_view row) {
  row = text::trimmed(row);
  row.remove_prefix(1);
  std::vector<std::string> cells;
  for (std::size_t end = row.find('|'); end != std::string_view::npos; end = row.find('|')) {
    cells.emplace_back(text::trimmed(row.substr(0, end)));
    row.remove_prefix(end + 1);
  }
  return cells;
}

class WikiMarks {
 public:
  WikiMarks(const std::string& text, diag::SourceId source, material::Changes& changes)
      : source_(source), changes_(changes) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines_.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  std::string run() {
    bool is_code = false;
    for (std::size_t i = header_end(); i < lines_.size(); ++i) {
      is_code = is_code != is_fence(lines_[i]);
      if (!is_code) read_line(i);
    }
    std::string text;
    for (std::size_t i = 0; i < lines_.size(); ++i) text += (i == 0 ? "" : "\n") + lines_[i];
    return text;
  }

 private:
  std::size_t header_end() const {
    if (text::trimmed(lines_.front()) != "---") return 0;
    for (std::size_t i = 1; i < lines_.size(); ++i)
      if (text::trimmed(lines_[i]) == "---") return i + 1;
    return 0;
  }

  bool take(std::size_t at, std::string seen, std::string made) {
    const std::uint32_t line = static_cast<std::uint32_t>(at) + 1;
    return changes_.take(kWikiMarks, {source_, {line, 1}, {line, 1}}, std::move(seen),
                         std::move(made));
  }

  void read_line(std::size_t at) {
    if (is_grid_rule(lines_[at])) return read_grid(at);
    if (text::trimmed(lines_[at]).starts_with("> [!")) read_box(at);
    read_definition(at);
    const std::string made = without_marks(lines_[at]);
    if (made != lines_[at] && take(at, lines_[at], made)) lines_[at] = made;
  }

  // [[Page|texte]] and ==texte==, outside of code and of a directive of its own line.
  static std::string without_marks(const std::string& line) {
    const std::string_view whole = text::trimmed(line);
    if (line.find('`') != std::string::npos) return line;
    if (whole.starts_with("[[") && whole.find("]]") == whole.size() - 2) return line;
    return without_pairs(without_pairs(line, "[[", "]]"), "==", "==");
  }

  static std::string without_pairs(const std::string& line, std::string_view open,
                                   std::string_view close) {
    std::string made;
    std::size_t at = 0;
    while (true) {
      const std::size_t begin = line.find(open, at);
      const std::size_t end =
          begin == std::string::npos ? begin : line.find(close, begin + open.size());
      if (end == std::string::npos) return made + line.substr(at);
      std::string inside = line.substr(begin + open.size(), end - begin - open.size());
      const bool is_marked =
          !inside.empty() && inside.front() != ' ' && inside.front() != '=' && inside.back() != ' ';
      if (const std::size_t bar = inside.rfind('|'); is_marked && open == "[[")
        inside.erase(0, bar == std::string::npos ? 0 : bar + 1);
      made += line.substr(at, begin - at);
      made += is_marked ? inside : line.substr(begin, end + close.size() - begin);
      at = end + close.size();
    }
  }

  // « > [!note] Titre » and the quoted lines below it, where an empty line can close the box.
  void read_box(std::size_t at) {
    std::size_t end = at + 1;
    while (end < lines_.size() && text::trimmed(lines_[end]).starts_with('>')) ++end;
    if (end >= lines_.size() || !is_blank(lines_[end])) return;
    const std::size_t close = lines_[at].find(']');
    if (close == std::string::npos) return;
    std::string title(text::trimmed(std::string_view(lines_[at]).substr(close + 1)));
    if (title.starts_with('-') || title.starts_with('+')) title.erase(0, 1);
    const std::string made = "::: encadre" + (title.empty() ? "" : " " + title);
    if (!take(at, lines_[at], made)) return;
    lines_[at] = made;
    for (std::size_t i = at + 1; i < end; ++i) {
      std::string& line = lines_[i];
      line.erase(0, line.find('>') + 1);
      if (line.starts_with(' ')) line.erase(0, 1);
    }
    lines_[end] = ":::";
  }

  // « Terme » alone above « : sa définition ».
  void read_definition(std::size_t at) {
    if (at + 1 >= lines_.size() || (at > 0 && !is_blank(lines_[at - 1]))) return;
    const std::string& next = lines_[at + 1];
    const std::string_view term = text::trimmed(lines_[at]);
    const bool is_defined = next.starts_with(": ") || next.starts_with(":   ");
    const bool is_term = !term.empty() && term.size() <= kLongestTerm &&
                         std::string_view("#>|-*+:").find(term.front()) == std::string_view::npos;
    if (!is_defined || !is_term || term.ends_with(':')) return;
    const std::string made = "**" + std::string(term) + " :** " +
                             std::string(text::trimmed(std::string_view(next).substr(1)));
    if (!take(at, lines_[at] + " " + next, made)) return;
    lines_[at] = made;
    lines_[at + 1].clear();
  }

  // Rows of lines between rules; the first rule of = ends the titles.
  void read_grid(std::size_t at) {
    std::size_t end = at;
    while (end < lines_.size() && (is_grid_rule(lines_[end]) || is_grid_row(lines_[end]))) ++end;
    std::vector<std::vector<std::string>> rows;
    bool is_open = false;
    for (std::size_t i = at; i < end; ++i) {
      const bool is_rule = is_grid_rule(lines_[i]);
      if (!is_rule) add_to(rows, cells_of(lines_[i]), is_open);
      is_open = !is_rule;
    }
    const bool is_even = std::ranges::all_of(
        rows, [&](const auto& row) { return row.size() == rows.front().size(); });
    if (rows.empty() || !is_even || !take(at, lines_[at], "| … |")) return;
    std::vector<std::string> made = pipes_of(rows);
    made.resize(std::max(made.size(), end - at));
    std::ranges::move(made, lines_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  static void add_to(std::vector<std::vector<std::string>>& rows, std::vector<std::string> cells,
                     bool is_open) {
    if (!is_open || rows.empty() || rows.back().size() != cells.size())
      return rows.push_back(std::move(cells));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      std::string& cell = rows.back()[i];
      cell += (cell.empty() || cells[i].empty() ? "" : " ") + cells[i];
    }
  }

  static std::vector<std::string> pipes_of(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::string> made;
    for (const std::vector<std::string>& row : rows) {
      std::string line = "|";
      for (const std::string& cell : row) line += " " + cell + " |";
      made.push_back(std::move(line));
      if (made.size() > 1) continue;
      std::string rule = "|";
      for (std::size_t i = 0; i < row.size(); ++i) rule += " --- |";
      made.push_back(std::move(rule));
    }
    return made;
  }

  diag::SourceId source_;
  material::Changes& changes_;
  std::vector<std::string> lines_;
};

}  // namespace

std::string read_wiki_marks(const std::string& text, diag::SourceId source,
                            material::Changes& changes) {
  const bool may_hold =
      text.find("[[") != std::string::npos || text.find("==") != std::string::npos ||
      text.find("[!") != std::string::npos || text.find("\n: ") != std::string::npos ||
      text.find("+--") != std::string::npos || text.find("+==") != std::string::npos;
  return may_hold ? WikiMarks(text, source, changes).run() : text;
}

}  // namespace greffier::readers
