// What the tests of this folder share: data to render with, and a renderer of plain text.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::templating {

// The minutes of an invented meeting:
//   objet « Évaluation et mutualisation » · lieu « » · numero 2 · zero 0 · total « 1 250 »
//   montant 12500,5 · date 2026-03-20 · premier_du_mois 2026-02-01 · heure 19:30 · ouvert oui
//   vote {pour 12, contre 1, abstention 0} · vide [] · rien (nothing) · fiche {age 3, taille 4}
//   animateur Mme Zoé Bernard · presents M. Jean Dupont, maire (Mairie), Mme Anne Martin-Legrand
//   (Agglo), M. Pierre-Yves d’Élan (Mairie) · femmes Mme Anne, Mme Zoé · inconnu Camille Petit
//   actions [{objet « Rédiger », qui « Mme BERNARD », echeance 2026-02-15, ouverte, cout 10,1},
//            {« Relire », qui « M. DUPONT », echeance (nothing), close, cout 20,2}]
//   mots [zèbre, côte, école, cote] · riche « Le **gras** » · corps (two paragraphs)
[[nodiscard]] model::Map sample();

// A text with the problems of its rendering, each as `G040 1:4`.
struct Rendered {
  std::string text;
  std::vector<std::string> problems;
  friend bool operator==(const Rendered&, const Rendered&) = default;
};
std::ostream& operator<<(std::ostream& out, const Rendered& rendered);

// Renders a template of plain text: tags are found, read, paired and performed, the rest is copied.
[[nodiscard]] Rendered render(std::string_view source, const model::Map& data);

// Diagnostics as `code line:column`.
[[nodiscard]] std::vector<std::string> codes(const diag::Sink& sink);

// « ⍽ » for U+00A0 and « ‹f› » for U+202F, as the design writes them.
[[nodiscard]] std::string typeset(std::string_view text);

}  // namespace greffier::templating
