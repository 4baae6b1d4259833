// What the repairs of an import ask of the kinds of documents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinds/kind.hpp"
#include "material/material.hpp"
#include "pipeline/catalogue.hpp"
#include "repair/action_sheets.hpp"
#include "repair/header_fields.hpp"

namespace greffier::pipeline {

// What titles of documents begin with, those of every built-in kind.
[[nodiscard]] std::vector<repair::TitleWords> title_words(Catalogue& catalogue);

// The names of fields, as people write them.
[[nodiscard]] repair::KnownFields known_fields(const std::vector<kinds::Field>& fields);

// The action sheets of a kind; nothing for a kind that has none.
[[nodiscard]] std::optional<repair::SheetKind> sheet_kind(const kinds::Kind& kind);

// The field of a kind whose records may be files of notes, or null.
[[nodiscard]] const kinds::Field* field_of_files(const kinds::Kind& kind);

// The kind of a document whose title does not say it: minutes when the header has people, else a
// free document.
[[nodiscard]] std::string guessed_kind(const material::Material& material);

// « type: seance » in the header says the kind as `modele` does; a guess.
void settle_typed_kind(material::Material& material, material::Changes& changes);

// What a document is about is its title where the kind has no other place for it.
void settle_subject(material::Material& material, const kinds::Kind& kind);

// The title as it was typed, where the kind needs one, would make none and says nothing of it but
// its sort (« Compte-rendu de l’Assemblée Générale »).
void settle_typed_title(material::Material& material, const kinds::Kind& kind);

// Gives a title to what would not be rendered without one: nothing in the header says what the
// document is about, and its text has no title either. A compendium has that of the file, minutes «
// Réunion du 3 mars 2026 », else it is the name of the kind; a guess.
void settle_name(material::Material& material, const kinds::Kind& kind);

// Puts what the title gave where the kind has a field for it: a kind without `instance` takes the
// whole title.
void settle_title(material::Material& material, const kinds::Kind& kind);

}  // namespace greffier::pipeline
