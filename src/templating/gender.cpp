#include "templating/gender.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace greffier::templating {

namespace {

struct GenderWord {
  std::string_view word;
  Gender gender;
};
constexpr std::array kGenderWords{
    GenderWord{"m", Gender::masculine},
    GenderWord{"mr", Gender::masculine},
    GenderWord{"mm", Gender::masculine},
    GenderWord{"monsieur", Gender::masculine},
    GenderWord{"messieurs", Gender::masculine},
    GenderWord{"masculin", Gender::masculine},
    GenderWord{"masculine", Gender::masculine},
    GenderWord{"homme", Gender::masculine},
    GenderWord{"h", Gender::masculine},
    GenderWord{"mme", Gender::feminine},
    GenderWord{"mmes", Gender::feminine},
    GenderWord{"mlle", Gender::feminine},
    GenderWord{"madame", Gender::feminine},
    GenderWord{"mesdames", Gender::feminine},
    GenderWord{"mademoiselle", Gender::feminine},
    GenderWord{"feminin", Gender::feminine},
    GenderWord{"feminine", Gender::feminine},
    GenderWord{"femme", Gender::feminine},
    GenderWord{"f", Gender::feminine},
};

}  // namespace

std::optional<Gender> gender_of(std::string_view word) {
  const auto found = std::ranges::find(kGenderWords, text::fold_name(word), &GenderWord::word);
  return found == kGenderWords.end() ? std::nullopt : std::optional(found->gender);
}

}  // namespace greffier::templating
