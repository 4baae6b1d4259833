// Bytes of unknown encoding read as text.
#pragma once

#include <string>
#include <string_view>

namespace greffier::text {

struct Decoded {
  std::string text;  // UTF-8, well-formed
  std::string_view
      encoding;            // IANA name of what the bytes were: "UTF-8", "UTF-16LE", "windows-1252"
  bool is_mended = false;  // UTF-8 that somebody had taken for Windows-1252 (« Ã© »), set right
};

// Tells the encoding by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when that is
// what the bytes are, else Windows-1252 (Encoding standard, § 9.1: every byte has a character). The
// mark is no part of the text. A few bytes that are no UTF-8 in a long text that is become U+FFFD:
// somebody cut it, it is not of another encoding.
[[nodiscard]] Decoded decode_bytes(std::string_view bytes);

// UTF-8 from bytes that are known to be of that encoding, by any name that ICU knows; ill-formed
// parts become U+FFFD. "" for an encoding that ICU does not know.
[[nodiscard]] std::string decode_as(std::string_view bytes, const std::string& encoding);

// « Ã©tÃ© » as « été »; nothing to mend gives the text itself. Only where the whole text reads so:
// every character beyond ASCII belongs to a pair that can be undone.
[[nodiscard]] std::string mended(std::string_view text);

}  // namespace greffier::text
