#include "readers/roster_rows.hpp"

#include <algorithm>
#include <array>

#include "ingest/people.hpp"
#include "ingest/record.hpp"
#include "readers/roster_names.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kLookedRows = 30;
constexpr std::size_t kLongestTitle = 80;  // bytes

constexpr std::array<std::string_view, 16> kMarks{"►", "▶", "▸", "›", "»", "■", "▪", "●",
                                                  "•", "◆", "→", "⇒", "➢", "*", "#", "–"};

std::vector<std::string> titles_of(const SheetRow& row) {
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::string title(cell_text(row, i));
    std::ranges::replace(title, '\n', ' ');
    titles.push_back(std::move(title));
  }
  return titles;
}

// Titles in two lines: the lower one names the column, the upper one where the lower is empty.
std::vector<std::string> titles_of(const SheetRow& upper, const SheetRow& lower) {
  std::vector<std::string> titles = titles_of(lower);
  titles.resize(std::max(titles.size(), upper.cells.size()));
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (titles[i].empty()) titles[i] = cell_text(upper, i);
  return titles;
}

bool has_merged(const SheetRow& row) {
  return std::ranges::any_of(
      row.cells, [](const SheetCell& cell) { return cell.columns > 1 || cell.rows > 1; });
}

bool are_short(const std::vector<std::string>& titles) {
  return std::ranges::all_of(
      titles, [](const std::string& title) { return title.size() <= kLongestTitle; });
}

class HeadSearch {
 public:
  explicit HeadSearch(const Sheet& sheet) : sheet_(sheet) {
    for (const SheetRow& row : sheet.rows) width_ = std::max(width_, filled_cells(row));
  }

  std::optional<SheetHead> run() {
    const std::size_t end = std::min(kLookedRows, sheet_.rows.size());
    for (std::size_t i = 0; i < end; ++i) {
      const SheetRow& row = sheet_.rows[i];
      if (filled_cells(row) == 1 && width_ > 1) continue;
      try_titles(i, 1, titles_of(row));
      if (i + 1 < end && has_merged(row)) try_titles(i, 2, titles_of(row, sheet_.rows[i + 1]));
    }
    return std::move(best_);
  }

 private:
  void try_titles(std::size_t first, std::size_t rows, const std::vector<std::string>& titles) {
    if (!are_short(titles)) return;
    for (const Vocabulary vocabulary : {Vocabulary::actions, Vocabulary::people}) {
      SheetHead head{first, rows, vocabulary, titles, read_titles(titles, vocabulary)};
      const std::size_t known = known_columns(head.columns);
      if (known <= most_ || !makes_records(head)) continue;
      most_ = known;
      best_ = std::move(head);
    }
  }

  bool makes_records(const SheetHead& head) const {
    if (head.vocabulary == Vocabulary::actions) return make_actions(head.columns);
    return make_people(head.columns) || has_names(head);
  }

  // « Nom » alone may be the name of anything: its cells tell.
  bool has_names(const SheetHead& head) const {
    const RosterColumn* const names = find_role(head.columns, "nom");
    if (names == nullptr || (known_columns(head.columns) < 2 && width_ > 1)) return false;
    std::size_t people = 0;
    std::size_t filled = 0;
    for (std::size_t i = head.first + head.rows; i < sheet_.rows.size() && filled < 100; ++i) {
      const std::string_view name = cell_text(sheet_.rows[i], names->index);
      filled += name.empty() ? 0 : 1;
      people += may_be_name(name) ? 1 : 0;
    }
    return filled > 0 && people * 10 >= filled * 8;
  }

  const Sheet& sheet_;
  std::size_t width_ = 0;
  std::size_t most_ = 0;
  std::optional<SheetHead> best_;
};

bool is_name_role(std::string_view role) {
  return role == "personne" || role == "nom" || role == "prenom";
}

}  // namespace

std::string section_name(std::string_view text) {
  for (bool is_more = true; is_more;) {
    is_more = false;
    for (const std::string_view mark : kMarks)
      if (text.starts_with(mark)) {
        text = text::trimmed(text.substr(mark.size()));
        is_more = true;
      }
  }
  if (text.ends_with(':')) text = text::trimmed(text.substr(0, text.size() - 1));
  return std::string(text);
}

namespace {

bool is_marked(std::string_view text) {
  return std::ranges::any_of(kMarks, [text](auto mark) { return text.starts_with(mark); }) ||
         text.ends_with(':');
}

// Whether a record may have nothing but this cell.
bool may_stand_alone(std::string_view text, std::string_view role, const RosterColumns& columns) {
  if (role == "texte") return text::upper(text) != text;
  if (find_role(columns, "texte") != nullptr) return false;
  if (!is_name_role(role)) return role == "courriel";
  if (find_role(columns, "prenom") != nullptr) return false;
  return may_be_name(text);
}

}  // namespace

