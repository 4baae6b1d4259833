// The names of the containers that Greffier knows, as data: one line per container.
#pragma once

#include <array>
#include <string_view>

namespace greffier::model {

// What a container is for. `typed` containers are also lists of records for templates.
struct ContainerKind {
  std::string_view name;        // folded, as in Container::kind
  std::string_view collection;  // name of its list in the data ("decisions"), "" when it has none
  // The attributes that are printed, or that say how, wherever it is no record; each ends with a
  // space. Every container has those of kCommonAttributes besides.
  std::string_view attributes = {};
};

inline constexpr std::string_view kCommonAttributes = "titre classe ancre conteneur ";

inline constexpr std::array kContainerKinds{
    ContainerKind{"decision", "decisions",
                  "libelle numero decideur pour contre abstention blancs nppv resultat mode "},
    ContainerKind{"action", "actions", "libelle numero qui echeance etat "},
    ContainerKind{"vote", "votes", "pour contre abstention blancs nppv resultat mode "},
    ContainerKind{"resolution", "resolutions"},
    ContainerKind{"avis", "avis"},
    ContainerKind{"declaration", "declarations"},
    ContainerKind{"confidentiel", {}},
    ContainerKind{"deliberation", "deliberations"},
    ContainerKind{"point", "points"},
    ContainerKind{"debat", "debats"},
    ContainerKind{"arrivee", "arrivees"},
    ContainerKind{"depart", "departs"},
    ContainerKind{"deport", "deports"},
    ContainerKind{"suspension", "suspensions"},
    ContainerKind{"retrait", "retraits"},
    ContainerKind{"information", "informations"},
    ContainerKind{"fiche_action", "fiches", "numero "},
    ContainerKind{"calendrier", {}, "par de "},
    ContainerKind{"chiffres", {}, "libelle "},
    ContainerKind{"ouverture", {}},
    ContainerKind{"opposition", {}},
    ContainerKind{"swot", {}},
    ContainerKind{
        "tableau",
        {},
        "legende entetes entete totaux total largeurs largeur alignements alignement nom "},
    ContainerKind{"encadre", {}, "libelle "},
    ContainerKind{"exergue", {}, "auteur source "},
    ContainerKind{"citation", {}, "auteur source "},
    ContainerKind{"cle", {}},
    ContainerKind{"colonnes", {}},
    ContainerKind{"signature", {}, "libelle "},
    ContainerKind{"annexe", {}, "libelle numero "},
    ContainerKind{"note_interne", {}},
};

// The attribute of a container that names the file its table comes from.
inline constexpr std::string_view kRowsFile = "fichier";
// Containers of layouts, whose free text is a setting.
inline constexpr std::array<std::string_view, 6> kLayoutContainers{
    "style", "entete", "entete_premiere", "pied", "pied_premiere", "modele"};

// The part of a container's free text that is printed: all of it, but for the count of columns.
[[nodiscard]] constexpr std::string_view shown_title(std::string_view kind,
                                                     std::string_view title) {
  for (const std::string_view layout : kLayoutContainers)
    if (kind == layout) return {};
  if (kind != "colonnes") return title;
  const std::size_t word = title.find(' ') == title.npos ? title.size() : title.find(' ');
  const bool is_count = title.substr(0, word).find_first_not_of("0123456789") == title.npos;
  if (!is_count) return title;
  title.remove_prefix(word < title.size() ? word + 1 : word);
  return title;
}

// The entry of a folded name, or null.
[[nodiscard]] constexpr const ContainerKind* find_container(std::string_view name) {
  for (const ContainerKind& kind : kContainerKinds)
    if (kind.name == name) return &kind;
  return nullptr;
}

}  // namespace greffier::model
