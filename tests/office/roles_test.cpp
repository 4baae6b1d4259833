// Roles and the names of their styles, and which style plays a role that a template lacks.
#include "office/roles.hpp"

#include <set>

#include "catch.hpp"
#include "office/missing_roles.hpp"
#include "shown.hpp"

using namespace greffier;
using namespace greffier::office;

TEST_CASE("no two roles of a family share a name, folded or not") {
  std::set<std::string_view> names;
  std::set<std::string_view> identifiers;
  for (const RoleInfo& role : roles()) {
    INFO(role.name);
    CHECK(names.insert(role.name).second);
    CHECK(identifiers.insert(role.ooxml_id).second);
    CHECK(find_role(role.name) == role.role);
    CHECK(role_of_style(role.odf, role.family) == role.role);
    CHECK(role_of_style(role.ooxml, role.family) == role.role);
  }
}

TEST_CASE("styles are known by the names that Writer and Word show") {
  struct Case {
    const char* name;
    Role role;
  };
  for (const Case& each :
       {Case{"Corps de texte", Role::text}, Case{"Heading 1", Role::heading1},
        Case{"heading 3", Role::heading3}, Case{"Sous-titre", Role::facts},
        Case{"Pied de page", Role::footer}, Case{"Citation", Role::quote},
        Case{"DÉCISION", Role::decision}, Case{"Liste à puces", Role::list_bullet}}) {
    INFO(each.name);
    CHECK(role_of_style(each.name, Family::paragraph) == each.role);
  }
  CHECK_FALSE(role_of_style("Mon style", Family::paragraph));
  CHECK_FALSE(role_of_style("Décision", Family::character));
}

TEST_CASE("heading levels") {
  for (int level = 1; level <= 6; ++level) CHECK(heading_level(heading_role(level)) == level);
  CHECK(heading_role(0) == Role::heading1);
  CHECK(heading_role(9) == Role::heading6);
  CHECK(heading_level(Role::title) == 0);
}

TEST_CASE("a role that a template lacks takes the style of its nearest ancestor") {
  StyleMap map;
  CHECK(map.id(Role::decision).empty());
  map.set(Role::standard, "Standard");
  CHECK(map.id(Role::decision) == "Standard");
  map.set(Role::text, "Corps");
  CHECK(map.id(Role::decision) == "Corps");
  map.set(Role::decision, "Décision");
  CHECK(map.id(Role::decision) == "Décision");
  CHECK(map.id(Role::strong).empty());  // a character style has no parent
}

TEST_CASE("missing roles are told once, all together") {
  StyleMap map;
  for (const RoleInfo& role : roles()) map.set(role.role, std::string(role.odf));
  diag::Sink sink;
  report_missing_roles(map, "modele.odt", sink);
  CHECK(sink.diagnostics().empty());
  map.set(Role::vote, "");
  map.set(Role::action, "");
  report_missing_roles(map, "modele.odt", sink);
  REQUIRE(office::testing::codes(sink) == "O020");
  CHECK(diag::text_of(sink.diagnostics()[0], diag::Language::english) ==
        "the template has no style for: Action, Vote");
}
