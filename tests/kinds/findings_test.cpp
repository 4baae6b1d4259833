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

struct Sides {
  std::string_view code;
  std::string_view trips;
  std::string_view silent;
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
      {"K010",
       R"(---
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K011",
       R"(---
titre: Réunion
date: 2026-03-03
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K012",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
objett: Le budget
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
objet: Le budget
---

# Budget

Texte.
)"},
      {"K013",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
zzz: x
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K014",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
salle: Annexe
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K015",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
participants: [M. Ali ROY]
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K017",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
corps: x
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K020",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
presents: [Mme Zoé BRUN, M. Luc PETIT]
date: 3 marse 2026
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K021",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
presents: [Mme Zoé BRUN, M. Luc PETIT]
date: 31 février 2026
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
presents: [Mme Zoé BRUN, M. Luc PETIT]
date: 28 février 2026
---

# Budget

Texte.
)"},
      {"K022",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: neuf
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K026",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
statut: peut-être
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
statut: projet
---

# Budget

Texte.
)"},
      {"K028",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
objet: {a: 1}
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
objet: Le budget
---

# Budget

Texte.
)"},
      {"K029",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
logo: 3
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K030",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: action
Écrire.
:::
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: action qui="M. Luc PETIT" echeance="3 mai 2026"
Écrire.
:::
)"},
      {"K031",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: decision numero=1
A.
:::

::: decision numero=1
B.
:::
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: decision numero=1
A.
:::

::: decision numero=2
B.
:::
)"},
      {"K040",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=3 contre=9 resultat="adopté"
Le budget.
:::
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=9 contre=3 resultat="adopté"
Le budget.
:::
)"},
      {"K041",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=6 contre=6
Le budget.
:::
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=7 contre=6
Le budget.
:::
)"},
      {"K042",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote
Le budget.
:::
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=7
Le budget.
:::
)"},
      {"K043",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=-1 contre=2
Le budget.
:::
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.

::: vote pour=1 contre=2
Le budget.
:::
)"},
      {"K050",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Un.

### Détail

Deux.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Un.

## Détail

Deux.
)"},
      {"K051",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

# Suite

Deux.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K052",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

## Budget

Un.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K055",
       R"(---
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# La réunion

Un.

## Budget

Deux.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K056",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

### Détail

Un.

# Budget

Deux.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
date: 2026-03-03
presents: [Mme Zoé BRUN, M. Luc PETIT]
---

# Budget

Texte.
)"},
      {"K060",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
presents: [Mme Zoé BRUN, M. Luc PETIT]
date: lundi 3 mars 2026
---

# Budget

Texte.
)",
       R"(---
titre: Réunion
organisme: Commune de Lys
heure_debut: 9h
heure_fin: 10h
lieu: Mairie
presents: [Mme Zoé BRUN, M. Luc PETIT]
date: mardi 3 mars 2026
---

# Budget

Texte.
)"},
  };
  for (const Sides& each : sides) {
    INFO(each.code);
    CHECK(codes_of(each.trips).find(each.code) != std::string::npos);
    CHECK(codes_of(each.silent).find(each.code) == std::string::npos);
  }
}

}  // namespace greffier::kinds_tests
