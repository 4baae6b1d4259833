#include "kinds/computations.hpp"

#include <algorithm>
#include <array>

#include "kinds/cited_persons.hpp"
#include "kinds/claims.hpp"
#include "kinds/contacts.hpp"
#include "kinds/gathered_acts.hpp"
#include "kinds/listings.hpp"
#include "kinds/parts.hpp"
#include "kinds/persons_index.hpp"
#include "kinds/sitting.hpp"
#include "kinds/totals.hpp"

namespace greffier::kinds {

namespace {

using Collections = std::span<const Collection>;

// A computation that looks at no collection, and adds one member, of its name.
template <model::Value (*compute)(const model::Map&), templating::Shape (*shape)()>
constexpr Computation single(const Derived& member) {
  return {member.key,
          {Addition{member, [](Collections) { return shape(); }}},
          [](Collections, const model::Map& data) { return model::Values{compute(data)}; }};
}

constexpr std::array kComputations{
    single<parts_of, shape_of_parts>({"parties", "Parties du texte", "Parts of the text"}),
    single<introduction_of, shape_of_introduction>(
        {"introduction", "Introduction du texte", "Introduction of the text"}),
    single<disagreeing_figures, shape_of_figures>(
        {"verifications", "Chiffres à vérifier", "Figures to be checked"}),
    single<claims_of, shape_of_claims>({"denombrements", "Nombres annoncés", "Numbers announced"}),
    single<axes_of, shape_of_axes>({"axes", "Axes", "Axes"}),
    single<typed_contents, shape_of_typed_contents>(
        {"sommaire_saisi", "Sommaire écrit dans les notes", "Contents typed in the notes"}),
    single<contents_place, shape_of_place>({"sommaire", "Sommaire", "Table of contents"}),
    single<tables_place, shape_of_place>(
        {"liste_des_tableaux", "Liste des tableaux", "List of tables"}),
    single<figures_place, shape_of_place>(
        {"table_des_illustrations", "Table des illustrations", "List of figures"}),
    single<persons_index_of, shape_of_persons_index>(
        {"index_des_personnes", "Index des personnes", "Index of persons"}),
    single<cited_persons_of, shape_of_cited_persons>(
        {"personnes_citees", "Personnes citées hors des listes", "Persons named in no list"}),
    single<acts_of_sittings, shape_of_gathered_acts>(
        {"actes_des_seances", "Actes de toutes les séances", "Acts of all sittings"}),
    single<contacts_of, shape_of_contacts>(
        {"coordonnees", "Coordonnées dans les textes", "Contacts in the texts"}),
    Computation{
        "seance",
        {Addition{{"presences", "Présences à l’ouverture", "Attendance at the opening"},
                  shape_of_attendance},
         Addition{{"points", "Points de l’ordre du jour", "Items of the agenda"}, shape_of_items},
         Addition{{"actes", "Actes de la séance", "Acts of the sitting"}, shape_of_acts}},
        sitting_of}};

}  // namespace

std::span<const Computation> computations() {
  return kComputations;
}

std::span<const Addition> added(const Computation& computation) {
  const auto end = std::ranges::find_if(
      computation.additions, [](const Addition& addition) { return addition.member.key.empty(); });
  return {computation.additions.begin(), end};
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
