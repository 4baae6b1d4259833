#include "kinds/filled_text.hpp"

#include "catch.hpp"
#include "model/value.hpp"

using namespace greffier;

TEST_CASE("the texts of a kind print values and choose between branches") {
  model::Map data;
  data.set("nom", model::Value("DUPONT"));
  data.set("proche", model::Value());
  const templating::Scope scope(data);
  const auto filled = [&scope](std::string_view text) { return kinds::filled_text(text, scope); };
  CHECK(filled("{{ nom }} !") == "DUPONT !");
  CHECK(filled("{{ nom }}{% si proche %} ; nom voisin : {{ proche }}{% fin %}.") == "DUPONT.");
  CHECK(filled("{% si nom %}a{% sinon %}b{% fin %}c") == "ac");
  CHECK(filled("{% si proche %}a{% sinon si nom %}b{% sinon %}c{% fin %}") == "b");
  CHECK(filled("{% si proche %}a{% si nom %}b{% fin %}c{% fin %}d") == "d");
  CHECK(filled("{% fin %}a") == "a");
}
