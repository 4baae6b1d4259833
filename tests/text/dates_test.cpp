#include "text/dates.hpp"

#include "catch.hpp"

namespace {

using namespace greffier::text;

// ISO, or "-" for nothing.
std::string iso(const std::optional<Date>& date) {
  if (!date) return "-";
  std::string result = std::to_string(static_cast<int>(date->year()));
  for (const unsigned part :
       {static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day())})
    result += (part < 10 ? "-0" : "-") + std::to_string(part);
  return result;
}

Date date(int year, int month, int day) {
  return make_date(year, month, day).value();
}

TEST_CASE("only real days are dates") {
  CHECK(iso(make_date(2024, 2, 29)) == "2024-02-29");
  CHECK(iso(make_date(2000, 2, 29)) == "2000-02-29");
  for (const auto& [year, month, day] : std::vector<std::array<int, 3>>{{2026, 2, 29},
                                                                        {1900, 2, 29},
                                                                        {2026, 2, 31},
                                                                        {2026, 4, 31},
                                                                        {2026, 13, 1},
                                                                        {2026, 0, 1},
                                                                        {2026, 1, 0},
                                                                        {2026, 1, 32},
                                                                        {0, 1, 1},
                                                                        {10000, 1, 1},
                                                                        {-1, 1, 1},
                                                                        {2026, -1, 1},
                                                                        {2026, 257, 1},
                                                                        {2026, 1, 257},
                                                                        {2026, 1, -255}})
    CHECK(iso(make_date(year, month, day)) == "-");
}

TEST_CASE("dates are read as people write them") {
  struct Row {
    std::string_view text, expected;
  };
  const std::vector<Row> table{
      {"2026-01-23", "2026-01-23"},
      {"2026-1-3", "2026-01-03"},
      {"23/01/2026", "2026-01-23"},
      {"3/1/2026", "2026-01-03"},
      {"23.01.2026", "2026-01-23"},
      {"23-01-2026", "2026-01-23"},
      {" 23 / 01 / 2026 ", "2026-01-23"},
      {"23 janvier 2026", "2026-01-23"},
      {"23\u00A0janvier\u202F2026", "2026-01-23"},
      {"23 JANVIER 2026", "2026-01-23"},
      {"23janvier2026", "2026-01-23"},
      {"1er mars 2026", "2026-03-01"},
      {"1 er mars 2026", "2026-03-01"},
      {"1ᵉʳ mars 2026", "2026-03-01"},
      {"1 mars 2026", "2026-03-01"},
      {"01 mars 2026", "2026-03-01"},
      {"vendredi 23 janvier 2026", "2026-01-23"},
      {"Vendredi, 23 janvier 2026", "2026-01-23"},
      {"ven. 23 janv. 2026", "2026-01-23"},
      {"le 23 janvier 2026", "2026-01-23"},
      {"Le vendredi 23/01/2026", "2026-01-23"},
      {"lundi 23 janvier 2026", "2026-01-23"},  // a wrong weekday is for others to report
      {"12 février 2026", "2026-02-12"},
      {"12 fe\u0301vrier 2026", "2026-02-12"},
      {"12 fevrier 2026", "2026-02-12"},
      {"12 févr. 2026", "2026-02-12"},
      {"12 fev. 2026", "2026-02-12"},
      {"12 FÉV 2026", "2026-02-12"},
      {"12 avr. 2026", "2026-04-12"},
      {"12 mai 2026", "2026-05-12"},
      {"12 juin 2026", "2026-06-12"},
      {"12 juil. 2026", "2026-07-12"},
      {"15 aout 2026", "2026-08-15"},
      {"15 août 2026", "2026-08-15"},
      {"12 sept. 2026", "2026-09-12"},
      {"12 oct. 2026", "2026-10-12"},
      {"12 nov. 2026", "2026-11-12"},
      {"25 décembre 2026", "2026-12-25"},
      {"29/02/2024", "2024-02-29"},
      {"0001-01-01", "1-01-01"},
      // Nothing else is a date.
      {"", "-"},
      {"   ", "-"},
      {"31/02/2026", "-"},
      {"29 février 2026", "-"},
      {"2026-13-01", "-"},
      {"0000-01-01", "-"},
      {"23/01/26", "-"},
      {"23 janvier 26", "-"},
      {"23 janvier", "-"},
      {"janvier 2026", "-"},
      {"2026", "-"},
      {"2026/01/23", "-"},
      {"23/01-2026", "-"},
      {"23/01/2026/", "-"},
      {"23/01/20266", "-"},
      {"123/01/2026", "-"},
      {"2026-001-23", "-"},
      {"2026-01-23T14:30", "-"},
      {"23 janvier 2026 à 14 h", "-"},
      {"23 janvierx 2026", "-"},
      {"23 brumaire 2026", "-"},
      {"2er mars 2026", "-"},
      {"demain", "-"},
      {"le le 23 janvier 2026", "-"},
      {"99999999999999999999/01/2026", "-"},
      {"23\xFFjanvier 2026", "-"},
      {"٢٣/٠١/٢٠٢٦", "-"},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(iso(parse_date(row.text)) == row.expected);
  }
}

