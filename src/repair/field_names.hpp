// The labels that people type, and the fields that they name.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// A field that a kind of document has.
struct KnownField {
  std::string key;
  bool is_people = false;
  bool is_list = false;
};
// By every folded name that people write for it (text/fold.hpp).
using KnownFields = std::map<std::string, KnownField, std::less<>>;

// The field of a label as it is typed: « Présent·e·s », « Absente », « Participant(e)s » are the
// names that the kind knows. Null for a label of no field.
[[nodiscard]] const KnownField* known_field(const KnownFields& fields, std::string_view label);

// Where the value begins in « À l’attention de Monsieur le Président »; 0 for other lines.
[[nodiscard]] std::size_t attention_length(std::string_view line);

// The hours behind a date: « , 14 h – 16 h 30 » is `horaires`, « à 14 h 30 » is `heure_debut`.
struct Hours {
  std::string key;
  std::string text;
};
[[nodiscard]] std::optional<Hours> read_hours(std::string_view behind_date);

// « M. Paul GARNIER donne pouvoir à M. Jean DUPONT », « M. Paul GARNIER à M. Jean DUPONT »: as the
// notes write it, « M. Paul GARNIER (pouvoir à M. Jean DUPONT) ».
[[nodiscard]] std::string with_proxy(std::string person);

// « Prochaine réunion : mardi 7 avril 2026 à 14 h » among the last lines goes into the header.
void take_next_meeting(material::Material& material, const KnownFields& fields,
                       material::Changes& changes);

}  // namespace greffier::repair
