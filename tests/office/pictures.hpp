// The pictures that the template cases know, in memory.
//
//   paysage.png  400 × 300 pixels, 40 × 30 mm by itself
//   portrait.png 150 × 200 pixels, 15 × 20 mm
//   logo.png     200 × 50 pixels, 20 × 5 mm; double.png has the same bytes
// Any other path is not there.
// A path that the template wrote finds the same ones.
#pragma once

#include <string>

#include "office/media.hpp"

namespace greffier::office::testing {

class MemoryPictures final : public PictureFiles {
 public:
  [[nodiscard]] diag::Result<Picture> load(const std::string& source) const override;
};

// The name of the picture of these bytes, "code" for one that is none of those above.
[[nodiscard]] std::string name_of_picture(const std::string& bytes);

// « □ » as a sketch shows a picture that is drawn: its name, its size in whole millimetres and its
// alternative text.
[[nodiscard]] std::string shown_picture(const std::string& bytes, double width, double height,
                                        const std::string& alternative);

}  // namespace greffier::office::testing