TEST_CASE("every day of a leap year is written and read back") {
  using std::chrono::sys_days;
  const sys_days last = sys_days(date(2024, 12, 31));
  for (sys_days day = sys_days(date(2024, 1, 1)); day <= last; day += std::chrono::days(1))
    CHECK(parse_date(long_date(Date(day))) == Date(day));
}

TEST_CASE("times are read as people write them") {
  struct Row {
    std::string_view text;
    int hour, minute;  // -1 for nothing
  };
  const std::vector<Row> table{
      {"14 h 30", 14, 30},
      {"14h30", 14, 30},
      {"14:30", 14, 30},
      {"14 : 30", 14, 30},
      {"14 h", 14, 0},
      {"14H", 14, 0},
      {"9 heures", 9, 0},
      {"9 heures 30", 9, 30},
      {"1 heure", 1, 0},
      {"14h5", 14, 5},
      {"14 h 05", 14, 5},
      {"0 h", 0, 0},
      {"00:00", 0, 0},
      {"23:59", 23, 59},
      {"09:05", 9, 5},
      {"14\u00A0h\u202F30", 14, 30},
      {"14 h 30 min", 14, 30},
      {"9 heures 30 minutes", 9, 30},
      {" 14 h 30 ", 14, 30},
      {"", -1, 0},
      {"14", -1, 0},
      {"24 h", -1, 0},
      {"14 h 60", -1, 0},
      {"14:5", -1, 0},
      {"14:", -1, 0},
      {"14:300", -1, 0},
      {"14 h 300", -1, 0},
      {"h 30", -1, 0},
      {"14.30", -1, 0},
      {"14 h min", -1, 0},
      {"14 h 30 s", -1, 0},
      {"14:30:00", -1, 0},
      {"14:30 min", -1, 0},
      {"114 h", -1, 0},
      {"-1 h", -1, 0},
      {"midi", -1, 0},
      {"99999999999 h", -1, 0},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const auto time = parse_time(row.text);
    CHECK(time.has_value() == (row.hour >= 0));
    if (time) CHECK((time->hour == row.hour && time->minute == row.minute));
  }
}

TEST_CASE("dates and times are written with their no-break spaces") {
  CHECK(long_date(date(2026, 1, 23)) == "23\u00A0janvier 2026");
  CHECK(long_date(date(2026, 3, 1)) == "1er\u00A0mars 2026");
  CHECK(long_date(date(2026, 8, 31)) == "31\u00A0août 2026");
  CHECK(format_time({14, 30}) == "14\u00A0h\u00A030");
  CHECK(format_time({9, 5}) == "9\u00A0h\u00A005");
  CHECK(format_time({0, 0}) == "0\u00A0h");
}

TEST_CASE("dates follow a CLDR pattern") {
  struct Row {
    Date date;
    std::string_view pattern, locale, expected;
  };
  const std::vector<Row> table{
      {date(2026, 1, 23), "EEEE d MMMM y", "fr", "vendredi 23 janvier 2026"},
      {date(2026, 3, 1), "EEEE d MMMM y", "fr", "dimanche 1er mars 2026"},
      {date(2026, 3, 1), "EEEE d MMMM y", "fr-FR", "dimanche 1er mars 2026"},
      {date(2026, 3, 1), "EEEE d MMMM y", "en", "Sunday 1 March 2026"},
      {date(2026, 3, 1), "d/M/y", "fr", "1/3/2026"},
      {date(2026, 3, 1), "dd/MM/yyyy", "fr", "01/03/2026"},
      {date(2026, 3, 1), "dd MMM", "fr", "01 mars"},
      {date(2026, 3, 1), "'d''' d MMMM", "fr", "d' 1er mars"},
      {date(2026, 3, 11), "d MMMM", "fr", "11 mars"},
      {date(2026, 3, 1), "", "fr", ""},
      {date(1, 1, 2), "EEEE d MMMM y", "fr", "mardi 2 janvier 1"},  // proleptic
      {date(1515, 9, 13), "EEEE d MMMM y", "fr", "lundi 13 septembre 1515"},
      {date(9999, 12, 31), "y-MM-dd", "fr", "9999-12-31"},
      {date(1969, 12, 31), "y-MM-dd", "fr", "1969-12-31"},
      {date(2026, 3, 1), "d MMMM jjj", "fr", "1er mars "},  // j means nothing
  };
  for (const Row& row : table) {
    CAPTURE(row.pattern);
    CHECK(format_date(row.date, row.pattern, row.locale) == row.expected);
  }
}

TEST_CASE("an unknown locale or a broken pattern still gives text") {
  CHECK_FALSE(format_date(date(2026, 1, 23), "d MMMM y", "xx-YY").empty());
  CHECK_FALSE(format_date(date(2026, 1, 23), "d MMMM", std::string(5000, 'x')).empty());
  CHECK_FALSE(format_date(date(2026, 1, 23), "'d MMMM y", "fr").empty());
  CHECK_FALSE(format_date(date(2026, 1, 1), "d 'MMMM", "fr").empty());
}

}  // namespace
