#include "readers/office_table.hpp"

#include "catch.hpp"
#include "model/containment.hpp"

using namespace greffier;
using readers::RawCell;
using readers::RawTable;

namespace {

RawCell cell(std::string text, int columns = 1, int rows = 1, bool is_bold = false) {
  return {{model::paragraph(std::move(text))}, columns, rows, model::Align::automatic, is_bold};
}

struct Made {
  model::Table table;
  std::string told;  // « I55 300 > 200 »
};

Made made_and_told(RawTable raw) {
  material::Changes changes;
  readers::Desk desk(1, changes);
  Made made{readers::make_table(std::move(raw), desk), {}};
  CHECK(model::breaches({{made.table, {}}}).empty());
  desk.tell_counts();
  for (const material::Change& change : changes.all())
    made.told += std::string(change.rule->id) + " " + change.seen;
  return made;
}

model::Table made(RawTable raw) {
  return made_and_told(std::move(raw)).table;
}

}  // namespace

TEST_CASE("spans that do not fit are held in the grid") {
  RawTable raw;
  raw.rows.push_back({{cell("a", 3, 99), cell("b", -4, 0)}});
  raw.rows.push_back({{cell("c", 2), cell("d", 100'000)}});
  raw.rows.push_back({{}});
  const model::Table table = made(std::move(raw));
  CHECK(table.rows.size() == 3);
  CHECK(table.columns.size() <= 2 * readers::kMostColumns);
}

TEST_CASE("cells beyond the widest table go into the last one") {
  RawTable raw;
  raw.rows.push_back({});
  for (int i = 0; i < 300; ++i) raw.rows[0].cells.push_back(cell("x"));
  const auto [table, told] = made_and_told(std::move(raw));
  CHECK(table.columns.size() == 200);
  CHECK(table.rows[0].cells.back().blocks.size() == 101);
  CHECK(told == "I55 300 > 200");
}

TEST_CASE("a long table is narrower, and a table that fits is not told of") {
  RawTable raw;
  for (int i = 0; i < 100'000; ++i) raw.rows.push_back({{cell("a", 15), cell("b", 15)}});
  const auto [table, told] = made_and_told(std::move(raw));
  CHECK(table.columns.size() == 20);
  CHECK(told.starts_with("I55 30 > 20"));
  RawTable small;
  small.rows.push_back({{cell("a", 100), cell("b", 100)}});
  CHECK(made_and_told(std::move(small)).told.empty());
}

TEST_CASE("a first row in bold is a header, a last one that says so a total") {
  RawTable raw;
  raw.rows.push_back({{cell("Service", 1, 1, true), cell("Coût", 1, 1, true)}});
  raw.rows.push_back({{cell("Voirie"), cell("12")}});
  raw.rows.push_back({{cell("Total", 1, 1, true), cell("12", 1, 1, true)}});
  const auto [table, told] = made_and_told(std::move(raw));
  CHECK(told == "I119 Service | Coût");  // a guess
  CHECK(table.rows[0].kind == model::RowKind::header);
  CHECK(table.rows[1].kind == model::RowKind::body);
  CHECK(table.rows[2].kind == model::RowKind::total);
}
