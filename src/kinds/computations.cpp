#include "kinds/computations.hpp"

#include <algorithm>
#include <array>

#include "kinds/claims.hpp"
#include "kinds/listings.hpp"
#include "kinds/parts.hpp"
#include "kinds/totals.hpp"

namespace greffier::kinds {

namespace {

constexpr std::array kComputations{
    Computation{
        "parties", {"parties", "Parties du texte", "Parts of the text"}, parts_of, shape_of_parts},
    Computation{"introduction",
                {"introduction", "Introduction du texte", "Introduction of the text"},
                introduction_of,
                shape_of_introduction},
    Computation{"verifications",
                {"verifications", "Chiffres à vérifier", "Figures to be checked"},
                disagreeing_figures,
                shape_of_figures},
    Computation{"denombrements",
                {"denombrements", "Nombres annoncés", "Numbers announced"},
                claims_of,
                shape_of_claims},
    Computation{"axes", {"axes", "Axes", "Axes"}, axes_of, shape_of_axes},
    Computation{"sommaire_saisi",
                {"sommaire_saisi", "Sommaire écrit dans les notes", "Contents typed in the notes"},
                typed_contents,
                shape_of_typed_contents},
    Computation{
        "sommaire", {"sommaire", "Sommaire", "Table of contents"}, contents_place, shape_of_place},
    Computation{"liste_des_tableaux",
                {"liste_des_tableaux", "Liste des tableaux", "List of tables"},
                tables_place,
                shape_of_place},
    Computation{"table_des_illustrations",
                {"table_des_illustrations", "Table des illustrations", "List of figures"},
                figures_place,
                shape_of_place}};

}  // namespace

std::span<const Computation> computations() {
  return kComputations;
}

const Computation* find_computation(std::string_view name) {
  const auto found = std::ranges::find(kComputations, name, &Computation::name);
  return found == kComputations.end() ? nullptr : &*found;
}

std::string known_computations() {
  std::string result;
  for (const Computation& entry : kComputations)
    result.append(result.empty() ? "" : ", ").append(entry.name);
  return result;
}

}  // namespace greffier::kinds
