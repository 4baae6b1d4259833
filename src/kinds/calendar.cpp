#include "kinds/calendar.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "kinds/figure.hpp"
#include "kinds/messages.hpp"
#include "kinds/period.hpp"
#include "model/walk.hpp"
#include "templating/excerpt.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr int kMonths = 12;
constexpr int kMostColumns = 12;
// Of the width; many columns leave less.
constexpr double kActionShare = 0.34;
constexpr double kSmallActionShare = 0.26;
constexpr int kManyColumns = 9;
// The role of the titles of columns (office/roles.hpp).
constexpr std::string_view kTitleRole = "tableau_serre_titre";
constexpr std::string_view kMark = "■";
// An empty cell is read as nothing: a quiet sign stands in it (A016).
constexpr std::string_view kNothing = "·";
constexpr std::string_view kQuiet = "secondaire";
constexpr std::array<std::string_view, 12> kMonthNames{"janv.", "févr.", "mars",  "avr.",
                                                       "mai",   "juin",  "juil.", "août",
                                                       "sept.", "oct.",  "nov.",  "déc."};

// The lengths that a column may have, in months.
struct Step {
  std::string_view name;  // folded
  int months;
};
constexpr std::array kSteps{Step{"mois", 1}, Step{"trimestre", 3}, Step{"semestre", 6},
                            Step{"an", 12}};

struct Action {
  std::string name;
  std::optional<Period> period;
  diag::Span span;
};

// « T1 2027 », its year on a line of its own.
Inlines title_of(int month, int step) {
  const int year = month / kMonths;
  const int rank = month % kMonths;
  if (step == kMonths) return {model::text(fmt::format("{}", year))};
  const std::string part = step == 1 ? std::string(kMonthNames[static_cast<std::size_t>(rank)])
                                     : fmt::format("{}{}", step == 3 ? 'T' : 'S', rank / step + 1);
  return {model::text(part), Inline{LineBreak{}, {}, {}}, model::text(fmt::format("{}", year))};
}

Cell cell_of(Inlines inlines, const diag::Span& span, std::string_view role = {}) {
  Cell cell;
  cell.span = span;
  cell.blocks = {paragraph(std::move(inlines), std::string(role))};
  return cell;
}

std::optional<Period> united(const std::optional<Period>& from, const std::optional<Period>& to) {
  if (!from || !to) return from ? from : to;
  return Period{from->first, std::max(from->last, to->last)};
}

std::vector<Action> actions_of(const Table& table) {
  std::vector<std::string> titles;
  std::vector<Action> actions;
  for (const Row& row : table.rows) {
    if (row.kind == RowKind::header) {
      for (const Cell& cell : row.cells) titles.push_back(text::fold_name(text_of_cell(cell)));
      continue;
    }
    if (row.cells.empty()) continue;
    Action action{text_of_cell(row.cells[0]), {}, row.cells[0].span};
    for (std::size_t i = 1; i < row.cells.size() && i < 3; ++i)
      action.period = united(action.period, read_period(text_of_cell(row.cells[i])));
    actions.push_back(std::move(action));
  }
  return actions;
}

std::vector<Action> actions_of(const Values& records) {
  const auto said = [](const Map& record, std::string_view key) {
    const Value* value = record.find(key);
    return value == nullptr ? Value() : *value;
  };
  std::vector<Action> actions;
  for (const Value& value : records) {
    const auto* record = value.get_if<Map>();
    if (record == nullptr) continue;
    Action action{templating::to_text(said(*record, "numero")), {}, value.span};
    if (const std::string title = templating::to_text(said(*record, "titre")); !title.empty())
      action.name.append(action.name.empty() ? "" : " ").append(title);
    action.period = united(period_of(said(*record, "debut")), period_of(said(*record, "fin")));
    if (!action.period) action.period = period_of(said(*record, "calendrier"));
    actions.push_back(std::move(action));
  }
  return actions;
}

// The first month and the one behind the last, in whole columns.
struct Span {
  int first, end, step;
  [[nodiscard]] int columns() const { return (end - first) / step; }
};

