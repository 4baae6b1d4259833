#include "barcodes/png.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "package/deflate.hpp"

namespace greffier::barcodes {

namespace {

using namespace std::string_view_literals;

constexpr double kInchesPerMetre = 1000 / 25.4;
constexpr int kLevel = 6;

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

void add_chunk(std::string& out, std::string_view type, std::string_view data) {
  const std::string body = std::string(type).append(data);
  out += big_endian(static_cast<std::uint32_t>(data.size())) + body;
  out += big_endian(package::pack(body, package::Method::stored, 1).crc);
}

// RFC 1950 § 8.2.
std::uint32_t adler32(std::string_view data) {
  constexpr std::uint32_t kPrime = 65521;
  constexpr std::size_t kRun = 5552;  // bytes before the sums could overflow
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (; !data.empty(); data.remove_prefix(std::min(kRun, data.size()))) {
    for (const char byte : data.substr(0, kRun)) b += a += static_cast<unsigned char>(byte);
    a %= kPrime;
    b %= kPrime;
  }
  return b << 16U | a;
}

// Blocks of deflate that hold bytes as they are (RFC 1951 § 3.2.4).
std::string stored_blocks(std::string_view data) {
  constexpr std::size_t kLongest = 0xFFFF;
  std::string out;
  do {
    const std::string_view block = data.substr(0, kLongest);
    data.remove_prefix(block.size());
    const auto size = static_cast<unsigned>(block.size());
    out += data.empty() ? '\1' : '\0';
    for (const unsigned length : {size, ~size})
      for (const unsigned shift : {0U, 8U}) out += static_cast<char>(length >> shift & 0xFFU);
    out += block;
  } while (!data.empty());
  return out;
}

// RFC 1950.
std::string zlib_stream(std::string_view data) {
  const package::Packed packed = package::pack(data, package::Method::deflated, kLevel);
  const bool deflated = packed.method == package::Method::deflated;
  return "\x78\xDA" + (deflated ? packed.bytes : stored_blocks(data)) + big_endian(adler32(data));
}

// Rows without a filter (type 0).
std::string scan_lines(const Bitmap& bitmap) {
  std::string lines;
  for (const std::string& row : bitmap.rows) lines.append(1, '\0').append(row);
  return lines;
}

}  // namespace

std::string png_of(const Bitmap& bitmap, double dpi) {
  const auto dots = static_cast<std::uint32_t>(std::lround(dpi * kInchesPerMetre));
  std::string out("\x89PNG\r\n\x1a\n");
  add_chunk(out, "IHDR",
            big_endian(static_cast<std::uint32_t>(bitmap.width)) +
                big_endian(static_cast<std::uint32_t>(bitmap.rows.size())) +
                std::string("\1\0\0\0\0"sv));
  add_chunk(out, "pHYs", big_endian(dots) + big_endian(dots) + '\1');
  add_chunk(out, "IDAT", zlib_stream(scan_lines(bitmap)));
  add_chunk(out, "IEND", {});
  return out;
}

}  // namespace greffier::barcodes
