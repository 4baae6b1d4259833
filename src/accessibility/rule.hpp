// One rule of accessibility as data: what it is called, why it is there, what it says.
#pragma once

#include <string_view>

#include "accessibility/document.hpp"
#include "diag/diagnostic.hpp"

namespace greffier::accessibility {

class Report;

struct Rule {
  std::string_view id;         // "A004", the code of its message
  std::string_view criterion;  // of the RGAA, "9.1"; "" where it has none for it
  std::string_view title_fr, title_en;
  std::string_view why_fr, why_en;
  const diag::Message* message = nullptr;  // its severity is the rule's
  // Null for what others find: A036, which the typography of whole documents looks for.
  void (*check)(const Document& document, Report& report) = nullptr;
};

}  // namespace greffier::accessibility
