// Each finding of a document's fields, records, votes and headings, on both sides: notes that it is
// about, and notes beside them that it is not about. Rules as data have theirs in rules/.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

const std::string kFacts =
    "titre: Réunion\norganisme: Commune de Lys\nheure_debut: 9h\nheure_fin: 10h\nlieu: Mairie\n";
const std::string kSound = kFacts + "date: 2026-03-03\npresents: [Mme Zoé BRUN, M. Luc PETIT]\n";
const std::string kBody = "\n# Budget\n\nTexte.\n";

std::string notes(const std::string& header, const std::string& body = kBody) {
  return "---\n" + header + "---\n" + body;
}

struct Sides {
  std::string_view code;
  std::string trips;
  std::string silent;
};

std::string codes_of(std::string_view notes) {
  diag::Sink sink;
  model::Document document = ingest::read_notes(notes, 1, sink);
  (void)kinds::apply(compte_rendu(), std::move(document), {{1, {1, 1}, {1, 1}}}, sink);
  return codes(sink);
}

}  // namespace

TEST_CASE("each finding has notes that trip it, and notes beside them that do not") {
  const Sides sides[] = {
      {"K010", notes("presents: [Mme Zoé BRUN, M. Luc PETIT]\n", "\nTexte.\n"), notes(kSound)},
      {"K011", notes("titre: Réunion\ndate: 2026-03-03\n"), notes(kSound)},
      {"K012", notes(kSound + "objett: Le budget\n"), notes(kSound + "objet: Le budget\n")},
      {"K013", notes(kSound + "zzz: x\n"), notes(kSound)},
      {"K014", notes(kSound + "salle: Annexe\n"), notes(kSound)},
      {"K015", notes(kSound + "participants: [M. Ali ROY]\n"), notes(kSound)},
      {"K017", notes(kSound + "corps: x\n"), notes(kSound)},
      {"K020", notes(kFacts + "presents: [Mme Zoé BRUN, M. Luc PETIT]\ndate: 3 marse 2026\n"),
       notes(kSound)},
      {"K021", notes(kFacts + "presents: [Mme Zoé BRUN, M. Luc PETIT]\ndate: 31 février 2026\n"),
       notes(kFacts + "presents: [Mme Zoé BRUN, M. Luc PETIT]\ndate: 28 février 2026\n")},
      {"K022",
       notes("titre: Réunion\norganisme: Commune de Lys\nheure_debut: neuf\nheure_fin: 10h\nlieu: "
             "Mairie\ndate: 2026-03-03\npresents: [Mme Zoé BRUN, M. Luc PETIT]\n"),
       notes(kSound)},
      {"K026", notes(kSound + "statut: peut-être\n"), notes(kSound + "statut: projet\n")},
      {"K028", notes(kSound + "objet: {a: 1}\n"), notes(kSound + "objet: Le budget\n")},
      {"K029", notes(kSound + "logo: 3\n"), notes(kSound)},
      {"K030", notes(kSound, kBody + "\n::: action\nÉcrire.\n:::\n"),
       notes(kSound,
             kBody + "\n::: action qui=\"M. Luc PETIT\" echeance=\"3 mai 2026\"\nÉcrire.\n:::\n")},
      {"K031",
       notes(kSound,
             kBody + "\n::: decision numero=1\nA.\n:::\n\n::: decision numero=1\nB.\n:::\n"),
       notes(kSound,
             kBody + "\n::: decision numero=1\nA.\n:::\n\n::: decision numero=2\nB.\n:::\n")},
      {"K040",
       notes(kSound, kBody + "\n::: vote pour=3 contre=9 resultat=\"adopté\"\nLe budget.\n:::\n"),
       notes(kSound, kBody + "\n::: vote pour=9 contre=3 resultat=\"adopté\"\nLe budget.\n:::\n")},
      {"K041", notes(kSound, kBody + "\n::: vote pour=6 contre=6\nLe budget.\n:::\n"),
       notes(kSound, kBody + "\n::: vote pour=7 contre=6\nLe budget.\n:::\n")},
      {"K042", notes(kSound, kBody + "\n::: vote\nLe budget.\n:::\n"),
       notes(kSound, kBody + "\n::: vote pour=7\nLe budget.\n:::\n")},
      {"K043", notes(kSound, kBody + "\n::: vote pour=-1 contre=2\nLe budget.\n:::\n"),
       notes(kSound, kBody + "\n::: vote pour=1 contre=2\nLe budget.\n:::\n")},
      {"K050", notes(kSound, "\n# Budget\n\nUn.\n\n### Détail\n\nDeux.\n"),
       notes(kSound, "\n# Budget\n\nUn.\n\n## Détail\n\nDeux.\n")},
      {"K051", notes(kSound, "\n# Budget\n\n# Suite\n\nDeux.\n"), notes(kSound)},
      {"K052", notes(kSound, "\n## Budget\n\nUn.\n"), notes(kSound)},
      {"K055",
       notes("organisme: Commune de Lys\nheure_debut: 9h\nheure_fin: 10h\nlieu: Mairie\ndate: "
             "2026-03-03\npresents: [Mme Zoé BRUN, M. Luc PETIT]\n",
             "\n# La réunion\n\nUn.\n\n## Budget\n\nDeux.\n"),
       notes(kSound)},
      {"K056", notes(kSound, "\n### Détail\n\nUn.\n\n# Budget\n\nDeux.\n"), notes(kSound)},
      {"K060", notes(kFacts + "presents: [Mme Zoé BRUN, M. Luc PETIT]\ndate: lundi 3 mars 2026\n"),
       notes(kFacts + "presents: [Mme Zoé BRUN, M. Luc PETIT]\ndate: mardi 3 mars 2026\n")},
      {"K027", notes(kSound + "president: [[]]\n"), notes(kSound + "president: M. Jean ROUX\n")},
      {"K032", notes(kSound, kBody + "\n::: note-interne\nÀ relire.\n:::\n"), notes(kSound)},
      {"K070", notes(kSound, kBody + "\n::: action\n- Qui : M. PETIT\n- Couleur : bleu\n:::\n"),
       notes(kSound, kBody + "\n::: action\n- Qui : M. PETIT\n- Échéance : mai\n:::\n")},
      {"K076", notes(kSound, kBody + "\n| P | N |\n|---|---|\n| A | = |\n| B | 4 |\n"),
       notes(kSound, kBody + "\n| P | N |\n|---|---|\n| A | 2 |\n| Total | = |\n")},
  };
  for (const Sides& each : sides) {
    INFO(each.code);
    CHECK(codes_of(each.trips).find(each.code) != std::string::npos);
    CHECK(codes_of(each.silent).find(each.code) == std::string::npos);
  }
}

}  // namespace greffier::kinds_tests
