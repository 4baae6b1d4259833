#include "repair/outline_number.hpp"

#include <array>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace greffier::repair;

namespace {

struct Title {
  std::string_view text;
  std::string_view scheme;
  std::string_view values;
  std::string_view rest;
  bool is_sure;
};

std::string values_of(const OutlineNumber& number) {
  std::string values;
  for (const OutlinePart& part : number.parts)
    values += (values.empty() ? "" : ",") + std::to_string(part.value);
  return values;
}

constexpr std::array kTitles{
    Title{"I. Rappel des objectifs", "I.", "1", "Rappel des objectifs", true},
    Title{"IV.Bilan", "I.", "4", "Bilan", true},
    Title{"II – Budget", "I-", "2", "Budget", true},
    Title{"I.A Les écoles", "I.A", "1,1", "Les écoles", true},
    Title{"I.A. Les écoles", "I.A", "1,1", "Les écoles", true},
    Title{"II.C – Les écoles", "I.A", "2,3", "Les écoles", true},
    Title{"I-1 Les écoles", "I.1", "1,1", "Les écoles", true},
    Title{"I-1. Les écoles", "I.1", "1,1", "Les écoles", true},
    Title{"1/ Le matériel :", "1/", "1", "Le matériel :", true},
    Title{"1) aide à domicile", "1)", "1", "aide à domicile", true},
    Title{"1)VOLET URBANISME", "1)", "1", "VOLET URBANISME", true},
    Title{"2.Voirie", "1.", "2", "Voirie", true},
    Title{"2. Voirie", "1.", "2", "Voirie", true},
    Title{"2.- Voirie", "1.", "2", "Voirie", true},
    Title{"3\u00A0– Voirie", "1-", "3", "Voirie", true},
    Title{"1.2 Les ponts", "1.1", "1,2", "Les ponts", true},
    Title{"1.2.3. Les ponts", "1.1.1", "1,2,3", "Les ponts", true},
    Title{"1.2\tLes ponts", "1.1", "1,2", "Les ponts", true},
    Title{"2.b) Les ponts", "1.a", "2,2", "Les ponts", true},
    Title{"a) Les ponts", "a)", "1", "Les ponts", true},
    Title{"b/ les ponts", "a/", "2", "les ponts", false},
    Title{"iii) les ponts", "i)", "3", "les ponts", true},
    Title{"A – Les ponts", "A-", "1", "Les ponts", false},
    Title{"B. Les ponts", "A.", "2", "Les ponts", false},
    Title{"A. Martin", "A.", "1", "Martin", false},
    Title{"Article 1", "article 1", "1", "", true},
    Title{"Article 1er : Objet", "article 1", "1", "Objet", true},
    Title{"ARTICLE 12 Objet", "article 1", "12", "Objet", false},
    Title{"SUJET n°1", "sujet 1", "1", "", true},
    Title{"Sujet n° 2 : la cantine", "sujet 1", "2", "la cantine", true},
    Title{"Chapitre II", "chapitre I", "2", "", true},
    Title{"Annexe B – Plans", "annexe A", "2", "Plans", true},
    Title{"Axe 2.1 : Se déplacer", "axe 1.1", "2,1", "Se déplacer", true},
    Title{"§ 2 Délais", "paragraphe 1", "2", "Délais", false},
    Title{"1° Les délais", "1°", "1", "Les délais", true},
    Title{"3 Communes associées", "1", "3", "Communes associées", false},
    Title{"12 : Divers", "1:", "12", "Divers", false},
    Title{"V. Questions", "I.", "5", "Questions", false},
    Title{"1.", "1.", "1", "", false},
};

constexpr std::array<std::string_view, 34> kNoNumbers{"M. Dupont",
                                                      "M.Dupont",
                                                      "MM. Dupont et Petit",
                                                      "16 avril 2026",
                                                      "23/01/2026",
                                                      "01.02.2026 Réunion",
                                                      "2026 Budget",
                                                      "2 000 habitants",
                                                      "1er adjoint",
                                                      "2ème réunion",
                                                      "3 rue des Tilleuls",
                                                      "14 h 30",
                                                      "06 12 34 56 78",
                                                      "A savoir que",
                                                      "A quelle échelle ?",
                                                      "S.I.V. réuni",
                                                      "A.D.M.R. de Belval",
                                                      "C.C. du Grand Val",
                                                      "V.I.P.",
                                                      "p. 8 Voirie",
                                                      "p.8",
                                                      "e.g. une note",
                                                      "a-t-il répondu ?",
                                                      "y a-t-il un quorum ?",
                                                      "12,5 % du budget",
                                                      "3",
                                                      "",
                                                      "Point 3 de l’ordre du jour",
                                                      "Article 1 du décret",
                                                      "Section locale",
                                                      "N° de dossier",
                                                      "Civil. Droit",
                                                      "www.example.org",
                                                      "24/24"};

}  // namespace

TEST_CASE("outline numbers are read with what they are written with and where they end") {
  for (const Title& title : kTitles) {
    INFO(title.text);
    const auto number = read_outline_number(title.text);
    REQUIRE(number.has_value());
    CHECK(number->scheme() == title.scheme);
    CHECK(values_of(*number) == title.values);
    CHECK(title.text.substr(number->length) == title.rest);
    CHECK(number->is_sure == title.is_sure);
  }
}

TEST_CASE("dates, sizes, ranks, initials and acronyms are no outline numbers") {
  for (const std::string_view text : kNoNumbers) {
    INFO(text);
    CHECK_FALSE(read_outline_number(text).has_value());
  }
}

TEST_CASE("numbers go on on their level, and begin anew below") {
  const auto next = [](std::string_view a, std::string_view b) {
    return is_next(read_outline_number(a).value(), read_outline_number(b).value());
  };
  CHECK(next("1. a", "2. b"));
  CHECK(next("1.2 Pont", "1.3 Rue"));
  CHECK(next("H. Pont", "I. Rue"));
  CHECK(next("I. Pont", "J. Rue"));
  CHECK(next("IV. Pont", "V. Rue"));
  CHECK(next("b) Pont", "c) Rue"));
  CHECK_FALSE(next("1. Pont", "3. Rue"));
  CHECK_FALSE(next("1.2 Pont", "2.3 Rue"));
  CHECK_FALSE(next("Article 1", "2. Rue"));
  const auto below = [](std::string_view a, std::string_view b) {
    return is_first_below(read_outline_number(a).value(), read_outline_number(b).value());
  };
  CHECK(below("2. Pont", "2.1 Rue"));
  CHECK(below("II. Pont", "II.A Rue"));
  CHECK_FALSE(below("2. Pont", "3.1 Rue"));
  CHECK_FALSE(below("2. Pont", "2.2 Rue"));
}
