// Level 0 of the template language, where the tags of a unit do not all go through one list.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "templating/paths.hpp"
#include "templating/tag.hpp"

namespace greffier::office {

// What the tags of a unit use, in groups: the cells of a row, each path of a paragraph.
using PathGroups = std::vector<std::vector<templating::UsedPath>>;

// The list that a unit follows, if data have it so, although not all of its tags go through it.
struct MixedRepeat {
  templating::Path list;
  templating::Demand demand;
};

// Two groups that go through one list belong together, item by item; what has nothing to do with
// it (`organisme`) is the same beside each item. So does what condenses a list of the item
// (`axes.titre`, `axes.actions | longueur`), which only data tell from a list wanted as a whole
// (`actions.objet`, `actions.montant | somme`). Nothing when a tag means all items, or another list
// that is not gone through (`is_known` says of which that is so), or when it has nothing to do with
// the list where `is_layout` says that the groups set things below each other by themselves.
[[nodiscard]] std::optional<MixedRepeat> mixed_repeat(
    const PathGroups& groups, bool is_layout,
    const std::function<bool(const templating::Path&)>& is_known);

}  // namespace greffier::office
