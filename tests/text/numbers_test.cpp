#include "text/numbers.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"

namespace {

using namespace greffier::text;

TEST_CASE("figures as French writes them") {
  struct Row {
    double value;
    int decimals;
    std::string_view expected;
  };
  const std::vector<Row> table{
      {0, 0, "0"},
      {12, 0, "12"},
      {999, 0, "999"},
      {1250, 0, "1_250"},
      {12500.5, 1, "12_500,5"},
      {1234567.891, 2, "1_234_567,89"},
      {12.5, 2, "12,50"},
      {12.5, 0, "13"},
      {0.5, 0, "1"},
      {1.5, 0, "2"},
      {2.5, 0, "3"},
      {1.005, 2, "1,01"},
      {2.675, 2, "2,68"},
      {0.1 + 0.2, 2, "0,30"},
      {999.995, 2, "1_000,00"},
      {999999.5, 0, "1_000_000"},
      {-1250, 0, "−1_250"},
      {-0.5, 0, "−1"},
      {-0.001, 2, "0,00"},
      {-0.0, 0, "0"},
      {12.5, -1, "12,5"},
      {1250, -1, "1_250"},
      {0.001, -1, "0,001"},
      {1e15, 0, "1_000_000_000_000_000"},
      {1e21, -1, "1_000_000_000_000_000_000_000"},
      {1, 99, "1,00000000000000000000"},
  };
  for (const Row& row : table) {
    CAPTURE(row.value, row.decimals);
    CHECK(format_number(row.value, row.decimals, "_") == row.expected);
  }
  CHECK(format_number(1250, 0, "\u202F") == "1\u202F250");
  CHECK(format_number(1250, 0, "") == "1250");
}

TEST_CASE("figures at the edges of a double") {
  using Limits = std::numeric_limits<double>;
  CHECK(format_number(Limits::quiet_NaN(), 2, " ") == "NaN");
  CHECK(format_number(Limits::infinity(), 2, " ") == "∞");
  CHECK(format_number(-Limits::infinity(), 2, " ") == "−∞");
  CHECK(format_number(Limits::max(), 0, "").size() == 309);
  CHECK(format_number(Limits::denorm_min(), 2, "") == "0,00");
  CHECK(format_number(Limits::denorm_min(), -1, "").ends_with("005"));
  CHECK(format_number(-Limits::min(), -1, "").size() > 308);
}

TEST_CASE("cardinals in letters") {
  struct Row {
    std::int64_t value;
    std::string_view masculine, feminine;
  };
  const std::vector<Row> table{
      {0, "zéro", "zéro"},
      {1, "un", "une"},
      {16, "seize", "seize"},
      {17, "dix-sept", "dix-sept"},
      {21, "vingt-et-un", "vingt-et-une"},
      {22, "vingt-deux", "vingt-deux"},
      {70, "soixante-dix", "soixante-dix"},
      {71, "soixante-et-onze", "soixante-et-onze"},
      {80, "quatre-vingts", "quatre-vingts"},
      {81, "quatre-vingt-un", "quatre-vingt-une"},
      {91, "quatre-vingt-onze", "quatre-vingt-onze"},
      {100, "cent", "cent"},
      {101, "cent un", "cent une"},
      {200, "deux cents", "deux cents"},
      {203, "deux cent trois", "deux cent trois"},
      {280, "deux cent quatre-vingts", "deux cent quatre-vingts"},
      {1000, "mille", "mille"},
      {1901, "mille neuf cent un", "mille neuf cent une"},
      {2026, "deux mille vingt-six", "deux mille vingt-six"},
      {80'000, "quatre-vingt mille", "quatre-vingt mille"},
      {200'000, "deux cent mille", "deux cent mille"},
      {1'000'000, "un million", "un million"},
      {1'000'001, "un million un", "un million une"},
      {80'000'000, "quatre-vingts millions", "quatre-vingts millions"},
      {200'300'000, "deux cents millions trois cent mille", "deux cents millions trois cent mille"},
      {3'000'000'000, "trois milliards", "trois milliards"},
      {1'000'000'000'000, "un billion", "un billion"},
      {-5, "moins cinq", "moins cinq"},
  };
  for (const Row& row : table) {
    CHECK(in_letters(row.value) == row.masculine);
    CHECK(in_letters(row.value, true) == row.feminine);
  }
  CHECK(in_letters(std::numeric_limits<std::int64_t>::min()) ==
        "moins neuf trillions deux cent vingt-trois billiards trois cent soixante-douze billions "
        "trente-six milliards huit cent cinquante-quatre millions sept cent soixante-quinze mille "
        "huit cent huit");
}

TEST_CASE("roman and alphabetic numbering") {
  struct Row {
    int value;
    std::string_view roman, alphabetic;
  };
  const std::vector<Row> table{
      {1, "I", "A"},
      {4, "IV", "D"},
      {9, "IX", "I"},
      {14, "XIV", "N"},
      {26, "XXVI", "Z"},
      {27, "XXVII", "AA"},
      {40, "XL", "AN"},
      {52, "LII", "AZ"},
      {90, "XC", "CL"},
      {400, "CD", "OJ"},
      {702, "DCCII", "ZZ"},
      {703, "DCCIII", "AAA"},
      {3999, "MMMCMXCIX", "EWU"},
      {4000, "4000", "EWV"},
      {0, "0", "0"},
      {-3, "-3", "-3"},
      {2147483647, "2147483647", "FXSHRXW"},
  };
  for (const Row& row : table) {
    CHECK(roman(row.value) == row.roman);
    CHECK(alphabetic(row.value) == row.alphabetic);
  }
}

TEST_CASE("numbers are read as French writes them, and nothing else is a number") {
  struct Row {
    std::string_view text;
    std::optional<double> expected;
  };
  const std::vector<Row> table{
      {"12", 12},
      {"0", 0},
      {" 12 ", 12},
      {"1 250", 1250},
      {"1\u00A0250", 1250},
      {"1\u202F250,75", 1250.75},
      {"12 345 678", 12345678},
      {"12,5", 12.5},
      {"0,05", 0.05},
      {"-3", -3},
      {"−3,5", -3.5},
      {"1250", 1250},
      {"1250,5", 1250.5},
      {"", {}},
      {" ", {}},
      {"-", {}},
      {",5", {}},
      {"5,", {}},
      {"1,2,3", {}},
      {"12.5", {}},
      {"1.250", {}},
      {"06 12 34 56 78", {}},
      {"01400", {}},
      {"007", {}},
      {"1 25", {}},
      {"1 2500", {}},
      {"1250 300", {}},
      {"1  250", {}},
      {"1 250 ,5", {}},
      {"1,250 300", {}},
      {"12 h", {}},
      {"1e3", {}},
      {"0x10", {}},
      {"inf", {}},
      {"nan", {}},
      {"+3", {}},
      {"--3", {}},
      {"- 3", {}},
      {"3-", {}},
      {"٣", {}},
      {"12\xFF", {}},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(parse_number(row.text) == row.expected);
  }
  CHECK_FALSE(parse_number(std::string(5000, '9')));
}

TEST_CASE("what is written is read back") {
  for (const double value : {0.0, 1.0, 12.5, -1250.75, 1e15, 0.001, 123456789.123})
    CHECK(parse_number(format_number(value, -1, "\u202F")) == value);
}

}  // namespace
