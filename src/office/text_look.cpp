#include "office/text_look.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace greffier::office {

namespace {

// As text/fold.hpp folds them.
constexpr std::array<std::string_view, 9> kCodeStyles{
    "preformatted", "preformate", "source_text",   "source_code", "texte_source",
    "code_source",  "verbatim",   "html_keyboard", "teletype"};

template <typename T>
void take(std::optional<T>& value, const std::optional<T>& upper) {
  if (upper) value = upper;
}

}  // namespace

void TextLook::lay_over(const TextLook& upper) {
  take(foreign, upper.foreign);
  take(kept, upper.kept);
  take(superscript, upper.superscript);
  take(small_caps, upper.small_caps);
  take(italics, upper.italics);
  take(underlined, upper.underlined);
  take(font, upper.font);
  take(size, upper.size);
  is_code = is_code || upper.is_code;
  is_link = is_link || upper.is_link;
  is_field = is_field || upper.is_field;
  is_inserted = is_inserted || upper.is_inserted;
}

TextLook inherited(std::span<const TextLook* const> chain) {
  TextLook result;
  for (auto look = chain.rbegin(); look != chain.rend(); ++look) result.lay_over(**look);
  return result;
}

bool TextLook::is_protected() const {
  return foreign.value_or(false) || kept.value_or(false) || is_code || is_field;
}

int TextLook::oddness() const {
  return (is_protected() ? 8 : 0) + (superscript.value_or(false) ? 4 : 0) + (is_link ? 2 : 0) +
         (underlined.value_or(false) ? 1 : 0);
}

bool is_code_style(std::string_view name) {
  const std::string folded = text::fold_name(name);
  return folded == "code" || folded.ends_with("_code") ||
         std::ranges::any_of(kCodeStyles, [&folded](std::string_view each) {
           return folded.find(each) != std::string::npos;
         });
}

bool is_foreign_language(std::string_view code) {
  return !code.empty() && code != "fr" && !code.starts_with("fr-") && code != "x-none";
}

}  // namespace greffier::office
