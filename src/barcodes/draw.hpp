// QR codes and barcodes as pictures: symbols by libzint, one bit a pixel, a whole number of pixels
// for each module.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "barcodes/refusal.hpp"

namespace greffier::barcodes {

// A drawn code, its quiet zone (and for barcodes the text below) included.
struct Drawing {
  std::string png;  // black and white, one bit a pixel
  int width = 0;    // pixels
  int height = 0;
  double dpi = 0;  // at which its modules have their usual size (kModule)
};

// The usual width of a module of a barcode, millimetres: that of EAN at 100 % (GS1 General
// Specifications § 5.2.3).
inline constexpr double kModule = 0.33;

// Draws `content` (UTF-8). `symbology`: "qr" (ISO/IEC 18004, error correction M or better),
// "datamatrix" (ISO/IEC 16022, ECC 200, square), "ean13", "ean8" (ISO/IEC 15420; without its check
// digit, or with the right one; spaces and hyphens between figures do not count), "code128"
// (ISO/IEC 15417, ASCII), "code39" (ISO/IEC 16388, no check character). The same content gives the
// same bytes. Safe to call from several threads.
[[nodiscard]] std::variant<Drawing, Refusal> draw(std::string_view symbology,
                                                  std::string_view content);

}  // namespace greffier::barcodes