Span span_of(const std::vector<Action>& actions, const std::string* wanted) {
  int first = 0;
  int end = 0;
  for (const Action& action : actions) {
    if (!action.period) continue;
    first = end == 0 ? action.period->first : std::min(first, action.period->first);
    end = std::max(end, action.period->last + 1);
  }
  const std::string name = wanted == nullptr ? std::string() : text::fold_name(*wanted);
  for (const Step& step : kSteps) {
    const Span span{first / step.months * step.months,
                    (end + step.months - 1) / step.months * step.months, step.months};
    const bool is_wanted = name == step.name || (step.months == kMonths && name == "annee");
    if (is_wanted || (name.empty() && span.columns() <= kMostColumns) || step.months == kMonths)
      return span;
  }
  return {first, end, kMonths};
}

Format quiet(bool is_quiet) {
  Format format;
  if (is_quiet) format.role = kQuiet;
  return format;
}

Row row_of(const Action& action, const Span& span) {
  Row row;
  row.cells.push_back(cell_of({model::text(action.name)}, action.span));
  for (int month = span.first; month < span.end; month += span.step) {
    const bool is_taken =
        action.period && action.period->first < month + span.step && action.period->last >= month;
    Cell cell = cell_of({model::text(std::string(is_taken ? kMark : kNothing), quiet(!is_taken))},
                        action.span);
    cell.marked = is_taken;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

Table table_of(const std::vector<Action>& actions, const Span& span) {
  const double share = span.columns() < kManyColumns ? kActionShare : kSmallActionShare;
  Table table;
  table.columns.push_back({Align::left, share});
  Row titles{RowKind::header, {cell_of({model::text("Action")}, {})}};
  for (int month = span.first; month < span.end; month += span.step) {
    table.columns.push_back({Align::center, (1 - share) / span.columns()});
    titles.cells.push_back(cell_of(title_of(month, span.step), {}, kTitleRole));
  }
  table.rows.push_back(std::move(titles));
  for (const Action& action : actions) table.rows.push_back(row_of(action, span));
  return table;
}

class Calendars {
 public:
  Calendars(const Map& data, diag::Sink& sink) : data_(data), sink_(sink) {}

  void fill(Container& container, const diag::Span& place) const {
    const std::vector<Action> actions = read(container);
    for (const Action& action : actions)
      if (!action.period)
        sink_.raise(kNoPeriod, action.span, templating::excerpt_from(action.name, 0));
    const bool any = std::ranges::any_of(
        actions, [](const Action& action) { return action.period.has_value(); });
    if (!any) return sink_.raise(kEmptyCalendar, place);
    Table table = table_of(actions, span_of(actions, container.attribute("par")));
    if (const std::string* title = container.attribute("titre"))
      table.caption = {model::text(*title, {}, place)};
    std::erase_if(container.attributes, [](const Attribute& each) { return each.key == "titre"; });
    std::erase_if(container.blocks,
                  [](const Block& block) { return std::holds_alternative<Table>(block.node); });
    container.blocks.push_back({std::move(table), place});
  }

 private:
  std::vector<Action> read(const Container& container) const {
    for (const Block& block : container.blocks)
      if (const auto* table = std::get_if<Table>(&block.node)) return actions_of(*table);
    const std::string* source = container.attribute("de");
    const Value* records =
        data_.find(source == nullptr ? std::string("fiches") : text::fold_name(*source));
    const auto* list = records == nullptr ? nullptr : records->get_if<Values>();
    return list == nullptr ? std::vector<Action>() : actions_of(*list);
  }

  const Map& data_;
  diag::Sink& sink_;
};

}  // namespace

void fill_calendars(Blocks& body, const Map& data, diag::Sink& sink) {
  const Calendars calendars(data, sink);
  for_each_block(body, [&calendars](Block& block) {
    auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && container->kind == "calendrier")
      calendars.fill(*container, block.span);
  });
}

}  // namespace greffier::kinds
