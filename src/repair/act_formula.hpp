// « Le conseil municipal, après en avoir délibéré, à l’unanimité, approuve… »
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::repair {

// True for the first line of an act itself: « Vu … », « Considérant … », « Le conseil municipal,
// après en avoir délibéré, … », « Après en avoir délibéré … ».
[[nodiscard]] bool opens_act(std::string_view line);

// True for « AUTORISE le maire à signer »: one of several things that an act does.
[[nodiscard]] bool begins_with_act_verb(std::string_view line);

// The sentence that enacts, which the layout of an act composes (templates/partage/
// formule-deliberation.md) out of its parts.
struct ActFormula {
  std::string before;  // « Ouï l’exposé du rapporteur, »: what the layout would not say
  std::vector<model::Attribute> vote;
  std::string verb;      // « approuve le devis »; "" for « décide »
  bool is_open = false;  // it ends with a colon: what is decided stands below
};

// Reads it when every word has its place: the body, what it heard, the vote and one sentence of
// what it does. `has_list`: the articles stand below it. Nothing else is a formula.
[[nodiscard]] std::optional<ActFormula> read_act_formula(std::string_view line, bool has_list);

// True for a formula that says « après en avoir délibéré ».
[[nodiscard]] bool enacts(std::string_view line);

}  // namespace greffier::repair
