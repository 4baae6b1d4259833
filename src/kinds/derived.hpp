// What apply() adds to the fields: the names that templates find besides them.
#pragma once

#include <string_view>

namespace greffier::kinds {

struct Derived {
  std::string_view key;
  std::string_view fr, en;  // its label
};
inline constexpr Derived kGenre{"genre", "Type de document", "Type of document"};
inline constexpr Derived kFacts{"faits", "Ligne sous le titre", "Line under the title"};
inline constexpr Derived kBody{"corps", "Texte des notes", "Text of the notes"};
// The lists that the text shows in a section made for them: nothing has to print them again.
inline constexpr Derived kSetApart{"listes_a_part", "Listes qui ont leur partie dans le texte",
                                   "Lists with a section of their own in the text"};
// Of each record of a collection.
inline constexpr Derived kNumber{"numero", "Numéro", "Number"};
inline constexpr Derived kContent{"", "Texte", "Text"};

}  // namespace greffier::kinds