std::string_view cell_text(const SheetRow& row, std::size_t column) {
  return column < row.cells.size() ? text::trimmed(row.cells[column].text) : std::string_view();
}

std::size_t filled_cells(const SheetRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](const SheetCell& cell) { return !is_blank(cell); }));
}

std::size_t first_filled(const SheetRow& row) {
  return static_cast<std::size_t>(
      std::ranges::find_if(row.cells, [](const SheetCell& cell) { return !is_blank(cell); }) -
      row.cells.begin());
}

std::optional<SheetHead> find_head(const Sheet& sheet) {
  return HeadSearch(sheet).run();
}

bool repeats_titles(const SheetRow& row, const std::vector<std::string>& titles) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view text = cell_text(row, i);
    if (text.empty()) continue;
    if (i >= titles.size() || text.size() > kLongestTitle) return false;
    if (text != titles[i] && ingest::fold_key(text) != ingest::fold_key(titles[i])) return false;
    ++same;
  }
  const auto titled =
      std::ranges::count_if(titles, [](const auto& title) { return !title.empty(); });
  return same > 0 && same * 2 > static_cast<std::size_t>(titled);
}

bool is_head(const SheetRow& row, Vocabulary vocabulary) {
  const std::size_t filled = filled_cells(row);
  if (filled < 2) return false;
  const std::string_view first = cell_text(row, first_filled(row));
  if (first.size() > kLongestTitle || read_titles({std::string(first)}, vocabulary)[0].role.empty())
    return false;
  const RosterColumns columns = read_titles(titles_of(row), vocabulary);
  const bool makes =
      vocabulary == Vocabulary::people ? make_people(columns) : make_actions(columns);
  return makes && known_columns(columns) == filled;
}

std::size_t sections_above(const Sheet& sheet, const SheetHead& head) {
  if (head.first == 0 || filled_cells(sheet.rows[head.first - 1]) != 1) return 0;
  const SheetRow& above = sheet.rows[head.first - 1];
  if (is_marked(cell_text(above, first_filled(above)))) return 1;
  for (std::size_t i = head.first + head.rows; i + 1 < sheet.rows.size(); ++i)
    if (filled_cells(sheet.rows[i]) == 1 && filled_cells(sheet.rows[i + 1]) > 1 &&
        is_head(sheet.rows[i + 1], head.vocabulary))
      return 1;
  return 0;
}

std::string section_of(const SheetRow& row, const RosterColumns& columns) {
  if (columns.size() < 2 || filled_cells(row) != 1) return {};
  const std::size_t index = first_filled(row);
  const std::string_view text = cell_text(row, index);
  const bool spans =
      row.cells[index].columns > 1 && row.cells[index].columns + std::size_t{1} >= columns.size();
  const auto column = std::ranges::find(columns, index, &RosterColumn::index);
  const std::string_view role = column == columns.end() ? std::string_view() : column->role;
  if (!spans && !is_marked(text) && may_stand_alone(text, role, columns)) return {};
  return section_name(text);
}

std::string line_of(const SheetRow& row) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (const auto text = cell_text(row, i); !text.empty()) texts.push_back(text);
  std::string line;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool is_field = i == 1 && texts.size() == 2;
    if (i > 0) line += !is_field || texts[0].ends_with(':') ? " " : "\u00A0: ";
    line += texts[i];
  }
  return line;
}

bool closes_table(const SheetRow& row) {
  const std::size_t filled = filled_cells(row);
  if (filled == 0 || filled > 2) return false;
  const std::string text = ingest::fold_key(cell_text(row, first_filled(row)).substr(0, 60));
  constexpr std::array<std::string_view, 9> kStarts{
      "total", "legende", "source", "nota", "nombre", "nb", "effectif", "note", "mise_a_jour"};
  return std::ranges::any_of(kStarts, [&text](std::string_view start) {
    return text.starts_with(start) && (text.size() == start.size() || text[start.size()] == '_');
  });
}

void FillDown::apply(SheetRow& row) {
  if (columns_.size() < row.cells.size()) columns_.resize(row.cells.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    Carried& carried = columns_[i];
    if (i < row.cells.size() && !is_blank(row.cells[i])) {
      carried = {row.cells[i].rows > 1 ? row.cells[i].text : std::string(), row.cells[i].rows - 1};
    } else if (carried.rows > 0) {
      --carried.rows;
      if (row.cells.size() <= i) row.cells.resize(i + 1);
      row.cells[i].text = carried.text;
    }
  }
}

}  // namespace greffier::readers
