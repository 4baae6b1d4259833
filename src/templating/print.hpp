// How a value reads once printed.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/value.hpp"

namespace greffier::templating {

// The members that stand for a whole record, in order of preference.
inline constexpr std::array<std::string_view, 2> kWholeNames{"nom_complet", "texte"};

// The text of a value: a string as it is; a number with a decimal comma and at most 15 significant
// figures, minus as U+2212, not grouped; a date in full (« 15 février 2026 »), an hour « 14 h 30 »;
// « oui » or « non »; the items of a list joined with « , », empty ones left out; a record by its
// `nom_complet`, failing that its `texte`; rich text without its formatting, blocks on lines of
// their own. Nothing for nothing, and for what is not printable. Writers put rich values (Inlines,
// Blocks) into the document themselves.
[[nodiscard]] std::string to_text(const model::Value& value);

// False for a record that has neither `nom_complet` nor `texte`, and for a list that holds one.
[[nodiscard]] bool is_printable(const model::Value& value);

// A value as a message shows it: its text, or `{names}` for a record and `[…]` for a list, at most
// 40 characters.
[[nodiscard]] std::string shown(const model::Value& value);

}  // namespace greffier::templating
