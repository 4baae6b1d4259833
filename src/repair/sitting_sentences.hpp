// Sentences that every sitting has, and that its layout composes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::repair {

// « L’ordre du jour étant épuisé, la séance est levée à 21 h 10. »: its hour, « 21 h 10 ». Nothing
// for a sentence that says more.
[[nodiscard]] std::optional<std::string> read_closing(std::string_view text);

// « Le quorum étant atteint, Monsieur le Maire ouvre la séance à 19 h 30. »: its hour, "" when it
// tells none. Nothing for a sentence that says more.
[[nodiscard]] std::optional<std::string> read_quorum_reached(std::string_view text);

}  // namespace greffier::repair
