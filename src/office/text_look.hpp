// What typography asks of the formatting of a text in an existing document.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace greffier::office {

// What a style or a run says; nothing where it says nothing.
struct TextLook {
  std::optional<bool> foreign;  // marked as another language than French, or as none
  std::optional<bool> kept;     // its author wants it unchecked
  std::optional<bool> superscript;
  std::optional<bool> small_caps;
  std::optional<bool> italics;
  std::optional<bool> underlined;
  std::optional<std::string> font;  // the family of its Latin letters
  std::optional<int> size;          // in half-points, where the format asks for it (OOXML)
  bool is_code = false;
  bool is_link = false;
  bool is_field = false;     // the result of a field
  bool is_inserted = false;  // a tracked insertion that nobody has accepted yet

  // What `upper` says counts, and for the rest what this says.
  void lay_over(const TextLook& upper);

  [[nodiscard]] bool is_protected() const;
  // How little an inserted space belongs here.
  [[nodiscard]] int oddness() const;
};

// What the styles of a chain say, from the one that is asked up to its last ancestor.
[[nodiscard]] TextLook inherited(std::span<const TextLook* const> chain);

// True for the names of styles of computer code: « Preformatted Text », « Source Code », « Code ».
[[nodiscard]] bool is_code_style(std::string_view name);

// True for the code of a language that is not French: "en", "de-CH", and "zxx" or "none" for words
// of no language. Word's "x-none" says nothing.
[[nodiscard]] bool is_foreign_language(std::string_view code);

}  // namespace greffier::office
