// Pictures: found once, measured, shared by all who use them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "model/inline.hpp"

namespace greffier::office {

// A picture file. PNG and JPEG; anything else is refused where it is loaded.
struct Picture {
  std::string bytes;
  std::string extension;   // "png", "jpeg"
  std::string media_type;  // "image/png"
  int width = 0;           // pixels
  int height = 0;
  double dpi = 96;  // as the file says, 96 when it doesn't
};

// Size on the page, millimetres.
struct Extent {
  double width = 0;
  double height = 0;
};

// Pictures by the source that the notes name.
class MediaLibrary {
 public:
  void add(std::string source, Picture picture) {
    pictures_.insert_or_assign(std::move(source), std::move(picture));
  }
  [[nodiscard]] const Picture* find(std::string_view source) const;

 private:
  std::map<std::string, Picture, std::less<>> pictures_;
};

// Recognises and measures a picture by its bytes; nothing when it is no whole PNG or JPEG.
[[nodiscard]] std::optional<Picture> make_picture(std::string bytes);

// The size of `image` on the page: as asked, keeping the ratio, else its natural size; never wider
// than `text_width` (millimetres).
[[nodiscard]] Extent extent_of(const model::Image& image, const Picture& picture,
                               double text_width);

}  // namespace greffier::office
