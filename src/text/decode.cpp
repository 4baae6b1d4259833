#include "text/decode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "text/icu_memory.hpp"
#include "text/utf8.hpp"

namespace greffier::text {

namespace {

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr std::array kMarks{Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{"\xFF\xFE", "UTF-16LE"},
                            Mark{"\xFE\xFF", "UTF-16BE"}};

constexpr std::size_t kLooked = 4096;  // bytes that show how a file is written

struct Converter {
  explicit Converter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    handle.reset(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) != 0) handle.reset();
  }
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  std::unique_ptr<UConverter, Close> handle;
};

// Latin letters in UTF-16 have one zero byte each: the second or the first.
std::string_view utf16_of(std::string_view bytes) {
  const std::string_view shown = bytes.substr(0, kLooked & ~std::size_t{1});
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (shown[i] == '\0') ++zeros[i % 2];
  const std::size_t pairs = shown.size() / 2;
  if (pairs == 0 || bytes.size() % 2 != 0) return {};
  if (zeros[1] * 3 > pairs * 2 && zeros[0] * 10 < pairs) return "UTF-16LE";
  if (zeros[0] * 3 > pairs * 2 && zeros[1] * 10 < pairs) return "UTF-16BE";
  return {};
}

// How many sequences beyond ASCII are UTF-8, and how many bytes are not.
struct Census {
  std::size_t good = 0, bad = 0;
};

Census census(std::string_view bytes) {
  Census found;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
    } else {
      // The first bytes of a character that is cut are several too.
      const CodePoint point = decode(bytes, i);
      const bool is_whole = point.value != U'\uFFFD' || bytes.substr(i).starts_with("\uFFFD");
      ++(is_whole ? found.good : found.bad);
      i += point.length;
    }
  }
  return found;
}

// The byte of Windows-1252 that shows as `code`, or nothing above 0xFF.
unsigned windows_byte(char32_t code) {
  // 0x80 to 0x9F (Encoding standard, index windows-1252); the others are themselves.
  static constexpr std::array<char16_t, 32> kHigh{
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (const auto* const high = std::ranges::find(kHigh, code); high != kHigh.end())
    return 0x80U + static_cast<unsigned>(high - kHigh.begin());
  return code < 0x80 || (code >= 0xA0 && code <= 0xFF) ? static_cast<unsigned>(code) : 0x100U;
}

}  // namespace

std::string decode_as(std::string_view bytes, const std::string& encoding) {
  const Converter converter(encoding);
  if (converter.handle == nullptr) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.handle.get(), status);
  demand_memory(text.isBogus() != 0 ? U_MEMORY_ALLOCATION_ERROR : status);
  std::string result;
  text.toUTF8String(result);
  demand_memory(result.empty() && !text.isEmpty() ? U_MEMORY_ALLOCATION_ERROR : status);
  return result;
}

std::string mended(std::string_view text) {
  if (first_invalid(text)) return std::string(text);
  std::string bytes;
  bytes.reserve(text.size());
  std::size_t beyond = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    const unsigned byte = windows_byte(point.value);
    if (byte > 0xFF) return std::string(text);
    beyond += byte >= 0x80 ? 1 : 0;
    bytes += static_cast<char>(byte);
    i += point.length;
  }
  return beyond < 2 || first_invalid(bytes) ? std::string(text) : bytes;
}

Decoded decode_bytes(std::string_view bytes) {
  Decoded decoded{{}, "UTF-8"};
  for (const Mark& mark : kMarks)
    if (bytes.starts_with(mark.bytes)) {
      bytes.remove_prefix(mark.bytes.size());
      decoded.encoding = mark.encoding;
      break;
    }
  if (decoded.encoding == "UTF-8")
    if (const std::string_view wide = utf16_of(bytes); !wide.empty()) decoded.encoding = wide;
  if (decoded.encoding != "UTF-8") {
    decoded.text = decode_as(bytes, std::string(decoded.encoding));
    return decoded;
  }
  const Census found = census(bytes);
  if (found.bad * 20 > found.good) {
    decoded.encoding = "windows-1252";
    decoded.text = decode_as(bytes, "windows-1252");
    return decoded;
  }
  decoded.text = mended(bytes);
  decoded.is_mended = found.bad == 0 && decoded.text != bytes;
  if (found.bad > 0) decoded.text = repair(bytes);
  return decoded;
}

}  // namespace greffier::text
