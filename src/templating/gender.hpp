// The words by which data and templates say a gender.
#pragma once

#include <optional>
#include <string_view>

namespace greffier::templating {

enum class Gender { masculine, feminine };

// The gender of a civility (« Mme », « Monsieur ») or of a word for a gender (« féminin », « f »,
// « homme »); nothing for others. Case, accents and points do not matter.
[[nodiscard]] std::optional<Gender> gender_of(std::string_view word);

[[nodiscard]] inline bool is_feminine_word(std::string_view word) {
  return gender_of(word) == Gender::feminine;
}

}  // namespace greffier::templating
