// What opens and closes a tag.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace greffier::templating {

struct Delimiter {
  enum class Kind { print, control, comment };  // {{ }}  ·  {% %}  ·  {# #}
  Kind kind = Kind::print;
  bool opens = true;
  std::size_t length = 2;  // bytes
};

// The delimiter that starts at `offset`, if one does. Invisible characters may stand between its
// two signs, and no-break spaces between `{` and `%`: Writer, in French, puts one before a typed
// `%`.
[[nodiscard]] std::optional<Delimiter> delimiter_at(std::string_view text, std::size_t offset);

// The first delimiter from `offset`, and where it starts.
struct FoundDelimiter {
  Delimiter delimiter;
  std::size_t offset = 0;
  [[nodiscard]] std::size_t end() const { return offset + delimiter.length; }
};
[[nodiscard]] std::optional<FoundDelimiter> next_delimiter(std::string_view text,
                                                           std::size_t offset);

// The signs that users type, for messages: « {{ », « %} »…
[[nodiscard]] std::string_view signs(const Delimiter& delimiter);

}  // namespace greffier::templating
