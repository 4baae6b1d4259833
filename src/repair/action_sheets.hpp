// Action sheets that are typed as a title and « Libellé : valeur » lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

// « Fiche action n° 1 : Un groupement d’achats », « FICHE-ACTION 1.2 – … », « Fiche 3. … ».
struct SheetTitle {
  std::string number;  // "" for none
  std::string title;   // "" when it stands on the next line
  friend bool operator==(const SheetTitle&, const SheetTitle&) = default;
};
[[nodiscard]] std::optional<SheetTitle> read_sheet_title(std::string_view line);

// The container that sheets become, and the names of its fields.
struct SheetKind {
  std::string container;  // folded: "fiche_action"
  KnownFields fields;
};

// A title of a sheet with fields below it, in lines, in entries of a list or in a table of two
// columns, becomes a block of that container that holds the fields (rule I114). A table of many
// sheets stays a table: whoever wrote it wants to see them together. Runs on raw lines, before
// anything makes titles or lists of them.
void read_sheet_heads(material::Material& material, const SheetKind& kind,
                      material::Changes& changes);

// Moves what stands below such blocks, up to the next heading that is no part of the sheet, into
// them. Runs when titles and lists are known.
void fill_sheets(material::Material& material, const SheetKind& kind);

}  // namespace greffier::repair
