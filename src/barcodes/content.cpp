#include "barcodes/content.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <zint.h>

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

// Without what people put between the figures of an EAN: spaces of all kinds, hyphens.
std::string closed_up(std::string_view content) {
  constexpr std::array<std::string_view, 6> kBetween{" ",      "-",      "\u00A0",
                                                     "\u202F", "\u2011", "\u2009"};
  std::string out;
  while (!content.empty()) {
    const auto found = std::ranges::find_if(
        kBetween, [content](std::string_view sign) { return content.starts_with(sign); });
    if (found == kBetween.end()) out += content.front();
    content.remove_prefix(found == kBetween.end() ? 1 : found->size());
  }
  return out;
}

std::variant<std::string, Refusal> figures_of(const Symbology& symbology,
                                              std::string_view content) {
  std::string figures = closed_up(content);
  const auto whole = static_cast<std::size_t>(symbology.figures);
  if (!std::ranges::all_of(figures, is_figure)) return Refusal{Fault::characters, "0-9"};
  if (figures.size() != whole && figures.size() + 1 != whole)
    return Refusal{Fault::figures, fmt::to_string(whole)};
  const std::string last = figures.substr(whole - 1);
  figures.resize(whole - 1);
  const std::string check(1, check_digit(figures));
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

char check_digit(std::string_view figures) {
  int sum = 0;
  int weight = 3;
  for (std::size_t i = figures.size(); i > 0; --i, weight = 4 - weight)
    sum += (figures[i - 1] - '0') * weight;
  return static_cast<char>('0' + (10 - sum % 10) % 10);
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
