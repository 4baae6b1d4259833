#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "ingest/people.hpp"
#include "ingest/record.hpp"
#include "readers/roster.hpp"
#include "readers/roster_guess.hpp"
#include "readers/roster_people.hpp"
#include "readers/roster_phones.hpp"
#include "readers/roster_rows.hpp"
#include "readers/roster_table.hpp"
#include "readers/roster_title.hpp"
#include "readers/sheet_rules.hpp"

namespace greffier::readers {

namespace {

using model::Map;
using model::Value;

constexpr std::size_t kShownNames = 5;

std::string name_of(const Map& person) {
  std::string name(model::text_in(person, "nom_complet"));
  for (const std::string_view key : {"prenom", "nom"})
    if (const std::string_view part = model::text_in(person, key); !part.empty())
      (name += name.empty() ? "" : " ") += part;
  return name;
}

// Columns of marks for « P », « E », « A » count only together.
void settle_letters(RosterColumns& columns) {
  const auto is_letter = [](const RosterColumn& column) { return column.title.size() == 1; };
  const auto is_presence = [](const RosterColumn& column) {
    return column.role == "present" || column.role == "excuse" || column.role == "absent";
  };
  if (std::ranges::count_if(columns, is_presence) > 1) return;
  for (RosterColumn& column : columns)
    if (is_letter(column) && is_presence(column)) column.role = {};
}

// Reads the rows below the titles, or all of them.
class RecordReading {
 public:
  RecordReading(RosterColumns columns, std::vector<std::string> titles, bool is_people,
                diag::SourceId source, material::Changes& changes)
      : columns_(std::move(columns)),
        titles_(std::move(titles)),
        is_people_(is_people),
        source_(source),
        changes_(changes) {}

  // Rows from here on are of that group.
  void begin_group(const SheetRow& row) {
    const std::string_view text = cell_text(row, first_filled(row));
    changes_.tell(kSectionRow, span_of(row, source_), shown(row), section_name(text));
    group_ = section_name(text);
  }

  [[nodiscard]] bool has_presence_column() const {
    return std::ranges::any_of(columns_, [](const RosterColumn& column) {
      return column.role == "presence" || column.role == "present" || column.role == "excuse" ||
             column.role == "absent";
    });
  }

  void run(const Sheet& sheet, std::size_t first, Roster& roster) {
    std::size_t end = sheet.rows.size();
    while (end > first && closes_table(sheet.rows[end - 1])) --end;
    settle_columns(sheet, first, end);
    for (std::size_t i = first; i < end; ++i) read(sheet.rows[i], roster);
    if (is_people_) restore_phones(roster.records, changes_);
    for (std::size_t i = end; i < sheet.rows.size(); ++i)
      roster.below.push_back({line_of(sheet.rows[i]), span_of(sheet.rows[i], source_)});
  }

 private:
  bool is_filled(const Sheet& sheet, std::size_t first, std::size_t end, std::size_t column) {
    for (std::size_t i = first; i < end; ++i)
      if (!cell_text(sheet.rows[i], column).empty() && !repeats_titles(sheet.rows[i], titles_))
        return true;
    return false;
  }

  // Empty columns go; filled ones without a title are kept under their number; a column titled
  // « Statut » that tells no presence is a column like another.
  void settle_columns(const Sheet& sheet, std::size_t first, std::size_t end) {
    std::erase_if(columns_, [&](const RosterColumn& column) {
      if (is_filled(sheet, first, end, column.index)) return false;
      changes_.tell(kEmptyCells, here(sheet, first), column.title, "");
      return true;
    });
    add_untitled_of(sheet, first, end);
    settle_letters(columns_);
    for (RosterColumn& column : columns_) {
      const bool tells =
          column.role != "presence" || tells_presence(sheet, first, end, column.index);
      if (!tells) {
        column.role = {};
        column.key = ingest::fold_key(column.title);
      }
    }
  }

  void add_untitled_of(const Sheet& sheet, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) width_ = std::max(width_, sheet.rows[i].cells.size());
    for (std::size_t i = 0; i < width_; ++i) {
      const bool is_titled = i < titles_.size() && !titles_[i].empty();
      const bool is_known = std::ranges::find(columns_, i, &RosterColumn::index) != columns_.end();
      if (is_titled || is_known || !is_filled(sheet, first, end, i)) continue;
      add_untitled(i);
    }
  }

  void add_untitled(std::size_t index) {
    const std::string key = fmt::format("colonne_{}", index + 1);
    columns_.push_back({index, key, key, {}});
  }

  static bool tells_presence(const Sheet& sheet, std::size_t first, std::size_t end,
                             std::size_t column) {
    std::size_t filled = 0;
    std::size_t known = 0;
    for (std::size_t i = first; i < end; ++i)
      if (const auto text = cell_text(sheet.rows[i], column); !text.empty()) {
        ++filled;
        known += presence_of(text).empty() ? 0 : 1;
      }
    return known * 2 >= filled;
  }

