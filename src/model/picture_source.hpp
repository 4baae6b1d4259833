// Sources of pictures that are no path of the data: what begins with one of these words.
#pragma once

#include <string>
#include <string_view>

namespace greffier::model {

// A path that the template wrote or put together: only in its folder, or in that of the data.
inline constexpr std::string_view kTemplatePicture = "modele:";
// A code to draw: its symbology, a colon, its content ("code:qr:https://example.org").
inline constexpr std::string_view kDrawnCode = "code:";

// A path of the data as a source: never taken for one of those above.
[[nodiscard]] inline std::string data_picture(std::string_view path) {
  const bool alike = path.starts_with(kTemplatePicture) || path.starts_with(kDrawnCode);
  return (alike ? "./" : "") + std::string(path);
}

// True for a text that is the name of a picture file: neither corrected nor expected in a document.
[[nodiscard]] inline bool names_picture(std::string_view text) {
  for (const std::string_view ending : {".png", ".jpg", ".jpeg", ".PNG", ".JPG", ".JPEG"})
    if (text.ends_with(ending)) return text.find('\n') == std::string_view::npos;
  return false;
}

}  // namespace greffier::model
