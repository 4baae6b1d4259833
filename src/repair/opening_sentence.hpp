// The sentence that opens a sitting, as councils type it and as our layout prints it
// (templates/seance/layout.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/dates.hpp"

namespace greffier::repair {

// « L’an deux mille vingt-six, le vingt-cinq juin à dix-neuf heures trente, le conseil municipal,
// légalement convoqué le 18 juin 2026, s’est réuni en séance ordinaire et publique, salle du
// conseil, sous la présidence de M. Jean DUPONT, maire. » What it does not say is empty.
struct Opening {
  std::string hour;  // « 19 h 30 »
  std::string body;  // « le conseil municipal »
  std::optional<text::Date> notice;
  std::string nature;  // « ordinaire », « extraordinaire »
  std::string place, president;
  bool is_closed = false;  // « à huis clos »
};

// Reads the sentence of a sitting of that day, in letters or figures. Every word must have its
// place: nothing for a sentence that says more, of another day, or without a president's name.
[[nodiscard]] std::optional<Opening> read_opening(std::string_view text, const text::Date& day);

}  // namespace greffier::repair
