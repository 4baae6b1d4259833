#include "kinds/shape.hpp"

#include "catch.hpp"

using greffier::kinds::known_types;
using greffier::kinds::parse_type;
using greffier::kinds::Shape;
using greffier::kinds::Type;

TEST_CASE("a type is read as kind.yaml writes it") {
  struct Case {
    std::string_view written;
    Shape shape;
    bool is_list;
    std::vector<std::string> choices;
  };
  const Case cases[] = {
      {"texte", Shape::text, false, {}},
      {"Texte riche", Shape::rich_text, false, {}},
      {"date_ou_texte", Shape::date_or_text, false, {}},
      {"liste<personne>", Shape::person, true, {}},
      {"liste < map >", Shape::record, true, {}},
      {"enum(projet, validé)", Shape::choice, false, {"projet", "validé"}},
      {"liste<enum(a, b)>", Shape::choice, true, {"a", "b"}},
  };
  for (const Case& c : cases) {
    INFO(c.written);
    Type type;
    REQUIRE(parse_type(c.written, type));
    CHECK(type.shape == c.shape);
    CHECK(type.is_list == c.is_list);
    CHECK(type.choices == c.choices);
  }
}

TEST_CASE("what is no type is refused and leaves the type alone") {
  for (const std::string_view written :
       {"", "txt", "enum", "enum()", "texte(a)", "liste<>", "liste<liste<texte>>", "liste<texte",
        "sac<texte>", "(a)", "<texte>"}) {
    INFO(written);
    Type type{Shape::amount, false, {}};
    CHECK_FALSE(parse_type(written, type));
    CHECK(type.shape == Shape::amount);
  }
}

TEST_CASE("the known types are named for messages") {
  CHECK(known_types() ==
        "texte, texte_riche, date, date_ou_texte, heure, entier, montant, bool, enum(…, …), "
        "personne, fichier, image, map, liste<…>");
}