  diag::Span here(const Sheet& sheet, std::size_t first) const {
    const std::size_t at = first == 0 ? 0 : first - 1;
    return at < sheet.rows.size() ? span_of(sheet.rows[at], source_) : diag::Span();
  }

  void read(const SheetRow& row, Roster& roster) {
    const diag::Span span = span_of(row, source_);
    if (repeats_titles(row, titles_) && changes_.take(kRepeatedHeader, span, shown(row), ""))
      return;
    if (is_head(row, vocabulary()) && changes_.take(kRepeatedHeader, span, shown(row), "")) {
      change_titles(row);
      return;
    }
    const std::string section = is_numberless(row) ? section_name(cell_text(row, first_filled(row)))
                                                   : section_of(row, columns_);
    if (!section.empty() && changes_.take(kSectionRow, span, shown(row), section)) {
      group_ = section;
      return;
    }
    SheetRow whole = row;
    fill_.apply(whole);
    Map record = is_people_ ? read_person_row(whole, columns_, span)
                            : read_action_row(whole, columns_, span);
    if (record.empty()) return;
    if (!group_.empty() && is_people_) set_group(record, group_, span);
    if (!group_.empty() && !is_people_ && record.find("groupe") == nullptr)
      record.set("groupe", {group_, span}, "groupe", span);
    roster.records.push_back({std::move(record), span});
  }

  // The only text of a row, among actions that have numbers.
  [[nodiscard]] bool is_numberless(const SheetRow& row) const {
    const RosterColumn* const number = find_role(columns_, "numero");
    return !is_people_ && number != nullptr && number->index < first_filled(row) &&
           filled_cells(row) == 1;
  }

  [[nodiscard]] Vocabulary vocabulary() const {
    return is_people_ ? Vocabulary::people : Vocabulary::actions;
  }

  // The titles that stand before another group, where the columns may be others.
  void change_titles(const SheetRow& row) {
    titles_.assign(std::max(titles_.size(), row.cells.size()), {});
    for (std::size_t i = 0; i < row.cells.size(); ++i) titles_[i] = cell_text(row, i);
    columns_ = read_titles(titles_, vocabulary());
    settle_letters(columns_);
    fill_ = {};
    for (std::size_t i = 0; i < width_; ++i)
      if (i >= titles_.size() || titles_[i].empty()) add_untitled(i);
  }

