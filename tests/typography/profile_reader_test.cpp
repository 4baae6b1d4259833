// A profile of one's own: what its keys change, and what is said of the wrong ones.
#include "typography/profile_reader.hpp"

#include "catch.hpp"
#include "typography/case_file.hpp"
#include "typography/correct.hpp"
#include "typography/engine.hpp"

using namespace greffier;
using namespace greffier::typography;
using namespace greffier::typography::testing;

namespace {

// « regles » → "regles"; the place of each key is its line.
model::Map map_of(std::initializer_list<std::pair<const char*, model::Value>> members) {
  model::Map map;
  std::uint32_t line = 1;
  for (const auto& [label, value] : members) {
    const diag::Span span{1, {line, 1}, {line, 9}};
    model::Value placed = value;
    placed.span = span;
    const std::string key = label[0] == 'T' ? std::string("t").append(label + 1) : label;
    map.set(key, placed, label, span);
    ++line;
  }
  return map;
}

model::Value text(const char* content) {
  return std::string(content);
}

Profile read(const model::Map& map) {
  diag::Sink sink;
  Profile profile = read_profile(map, sink).profile;
  CHECK(sink.diagnostics().empty());
  return profile;
}

std::string corrected(std::string_view text, const Profile& profile) {
  return visible(greffier::typography::apply(text, edits({.text = text}, profile)));
}

// The one thing that is said of a profile.
std::string said_of(const model::Map& map, diag::Language language = diag::Language::french) {
  diag::Sink sink;
  (void)read_profile(map, sink);
  REQUIRE(sink.diagnostics().size() == 1);
  const diag::Diagnostic& only = sink.diagnostics().front();
  return std::to_string(only.span.begin.line) + " " + visible(diag::text_of(only, language)) + " " +
         visible(diag::hint_of(only, language));
}

}  // namespace

TEST_CASE("a profile that says nothing is the default one") {
  CHECK(corrected("Sujet : 150 000 €", read({})) == "Sujet⍽: 150⍽000⍽€");
}

TEST_CASE("a profile starts from another") {
  const Profile profile = read(map_of({{"base", text("Imprimerie")}}));
  CHECK(profile.name == "imprimerie");
  CHECK(corrected("Quoi ? 150 000 €", profile) == "Quoi‹f›? 150‹f›000⍽€");
}

TEST_CASE("a profile switches rules on, off, and to reporting") {
  const Profile profile = read(
      map_of({{"base", text("imprimerie")},
              {"regles", map_of({{"T07", false}, {"T33", true}, {"T08", text("Signaler")}})}}));
  const std::string input = "l'avis a-t-il... 2ème";
  const std::vector<Edit> found = edits({.text = input}, profile);
  CHECK(rules_of(found) == "T08? T20 T33");
  CHECK(marked(input, found) == "l'avis a‑t‑il... 2<sup>e</sup>");
}

TEST_CASE("a profile sets widths, quotation marks and dashes") {
  const Profile profile = read(map_of({{"nom", text("Saint-Exemple")},
                                       {"guillemets_interieurs", text("simples")},
                                       {"incise", text("Cadratin")},
                                       {"uniformiser", true},
                                       {"espaces", map_of({{"avant_signes", text("fine")},
                                                           {"avant_deux_points", text("aucune")},
                                                           {"guillemets", text("fine")},
                                                           {"incise", text("ordinaire")},
                                                           {"milliers", text("fine")},
                                                           {"unites", text("fine")},
                                                           {"liens", text("insécable")}})}}));
  CHECK(corrected("Quoi ? M. Roche : 150 000 €", profile) == "Quoi‹f›? M.⍽Roche: 150‹f›000‹f›€");
  CHECK(corrected("\"Un \"bon\" plan\"", profile) == "«‹f›Un ‹‹f›bon‹f›› plan‹f›»");
  CHECK(corrected("Le maire - qui préside - a lu ce texte.", profile) ==
        "Le maire — qui préside — a lu ce texte.");
}

TEST_CASE("a profile keeps the name that it is given") {
  diag::Sink sink;
  CHECK(read_profile(map_of({{"nom", text("Saint-Exemple")}}), sink).name == "Saint-Exemple");
}

TEST_CASE("what a profile has wrong is reported with its line and the nearest name") {
  CHECK(said_of(map_of({{"base", text("ue")}, {"regle", text("x")}})) ==
        "2 Le profil typographique contient «⍽regle⍽», qui n’existe pas. Vouliez-vous écrire "
        "«⍽regles⍽»⍽?");
  CHECK(said_of(map_of({{"regles", map_of({{"T07", true}, {"T99x", true}})}}))
            .starts_with("2 Le profil typographique contient «⍽T99x⍽», qui n’existe pas."));
  CHECK(said_of(map_of({{"espaces", map_of({{"millier", text("fine")}})}})).find("«⍽milliers⍽»") !=
        std::string::npos);
  CHECK(said_of(map_of({{"base", text("belge")}}), diag::Language::english) ==
        "1 There is no typographic profile “belge”. Choose one of these: bureautique, imprimerie, "
        "suisse, quebec, ue.");
}

TEST_CASE("a value that does not suit is reported and changes nothing") {
  CHECK(said_of(map_of({{"regles", map_of({{"T07", text("peut-être")}})}})) ==
        "1 Dans le profil typographique, la valeur de «⍽T07⍽» ne convient pas. Attendu⍽: oui, non, "
        "signaler.");
  CHECK(said_of(map_of({{"espaces", map_of({{"milliers", text("large")}})}})) ==
        "1 Dans le profil typographique, la valeur de «⍽milliers⍽» ne convient pas. Attendu⍽: "
        "aucune, "
        "ordinaire, insecable, fine.");
  for (const char* key : {"regles", "espaces", "uniformiser", "incise", "guillemets_interieurs"})
    CHECK(said_of(map_of({{key, text("x")}})).starts_with("1 Dans le profil typographique"));
  CHECK(said_of(map_of({{"nom", model::Values{}}})).starts_with("1 Dans"));
  CHECK(said_of(map_of({{"base", model::Values{}}})).starts_with("1 "));
}

TEST_CASE("what keeps text safe cannot be switched off") {
  CHECK(said_of(map_of({{"regles", map_of({{"T00", false}})}})).starts_with("1 Le profil"));
}
