// What each symbology can encode.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "barcodes/refusal.hpp"

namespace greffier::barcodes {

// How a symbology takes its content.
enum class Alphabet { any, ascii, code39, figures };

struct Symbology {
  std::string_view name;
  int zint = 0;  // BARCODE_…
  Alphabet alphabet = Alphabet::any;
  int figures = 0;  // figures: how many, the check digit included
  bool matrix = false;
};

// The entry of that name, or null.
[[nodiscard]] const Symbology* find_symbology(std::string_view name);

// The content as the library takes it (figures alone, without the check digit, which it adds), or
// why there is none.
[[nodiscard]] std::variant<std::string, Refusal> prepare(const Symbology& symbology,
                                                         std::string_view content);

// True for nothing but the printing characters of ASCII.
[[nodiscard]] bool is_ascii(std::string_view content);

}  // namespace greffier::barcodes