  RosterColumns columns_;
  std::size_t width_ = 0;  // of the widest row
  std::vector<std::string> titles_;
  bool is_people_;
  diag::SourceId source_;
  material::Changes& changes_;
  FillDown fill_;
  std::string group_;
};

void tell_duplicates(const Roster& roster, material::Changes& changes) {
  std::unordered_map<std::string, const Value*> seen;
  for (const Value& value : roster.records) {
    const auto* const person = value.get_if<Map>();
    const std::string name = name_of(*person);
    if (name.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(ingest::fold_key(name), &value);
    if (is_new) continue;
    const auto with_mail = [](const Map& map) {
      const std::string_view mail = model::text_in(map, "courriel");
      return mail.empty() ? name_of(map) : fmt::format("{} ({})", name_of(map), mail);
    };
    changes.tell(kDuplicatePerson, value.span, with_mail(*person),
                 with_mail(*first->second->get_if<Map>()));
  }
}

// Those whose presence nothing says, in a table that says it of others: a column without a mark
// means absent; a group beside « Excusés » that says nothing means present.
void settle_presence(Roster& roster, bool by_column, material::Changes& changes) {
  const auto says = [](const Value& value) {
    return value.get_if<Map>()->find("presence") != nullptr;
  };
  const auto is_told = [](const Value& value) {
    const std::string_view presence = model::text_in(*value.get_if<Map>(), "presence");
    return !presence.empty() && presence != "represente";
  };
  roster.has_presence = std::ranges::any_of(roster.records, is_told);
  if (!roster.has_presence) return;
  const std::string_view guess = by_column ? "absent" : "present";
  std::string names;
  std::size_t count = 0;
  diag::Span first;
  for (Value& value : roster.records) {
    if (says(value)) continue;
    Map& person = *value.get_if<Map>();
    if (count++ == 0) first = value.span;
    if (count <= kShownNames) names += (names.empty() ? "" : ", ") + name_of(person);
    person.set("presence", {std::string(guess), value.span}, "presence", value.span);
  }
  if (count > kShownNames) names += fmt::format("… ({})", count);
  if (count > 0) changes.tell(kGuessedPresence, first, names, std::string(guess));
}

void settle_people(Roster& roster, bool by_column, material::Changes& changes) {
  settle_presence(roster, by_column, changes);
  tell_duplicates(roster, changes);
}

// « Feuille de présence » above people says what their list says.
void drop_roster_names(Roster& roster, material::Changes& changes) {
  for (RosterLine& line : roster.above)
    if (auto rest = without_roster_name(line.text);
        rest && changes.take(kPeopleTable, line.span, line.text, *rest))
      line.text = std::move(*rest);
}

std::string summary(const Roster& roster) {
  return fmt::format("({})", roster.records.size());
}

Roster judge_head(const Sheet& sheet, const SheetHead& head, diag::SourceId source,
                  material::Changes& changes) {
  Roster roster;
  const bool is_people = head.vocabulary == Vocabulary::people;
  roster.kind = is_people ? Roster::Kind::people : Roster::Kind::actions;
  roster.name = sheet.name;
  roster.span = span_of(sheet.rows[head.first], source);
  const std::size_t sections = sections_above(sheet, head);
  for (std::size_t i = 0; i + sections < head.first; ++i)
    roster.above.push_back({line_of(sheet.rows[i]), span_of(sheet.rows[i], source)});
  RecordReading reading(head.columns, head.titles, is_people, source, changes);
  if (sections > 0) reading.begin_group(sheet.rows[head.first - 1]);
  reading.run(sheet, head.first + head.rows, roster);
  if (is_people) {
    settle_people(roster, reading.has_presence_column(), changes);
    drop_roster_names(roster, changes);
  }
  return roster;
}

Roster judge_guessed(const Sheet& sheet, GuessedPeople guessed, diag::SourceId source,
                     material::Changes& changes) {
  Roster roster;
  roster.kind = Roster::Kind::people;
  roster.name = sheet.name;
  roster.span = span_of(sheet.rows.front(), source);
  const std::size_t first = guessed.titles.empty() ? 0 : 1;
  RecordReading(std::move(guessed.columns), std::move(guessed.titles), true, source, changes)
      .run(sheet, first, roster);
  settle_people(roster, false, changes);
  changes.tell(kGuessedPeople, roster.span, shown(sheet.rows.front()), summary(roster));
  return roster;
}

// « Participants | Excusés » and people below each: lists that stand side by side, which no row
// joins (repair/people_table.hpp).
bool are_lists_beside(const Sheet& sheet, const SheetHead& head) {
  const auto is_list = [](const RosterColumn& column) {
    return column.role == "personne" || column.role == "present" || column.role == "excuse" ||
           column.role == "absent";
  };
  if (head.columns.size() < 2 || !std::ranges::all_of(head.columns, is_list)) return false;
  const auto holds_people = [&](const RosterColumn& column) {
    return std::any_of(sheet.rows.begin() + static_cast<std::ptrdiff_t>(head.first + head.rows),
                       sheet.rows.end(), [&column](const SheetRow& row) {
                         return ingest::looks_like_person(cell_text(row, column.index));
                       });
  };
  return std::ranges::all_of(head.columns, holds_people);
}

// What is made is said as so many rows.
bool take_roster(const Sheet& sheet, const SheetHead& head, const diag::Span& span,
                 material::Changes& changes) {
  const bool is_people = head.vocabulary == Vocabulary::people;
  const std::size_t rows = sheet.rows.size() - std::min(sheet.rows.size(), head.first + head.rows);
  return changes.take(is_people ? kPeopleTable : kActionTable, span, shown(sheet.rows[head.first]),
                      std::to_string(rows));
}

}  // namespace

Roster judge(const Sheet& sheet, diag::SourceId source, material::Changes& changes) {
  if (sheet.empty_rows > 0 && !sheet.rows.empty())
    changes.tell(kEmptyCells, span_of(sheet.rows.front(), source),
                 fmt::format("({})", sheet.empty_rows), "");
  if (const auto head = find_head(sheet)) {
    const SheetRow& titles = sheet.rows[head->first];
    const bool has_rows = head->first + head->rows < sheet.rows.size();
    if (has_rows && !are_lists_beside(sheet, *head) &&
        take_roster(sheet, *head, span_of(titles, source), changes))
      return judge_head(sheet, *head, source, changes);
  } else if (auto guessed = guess_people(sheet)) {
    return judge_guessed(sheet, std::move(*guessed), source, changes);
  }
  return read_plain_table(sheet, source, changes);
}

Roster judge_records(const model::Values& records, const diag::Span& span,
                     material::Changes& changes) {
  Roster roster;
  roster.span = span;
  roster.records = records;
  const auto rows = sheet_of(records);
  if (!rows) return roster;
  const Sheet& sheet = *rows;
  const auto found = find_head(sheet);
  if (!found || found->first != 0) return roster;
  if (!take_roster(sheet, *found, span, changes)) return roster;
  roster = judge_head(sheet, *found, span.source, changes);
  roster.span = span;
  return roster;
}

}  // namespace greffier::readers
