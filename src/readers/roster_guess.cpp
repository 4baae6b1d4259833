#include "readers/roster_guess.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/roster_names.hpp"
#include "readers/roster_rows.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kLookedRows = 100;

// How many cells of a column look like what.
struct Looks {
  std::size_t filled = 0, people = 0, names = 0, mails = 0, phones = 0;
};

bool is_mail(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

bool is_phone(std::string_view text) {
  const auto figures = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  return figures >= 9 && figures <= 13 &&
         text.find_first_not_of("0123456789 .+()-\xC2\xA0") == std::string_view::npos;
}

std::vector<Looks> look(const Sheet& sheet) {
  std::vector<Looks> columns;
  const std::size_t end = std::min(kLookedRows, sheet.rows.size());
  for (std::size_t r = 0; r < end; ++r) {
    const SheetRow& row = sheet.rows[r];
    columns.resize(std::max(columns.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view text = cell_text(row, i);
      if (text.empty()) continue;
      ++columns[i].filled;
      columns[i].people += is_sure_name(text) ? 1 : 0;
      columns[i].names += may_be_name(text) ? 1 : 0;
      columns[i].mails += is_mail(text) ? 1 : 0;
      columns[i].phones += is_phone(text) ? 1 : 0;
    }
  }
  return columns;
}

bool is_most(std::size_t count, std::size_t all) {
  return count > 0 && count * 10 >= all * 6;
}

RosterColumn column(std::size_t index, std::string_view role) {
  return {index, std::string(role), std::string(role), role};
}

// The names stand under a title of their own.
GuessedPeople titled(const SheetRow& top, std::size_t name_index) {
  GuessedPeople guessed;
  for (std::size_t i = 0; i < top.cells.size(); ++i) guessed.titles.emplace_back(cell_text(top, i));
  guessed.columns = read_titles(guessed.titles, Vocabulary::people);
  std::erase_if(guessed.columns,
                [&](const RosterColumn& each) { return each.index == name_index; });
  RosterColumn names = column(name_index, "personne");
  names.title = cell_text(top, name_index);  // there may be less titles than columns
  guessed.columns.insert(guessed.columns.begin(), std::move(names));
  return guessed;
}

}  // namespace

std::optional<GuessedPeople> guess_people(const Sheet& sheet) {
  const std::vector<Looks> looks = look(sheet);
  const std::size_t rows = std::min(kLookedRows, sheet.rows.size());
  const bool has_mails =
      std::ranges::any_of(looks, [rows](const Looks& each) { return is_most(each.mails, rows); });
  const auto names = std::ranges::find_if(looks, [&](const Looks& each) {
    return is_most(each.people, rows) || (has_mails && is_most(each.names, rows));
  });
  if (rows < 2 || names == looks.end()) return {};
  const auto name_index = static_cast<std::size_t>(names - looks.begin());
  const SheetRow& top = sheet.rows.front();
  if (filled_cells(top) > 1 && !may_be_name(cell_text(top, name_index)))
    return titled(top, name_index);
  RosterColumns columns;
  std::size_t others = 0;
  constexpr std::array<std::string_view, 2> kOthers{"fonction", "structure"};
  for (std::size_t i = 0; i < looks.size(); ++i) {
    std::string_view role;
    if (i == name_index)
      role = "personne";
    else if (is_most(looks[i].mails, looks[i].filled))
      role = "courriel";
    else if (is_most(looks[i].phones, looks[i].filled))
      role = "telephone";
    else if (looks[i].filled > 0 && others < kOthers.size())
      role = kOthers.at(others++);
    RosterColumn next = column(i, find_role(columns, role) == nullptr ? role : std::string_view());
    if (next.role.empty()) next.key = next.title = "colonne_" + std::to_string(i + 1);
    if (looks[i].filled > 0) columns.push_back(std::move(next));
  }
  return GuessedPeople{std::move(columns), {}};
}

}  // namespace greffier::readers
