// Roles and the names of their styles, and which style plays a role that a template lacks.
#include "office/roles.hpp"

#include <set>

#include "catch.hpp"
#include "office/role_styles.hpp"
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

TEST_CASE("a charte lends the styles of roles that the template lacks") {
  StyleMap map;
  map.set(Role::standard, "Standard");
  map.prepare_lent([](Role role) { return std::string(info(role).name); }, {"vote"});
  StyleSheet charte;
  charte.name = "sobre";
  diag::Sink sink;
  RoleStyles styles(map, true);
  report_lent_styles(styles, charte, sink);
  CHECK(sink.diagnostics().empty());
  CHECK(styles.known(Role::decision) == "Standard");
  CHECK(styles.id(Role::decision) == "decision");
  CHECK(styles.known(Role::decision) == "decision");
  CHECK(styles.id(Role::text) == "Standard");  // every template has one
  CHECK(styles.id(Role::signature_name) == "signature_nom");
  CHECK(styles.id(Role::strong) == "gras");
  CHECK(styles.id(Role::vote) == "vote_greffier");  // the template has another style of that name
  CHECK(styles.lent() == std::vector{Role::decision, Role::vote, Role::signature,
                                     Role::signature_name, Role::strong});
  report_lent_styles(styles, charte, sink);
  REQUIRE(office::testing::codes(sink) == "O020");
  CHECK(diag::text_of(sink.diagnostics()[0], diag::Language::english) ==
        "the template has no style for: Décision, Vote, Signature, Signature (nom); the charte "
        "“sobre” lends its own");
}

TEST_CASE("without a charte a role takes its parent's style") {
  StyleMap map;
  map.set(Role::standard, "Standard");
  map.prepare_lent([](Role role) { return std::string(info(role).name); }, {});
  RoleStyles styles(map);
  CHECK(styles.id(Role::signature_name) == "Standard");
  CHECK(!styles.has(Role::signature_name));
  CHECK(styles.lent().empty());
}
