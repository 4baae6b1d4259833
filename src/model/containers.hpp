// The names of the containers that Greffier knows, as data: one line per container.
#pragma once

#include <array>
#include <string_view>

namespace greffier::model {

// What a container is for. `typed` containers are also lists of records for templates.
struct ContainerKind {
  std::string_view name;        // folded, as in Container::kind
  std::string_view collection;  // name of its list in the data ("decisions"), "" when it has none
};

inline constexpr std::array kContainerKinds{
    ContainerKind{"decision", "decisions"},
    ContainerKind{"action", "actions"},
    ContainerKind{"vote", "votes"},
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
    ContainerKind{"fiche_action", "fiches"},
    ContainerKind{"calendrier", {}},
    ContainerKind{"chiffres", {}},
    ContainerKind{"ouverture", {}},
    ContainerKind{"opposition", {}},
    ContainerKind{"swot", {}},
    ContainerKind{"tableau", {}},
    ContainerKind{"encadre", {}},
    ContainerKind{"exergue", {}},
    ContainerKind{"citation", {}},
    ContainerKind{"cle", {}},
    ContainerKind{"colonnes", {}},
    ContainerKind{"signature", {}},
    ContainerKind{"annexe", {}},
    ContainerKind{"note_interne", {}},
};

// The attribute of a container that names the file its table comes from.
inline constexpr std::string_view kRowsFile = "fichier";

// The entry of a folded name, or null.
[[nodiscard]] constexpr const ContainerKind* find_container(std::string_view name) {
  for (const ContainerKind& kind : kContainerKinds)
    if (kind.name == name) return &kind;
  return nullptr;
}

}  // namespace greffier::model
