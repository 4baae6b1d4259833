// Pictures as DrawingML, set inline like letters (ISO 29500-1 § 20.4.2.8).
#pragma once

#include <string>

#include "docx/writing.hpp"
#include "model/inline.hpp"

namespace greffier::docx {

// The file name in word/media of a picture, given at its first use.
[[nodiscard]] const std::string& media_file(const office::Picture& picture, Writing& writing);

// Appends a run with the picture, with its alt text; nothing when its bytes are not known.
void append_picture(std::string& out, const model::Image& image, Writing& writing,
                    Relationships& relationships);

}  // namespace greffier::docx
