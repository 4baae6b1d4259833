#include "pictures.hpp"

#include <array>
#include <cmath>

#include "barcodes/png.hpp"
#include "model/picture_source.hpp"
#include "office/messages.hpp"

namespace greffier::office::testing {

namespace {

constexpr double kDpi = 254;  // ten pixels a millimetre

struct Known {
  const char* name;
  int width, height;
};
constexpr std::array kKnown{Known{"paysage.png", 400, 300}, Known{"portrait.png", 150, 200},
                            Known{"logo.png", 200, 50}, Known{"double.png", 200, 50}};

std::string bytes_of(const Known& known) {
  const std::string row = barcodes::packed_row(known.width, [](int) { return true; });
  const auto height = static_cast<std::size_t>(known.height);
  return barcodes::png_of({known.width, std::vector<std::string>(height, row)}, kDpi);
}

}  // namespace

diag::Result<Picture> MemoryPictures::load(const std::string& source) const {
  std::string path = source;
  if (path.starts_with(model::kTemplatePicture)) path.erase(0, model::kTemplatePicture.size());
  for (const Known& known : kKnown)
    if (path == known.name) return *make_picture(bytes_of(known));
  return diag::make(kUnknownPicture, {}, source);
}

std::string name_of_picture(const std::string& bytes) {
  for (const Known& known : kKnown)
    if (bytes == bytes_of(known)) return known.name;
  return "code";
}

std::string shown_picture(const std::string& bytes, double width, double height,
                          const std::string& alternative) {
  std::string shown = "\uFFFC⟨" + name_of_picture(bytes) + " " +
                      std::to_string(std::lround(width)) + "×" +
                      std::to_string(std::lround(height));
  if (!alternative.empty()) shown += " " + alternative;
  return shown + "⟩";
}

}  // namespace greffier::office::testing
