#include "io/content_hash.hpp"

#include <charconv>

#include <fmt/core.h>
#include <xxhash.h>

namespace greffier::io {

ContentHash hash_of(std::string_view bytes, const ContentHash& seed) {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed.low);
  return {hash.high64 ^ seed.high, hash.low64};
}

std::string to_text(const ContentHash& hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

std::optional<ContentHash> hash_from(std::string_view text) {
  constexpr std::size_t kHalf = 16;
  if (text.size() != 2 * kHalf) return std::nullopt;
  ContentHash hash;
  const auto half = [text](std::size_t at, std::uint64_t& value) {
    const char* begin = text.data() + at;
    const auto read = std::from_chars(begin, begin + kHalf, value, 16);
    return read.ec == std::errc() && read.ptr == begin + kHalf;
  };
  if (!half(0, hash.high) || !half(kHalf, hash.low)) return std::nullopt;
  return hash;
}

}  // namespace greffier::io
