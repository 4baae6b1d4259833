// The entries of a list of actions: who does what by when.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/piece.hpp"

namespace greffier::repair {

// True for what announces actions and nothing else: « Actions à mener », « À faire pour le 13/02 ».
[[nodiscard]] bool names_actions(std::string_view text);
// True for what may announce them: « Actions », « Tâches ». Their entries tell.
[[nodiscard]] bool may_name_actions(std::string_view text);
// The number that an action begins with: « A1 - », « A-2 : », « Action 3 – ».
struct ActionCode {
  std::string number;      // « A1 », as it is typed
  int rank = 0;            // 1
  std::size_t length = 0;  // bytes, with what parts it from the text
};
[[nodiscard]] std::optional<ActionCode> read_action_code(std::string_view text);

// The same of a decision: « D1. », « Décision n° 2 : ».
[[nodiscard]] std::optional<ActionCode> read_decision_code(std::string_view text);

// True when an entry says who does it or by when; behind its number, if it has one.
[[nodiscard]] bool says_who_or_when(const material::Piece& entry);

// Makes a container `action` of an entry: `qui` from the name that it begins with (« Mme ROUX :
// rédiger… ») or from the brackets that it ends with (« (Mme ROUX, 15 avril) »), `echeance` from
// them or from what follows a last dash; a ticked box is `etat="fait"`. Behind a number (`numero`),
// what follows the last colon says who and when, too. The words stay as they are.
void make_action(material::Piece& entry);

// In an action that no deadline is known of, takes the one that its text ends with, in brackets or
// behind a dash: here a day without its year is one (« (15 mai) »), which is a guess (rule I113).
void read_action_end(material::Piece& action, material::Changes& changes);

}  // namespace greffier::repair
