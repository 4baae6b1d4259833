// The words by which a template asks which pass of a loop is under way. All folded.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier::templating {

// What the members of `boucle` (loop) say of the pass that is under way.
enum class LoopFact { rank, first, last, length };
struct LoopWord {
  std::string_view word;
  LoopFact fact;
};
inline constexpr std::array kLoopWords{
    LoopWord{"rang", LoopFact::rank},    LoopWord{"premier", LoopFact::first},
    LoopWord{"dernier", LoopFact::last}, LoopWord{"longueur", LoopFact::length},
    LoopWord{"index", LoopFact::rank},   LoopWord{"first", LoopFact::first},
    LoopWord{"last", LoopFact::last},    LoopWord{"length", LoopFact::length},
};
inline constexpr std::array<std::string_view, 2> kLoopNames{"boucle", "loop"};

[[nodiscard]] constexpr bool is_loop_name(std::string_view name) {
  return std::ranges::find(kLoopNames, name) != kLoopNames.end();
}

}  // namespace greffier::templating
