#include "text/fold.hpp"

#include <random>

#include "catch.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace {

using namespace greffier::text;

TEST_CASE("names are folded to one form") {
  struct Row {
    std::string_view name, expected;
  };
  const std::vector<Row> table{
      {"", ""},
      {"   ", ""},
      {"—", ""},
      {"Membres présents :", "membres_presents"},
      {"Membres présents :", "membres_presents"},
      {"Échéance", "echeance"},
      {"E\u0301che\u0301ance", "echeance"},
      {"note-interne", "note_interne"},
      {"budget_2026", "budget_2026"},
      {"note__interne", "note_interne"},
      {"_note_", "note"},
      {"__note  interne__", "note_interne"},
      {"Président·e de séance", "president_e_de_seance"},
      {"l’ordre du jour", "l_ordre_du_jour"},
      {"l'ordre du jour", "l_ordre_du_jour"},
      {"Œuvre, cœur, ŒUVRE", "oeuvre_coeur_oeuvre"},
      {"ex æquo", "ex_aequo"},
      {"Groß-Gerau", "gross_gerau"},
      {"Łódź Øresund Þór", "lodz_oresund_thor"},
      {"N° 5", "n_5"},
      {"Nº 5", "n_5"},
      {"1er étage", "1er_etage"},
      {"m²", "m"},
      {"oﬃce ﬁn", "office_fin"},
      {"ΟΔΟΣ", "οδοσ"},
      {"ДОМ", "дом"},
      {"Ǎpres ẼẼ", "apres_ee"},
      {"日本", "日本"},
      {"a\u200Bb\u2011c", "a_b_c"},
      {"İstanbul ıſ", "istanbul_is"},
  };
  for (const Row& row : table) CHECK(fold_name(row.name) == row.expected);
}

TEST_CASE("folding twice folds once, and case and composition never matter, for every code point") {
  std::vector<std::string> wrong;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string name = "a";
    append(name, c);
    name += "b";
    const std::string folded = fold_name(name);
    const bool is_sound = fold_name(folded) == folded && fold_name(normalised(name)) == folded;
    const bool is_latin = c < 0x250;
    if (!is_sound || (is_latin && fold_name(lower(name)) != folded)) wrong.push_back(name);
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("folding takes any bytes") {
  CHECK(fold_name("a\xFF\xE2\x82z") == "a_z");
  CHECK(fold_name(std::string(3, '\0')).empty());
}

TEST_CASE("edit distance counts slips") {
  struct Row {
    std::string_view a, b;
    std::size_t expected;
  };
  const std::vector<Row> table{
      {"", "", 0},
      {"", "abc", 3},
      {"abc", "abc", 0},
      {"abc", "abd", 1},
      {"abc", "acb", 1},
      {"abc", "bca", 2},
      {"ca", "abc", 3},
      {"presents", "presetns", 1},
      {"été", "ete", 2},
      {"kitten", "sitting", 3},
      {"ab", "ba", 1},
      {"\U0001F600", "a", 1},
      {"echeance", "echance", 1},
  };
  for (const Row& row : table) {
    CAPTURE(row.a, row.b);
    CHECK(edit_distance(row.a, row.b) == row.expected);
    CHECK(edit_distance(row.b, row.a) == row.expected);
    for (std::size_t limit = 0; limit < 9; ++limit) {
      const std::size_t within = edit_distance(row.a, row.b, limit);
      CHECK((row.expected <= limit ? within == row.expected : within > limit));
    }
  }
}

// The textbook table, slow and plain, as a judge of the quick one.
std::size_t judge(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

TEST_CASE("edit distance agrees with the textbook") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> letter('a', 'c');
  std::uniform_int_distribution<std::size_t> size(0, 8);
  for (int round = 0; round < 4000; ++round) {
    std::string a(size(random), ' ');
    std::string b(size(random), ' ');
    for (char& c : a) c = static_cast<char>(letter(random));
    for (char& c : b) c = static_cast<char>(letter(random));
    const std::size_t limit = size(random);
    const std::size_t expected = judge(a, b);
    REQUIRE(edit_distance(a, b) == expected);
    REQUIRE(std::min(edit_distance(a, b, limit), limit + 1) == std::min(expected, limit + 1));
  }
}

TEST_CASE("the nearest name is a slip away, or there is none") {
  const std::vector<std::string_view> names{"presents",      "excuses",  "date", "lieu",
                                            "ordre_du_jour", "Échéance", "dates"};
  struct Row {
    std::string_view name, expected;
  };
  const std::vector<Row> table{
      {"present", "presents"},
      {"Présents :", "presents"},
      {"exuses", "excuses"},
      {"echance", "Échéance"},
      {"datte", "date"},  // « dates » is as near: the first wins
      {"dates", "dates"},
      {"ordre du juor", "ordre_du_jour"},
      {"liue", "lieu"},
      {"li", ""},
      {"president", "presents"},
      {"tout autre chose", ""},
      {"", ""},
      {"!!", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK(nearest(row.name, names).value_or("") == row.expected);
  }
  CHECK_FALSE(nearest("date", {}));
  CHECK_FALSE(nearest(std::string(1'000'000, 'a'), names));
}

}  // namespace
