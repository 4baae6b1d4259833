#include "text/decode.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace greffier;
using namespace std::string_view_literals;

TEST_CASE("an encoding is told by its mark, its zero bytes, or what the bytes can be") {
  CHECK(text::decode_bytes("\xEF\xBB\xBFété").text == "été");
  CHECK(text::decode_bytes("l'été à Blois").encoding == "UTF-8");
  const text::Decoded windows = text::decode_bytes("l\x92\xE9t\xE9 \x80");
  CHECK(windows.encoding == "windows-1252");
  CHECK(windows.text == "l’été €");
  CHECK(text::decode_bytes("\xFF\xFE\xE9\x00t\x00"sv).text == "ét");
  const text::Decoded wide = text::decode_bytes("\0P\0r\0\xE9\0s\0e\0n\0t\0s\0:"sv);
  CHECK(wide.encoding == "UTF-16BE");
  CHECK(wide.text == "Présents:");
  CHECK(text::decode_bytes("").text.empty());
}

TEST_CASE("one damaged byte does not change the encoding of a long text") {
  std::string typed;
  for (int i = 0; i < 40; ++i) typed += "été ";
  const text::Decoded decoded = text::decode_bytes(typed + "\xE9");
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.text == typed + "\uFFFD");
}

TEST_CASE("UTF-8 that was taken for Windows-1252 is set right, and nothing else is touched") {
  const text::Decoded decoded = text::decode_bytes("L’été Ã©tÃ©");
  CHECK_FALSE(decoded.is_mended);  // the first word is right: a text about encodings
  CHECK(text::decode_bytes("Ã©tÃ© Å“uvre").text == "été œuvre");
  CHECK(text::decode_bytes("Ã©tÃ© Å“uvre").is_mended);
  for (const std::string right : {"été", "PRÉSENTS : À vérifier", "São Paulo", "±2 °C", "«»"})
    CHECK(text::mended(right) == right);
}

TEST_CASE("the first bytes of a character that is cut are damage") {
  const text::Decoded decoded =
      text::decode_bytes("Adopt\xC3\xA9 \xC3\xA0 l\xE2\x80 unanimit\xC3\xA9");
  CHECK_FALSE(text::first_invalid(decoded.text));
}

TEST_CASE("any bytes decode to well-formed text") {
  std::string bytes;
  for (unsigned i = 0; i < 5000; ++i) {
    bytes += static_cast<char>((i * 7919U + i * i * 31U) & 0xFFU);
    if (i % 97 == 0) CHECK_FALSE(text::first_invalid(text::decode_bytes(bytes).text).has_value());
  }
}
