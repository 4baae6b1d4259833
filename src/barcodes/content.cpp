#include "barcodes/content.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <zint.h>

#include "text/check_digit.hpp"

namespace greffier::barcodes {

namespace {

constexpr std::array kSymbologies{
    Symbology{"qr", BARCODE_QRCODE, Alphabet::any, 0, true},
    Symbology{"datamatrix", BARCODE_DATAMATRIX, Alphabet::any, 0, true},
    Symbology{"ean13", BARCODE_EANX, Alphabet::figures, 13, false},
    Symbology{"ean8", BARCODE_EANX, Alphabet::figures, 8, false},
    Symbology{"code128", BARCODE_CODE128, Alphabet::ascii, 0, false},
    Symbology{"code39", BARCODE_CODE39, Alphabet::code39, 0, false}};

constexpr std::string_view kCode39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

std::variant<std::string, Refusal> figures_of(const Symbology& symbology,
                                              std::string_view content) {
  std::string figures = text::closed_up(content);
  const auto whole = static_cast<std::size_t>(symbology.figures);
  if (!std::ranges::all_of(figures, is_figure)) return Refusal{Fault::characters, "0-9"};
  if (figures.size() != whole && figures.size() + 1 != whole)
    return Refusal{Fault::figures, fmt::to_string(whole)};
  const std::string last = figures.substr(whole - 1);
  figures.resize(whole - 1);
  const std::string check(1, text::check_digit(figures));
  if (!last.empty() && last != check) return Refusal{Fault::check, check};
  return figures;
}

}  // namespace

bool is_ascii(std::string_view content) {
  return std::ranges::all_of(content, [](char c) { return c >= ' ' && c <= '~'; });
}

const Symbology* find_symbology(std::string_view name) {
  const auto found = std::ranges::find(kSymbologies, name, &Symbology::name);
  return found == kSymbologies.end() ? nullptr : &*found;
}

std::variant<std::string, Refusal> prepare(const Symbology& symbology, std::string_view content) {
  if (content.empty()) return Refusal{Fault::empty, {}};
  switch (symbology.alphabet) {
    case Alphabet::figures:
      return figures_of(symbology, content);
    case Alphabet::ascii:
      if (!is_ascii(content)) return Refusal{Fault::characters, "ASCII"};
      break;
    case Alphabet::code39:
      if (content.find_first_not_of(kCode39) != std::string_view::npos)
        return Refusal{Fault::characters, "A-Z 0-9 - . $ / + %"};
      break;
    case Alphabet::any:
      break;
  }
  return std::string(content);
}

}  // namespace greffier::barcodes
