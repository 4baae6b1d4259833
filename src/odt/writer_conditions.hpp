// The conditions of Writer's fields and sections, as LibreOffice writes them after "ooow:": names,
// numbers and texts, compared by == != < <= > >= or EQ NEQ L LEQ G GEQ, joined by AND, OR, NOT (!)
// and parentheses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::odt {

struct WriterCondition {
  std::string expression;  // of the tag language
  std::string defined;     // a condition, too: that each of its names is in the data
};
// Nothing for a condition without a name, or with anything else in it.
[[nodiscard]] std::optional<WriterCondition> read_condition(std::string_view written);

}  // namespace greffier::odt
