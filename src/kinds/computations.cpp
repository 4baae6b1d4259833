#include "kinds/computations.hpp"

#include <algorithm>
#include <array>

#include "kinds/parts.hpp"
#include "kinds/totals.hpp"

namespace greffier::kinds {

namespace {

constexpr std::array kComputations{
    Computation{
        "parties", {"parties", "Parties du texte", "Parts of the text"}, parts_of, shape_of_parts},
    Computation{"introduction",
                {"introduction", "Introduction du texte", "Introduction of the text"},
                introduction_of,
                shape_of_introduction},
    Computation{"verifications",
                {"verifications", "Chiffres à vérifier", "Figures to be checked"},
                disagreeing_figures,
                shape_of_figures}};

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
