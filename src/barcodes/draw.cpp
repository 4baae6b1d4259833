#include "barcodes/draw.hpp"

#include <algorithm>
#include <memory>

#include <zint.h>

#include "barcodes/content.hpp"
#include "barcodes/png.hpp"

namespace greffier::barcodes {

namespace {

struct FreeSymbol {
  void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, FreeSymbol>;

constexpr int kUtf8 = 26;            // an Extended Channel Interpretation
constexpr int kQuality = 2;          // QR: error correction M (option_1 of the library)
constexpr int kBarPixels = 8;        // of a module of a barcode: 600 dpi at its usual size
constexpr int kFewestPixels = 8;     // of a module of a matrix
constexpr int kMatrixPixels = 1000;  // at least, of a whole matrix: 300 dpi up to 85 mm
constexpr int kQrQuietZone = 4;      // modules on each side (ISO/IEC 18004 § 9.1)
constexpr int kMatrixQuietZone = 2;  // one is asked (ISO/IEC 16022 § 5.2), two are safer
constexpr double kMillimetresPerInch = 25.4;

Symbol encode(const Symbology& symbology, const std::string& content) {
  Symbol symbol(ZBarcode_Create());
  if (symbol == nullptr) return symbol;
  symbol->symbology = symbology.zint;
  symbol->input_mode = UNICODE_MODE;
  if (!is_ascii(content)) symbol->eci = kUtf8;  // or readers guess, ZBar for one wrongly
  if (symbology.zint == BARCODE_QRCODE) symbol->option_1 = kQuality;
  if (symbology.zint == BARCODE_DATAMATRIX) symbol->option_3 = DM_SQUARE;
  symbol->output_options |= BARCODE_QUIET_ZONES | COMPLIANT_HEIGHT;
  const auto* bytes = reinterpret_cast<const unsigned char*>(content.data());
  if (ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(content.size())) >= ZINT_ERROR)
    symbol.reset();
  return symbol;
}

bool is_dark(const zint_symbol& symbol, int x, int y) {
  return (symbol.encoded_data[y][x / 8] >> (x % 8) & 1) != 0;
}

Bitmap matrix(const zint_symbol& symbol, int quiet) {
  const int modules = symbol.width + 2 * quiet;
  const int pixels = std::max(kFewestPixels, (kMatrixPixels + modules - 1) / modules);
  Bitmap bitmap{modules * pixels, {}};
  for (int y = -quiet; y < symbol.rows + quiet; ++y) {
    const std::string row = packed_row(bitmap.width, [&](int pixel) {
      const int x = pixel / pixels - quiet;
      return y >= 0 && y < symbol.rows && x >= 0 && x < symbol.width && is_dark(symbol, x, y);
    });
    bitmap.rows.insert(bitmap.rows.end(), static_cast<std::size_t>(pixels), row);
  }
  return bitmap;
}

// Bars with the text that the standards ask for, as the library draws them.
Bitmap bars(zint_symbol& symbol) {
  symbol.scale = kBarPixels / 2.0F;  // two pixels a module at scale 1
  if (ZBarcode_Buffer(&symbol, 0) >= ZINT_ERROR) return {};
  Bitmap bitmap{symbol.bitmap_width, {}};
  const unsigned char* pixel = symbol.bitmap;  // red, green, blue
  for (int y = 0; y < symbol.bitmap_height; ++y, pixel += 3 * bitmap.width)
    bitmap.rows.push_back(packed_row(bitmap.width, [pixel](int x) { return pixel[3 * x] < 0x80; }));
  return bitmap;
}

}  // namespace

std::variant<Drawing, Refusal> draw(std::string_view symbology, std::string_view content) {
  const Symbology* kind = find_symbology(symbology);
  if (kind == nullptr) return Refusal{Fault::unknown, {}};
  auto prepared = prepare(*kind, content);
  if (auto* refusal = std::get_if<Refusal>(&prepared)) return std::move(*refusal);
  const Symbol symbol = encode(*kind, std::get<std::string>(prepared));
  if (symbol == nullptr) return Refusal{Fault::too_long, {}};
  const int quiet = kind->zint == BARCODE_QRCODE ? kQrQuietZone : kMatrixQuietZone;
  const Bitmap bitmap = kind->matrix ? matrix(*symbol, quiet) : bars(*symbol);
  if (bitmap.rows.empty()) return Refusal{Fault::too_long, {}};
  const double dpi = kBarPixels * kMillimetresPerInch / kModule;
  return Drawing{png_of(bitmap, dpi), bitmap.width, static_cast<int>(bitmap.rows.size()), dpi};
}

}  // namespace greffier::barcodes
