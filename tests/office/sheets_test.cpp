// Sheets, key figures, the opening of a chapter.
#include "catch.hpp"
#include "shown.hpp"

using namespace greffier::office::testing;

namespace {

bool holds(const std::string& notes, const std::string& part) {
  const std::string shown = shown_notes(notes);
  INFO(shown);
  return shown.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a sheet is a heading in a band, one level below the text around it") {
  const std::string notes =
      "# Un\n\n## Deux\n\n::: fiche-action numero=1.2 titre=Paie\n## Constat\nTexte.\n:::\n\n"
      "::: fiche-action titre=Parc\nTexte.\n:::\n";
  CHECK(holds(notes, "Fiche⍽1.2 – Paie"));
  CHECK(holds(notes, "fiche_rubrique: Constat"));
  CHECK(holds(notes, "Fiche – Parc"));
}

TEST_CASE("key figures stand above what they count, and begin columns") {
  const std::string notes = "::: chiffres\n- **13** communes\n- **24 180** habitants\n:::\n";
  CHECK(holds(notes, "chiffre: 13"));
  CHECK(holds(notes, "chiffre_libelle: communes"));
  CHECK(holds(notes, "chiffre_suivant: 24 180"));
  CHECK_FALSE(holds("::: chiffres\n- **13** communes\n:::\n", "chiffre_suivant"));
}

TEST_CASE("a chapter opens on a picture, a name and some words") {
  const std::string notes =
      "::: ouverture Mme Rose CASTÉRA\n![Portrait](p.png)\n\nUn mot.\n:::\n\nSuite.\n";
  CHECK(holds(notes, "ouverture_nom: Mme Rose CASTÉRA"));
  CHECK(holds(notes, "ouverture: Un mot."));
  const std::string shown = shown_notes(notes);
  CHECK(shown.find("p.png") < shown.find("CASTÉRA"));
}

TEST_CASE("a heading without text begins the page of its first sheet, in place of one of its own") {
  const std::string sheets =
      "::: fiche-action titre=Paie\nTexte.\n:::\n\n"
      "::: fiche-action titre=Parc\nTexte.\n:::\n";
  const std::string alone = shown_notes("Un texte.\n\n# Actions\n\n## Axe 1\n\n" + sheets);
  INFO(alone);
  const std::size_t axis = alone.find("Axe 1");
  const std::size_t first = alone.find("Fiche – Paie");
  CHECK(alone.find("page\n") < axis);
  CHECK(alone.substr(axis, first - axis).find("page\n") == std::string::npos);
  CHECK(alone.substr(first, alone.find("Fiche – Parc") - first).find("page\n") !=
        std::string::npos);
  const std::string few = shown_notes("# Axe 1\n\nPeu de mots.\n\n" + sheets);
  CHECK(few.find("page\n") < few.find("Axe 1"));
  const std::string introduced =
      shown_notes("# Axe 1\n\nUn texte." + std::string(400, 'a') + "\n\n" + sheets);
  INFO(introduced);
  const std::size_t text = introduced.find("Un texte.");
  CHECK(introduced.find("page\n") > text);
}
