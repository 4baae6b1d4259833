// « Libellé : valeur », and the signs that people put before labels.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::repair {

struct Label {
  std::string name;        // without its sign and its colon: « Membres présents »
  std::size_t value = 0;   // where what it labels begins in the text; its length when nothing does
  bool is_signed = false;  // ►, › or » stood before it
};

// The label that a line begins with: up to eight words that begin with a letter, then a colon, or a
// question mark behind a sign (« ► Qui a participé ? »). A link, an hour or a ratio is none.
[[nodiscard]] std::optional<Label> label_of(std::string_view line);

// « PRÉSENTS – Mme Anne ROY »: what stands before the first dash between spaces, when label_of
// finds no label. It is one for who knows its name only.
[[nodiscard]] std::optional<Label> dashed_label_of(std::string_view line);

// The length of the sign of a label and the spaces behind it at the start of a line, else 0.
[[nodiscard]] std::size_t sign_length(std::string_view line);

}  // namespace greffier::repair
