#include "kinds/computations.hpp"

#include <algorithm>
#include <array>

#include "kinds/parts.hpp"
#include "kinds/sitting.hpp"

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
