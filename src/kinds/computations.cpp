#include "kinds/computations.hpp"

#include <algorithm>
#include <array>

#include "kinds/cited_persons.hpp"
#include "kinds/claims.hpp"
#include "kinds/contacts.hpp"
#include "kinds/listings.hpp"
#include "kinds/parts.hpp"
#include "kinds/persons_index.hpp"
#include "kinds/sitting.hpp"
#include "kinds/totals.hpp"

namespace greffier::kinds {

namespace {

using Collections = std::span<const Collection>;

// A computation that looks at no collection.
template <model::Value (*compute)(const model::Map&)>
model::Value of_data(Collections /*collections*/, const model::Map& data) {
  return compute(data);
}
template <templating::Shape (*shape)()>
templating::Shape of_any(Collections /*collections*/) {
  return shape();
}

constexpr std::array kComputations{
    Computation{"parties",
                {"parties", "Parties du texte", "Parts of the text"},
                of_data<parts_of>,
                of_any<shape_of_parts>},
    Computation{"introduction",
                {"introduction", "Introduction du texte", "Introduction of the text"},
                of_data<introduction_of>,
                of_any<shape_of_introduction>},
    Computation{"verifications",
                {"verifications", "Chiffres à vérifier", "Figures to be checked"},
                of_data<disagreeing_figures>,
                of_any<shape_of_figures>},
    Computation{"denombrements",
                {"denombrements", "Nombres annoncés", "Numbers announced"},
                of_data<claims_of>,
                of_any<shape_of_claims>},
    Computation{"axes", {"axes", "Axes", "Axes"}, of_data<axes_of>, of_any<shape_of_axes>},
    Computation{"sommaire_saisi",
                {"sommaire_saisi", "Sommaire écrit dans les notes", "Contents typed in the notes"},
                of_data<typed_contents>,
                of_any<shape_of_typed_contents>},
    Computation{"sommaire",
                {"sommaire", "Sommaire", "Table of contents"},
                of_data<contents_place>,
                of_any<shape_of_place>},
    Computation{"liste_des_tableaux",
                {"liste_des_tableaux", "Liste des tableaux", "List of tables"},
                of_data<tables_place>,
                of_any<shape_of_place>},
    Computation{"table_des_illustrations",
                {"table_des_illustrations", "Table des illustrations", "List of figures"},
                of_data<figures_place>,
                of_any<shape_of_place>},
    Computation{"index_des_personnes",
                {"index_des_personnes", "Index des personnes", "Index of persons"},
                of_data<persons_index_of>,
                of_any<shape_of_persons_index>},
    Computation{
        "personnes_citees",
        {"personnes_citees", "Personnes citées hors des listes", "Persons named in no list"},
        of_data<cited_persons_of>,
        of_any<shape_of_cited_persons>},
    Computation{"coordonnees",
                {"coordonnees", "Coordonnées dans les textes", "Contacts in the texts"},
                of_data<contacts_of>,
                of_any<shape_of_contacts>},
    Computation{"presences",
                {"presences", "Présences à l’ouverture", "Attendance at the opening"},
                attendance_of,
                shape_of_attendance},
    Computation{"points",
                {"points", "Points de l’ordre du jour", "Items of the agenda"},
                items_of_sitting,
                shape_of_items},
    Computation{
        "actes", {"actes", "Actes de la séance", "Acts of the sitting"}, acts_of, shape_of_acts}};

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
