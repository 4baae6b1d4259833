// QR codes and barcodes as sources of pictures name them.
#pragma once

#include <string_view>

#include "barcodes/draw.hpp"
#include "diag/result.hpp"

namespace greffier::office {

// Draws "qr:https://example.org": a symbology of barcodes/draw.hpp, a colon, the content. A content
// that it can't encode gives the message that says what is expected.
[[nodiscard]] diag::Result<barcodes::Drawing> draw_code(std::string_view asked);

}  // namespace greffier::office
