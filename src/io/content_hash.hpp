// A fingerprint of bytes: two contents with the same one are taken for the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::io {

// 128 bits of XXH3, which is no cryptographic hash: it tells changes, not forgeries.
struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend auto operator<=>(const ContentHash&, const ContentHash&) = default;
};

// `seed` is the hash of what comes before `bytes`, for contents in several pieces.
[[nodiscard]] ContentHash hash_of(std::string_view bytes, const ContentHash& seed = {});

// 32 figures from 0 to f, and back; nothing for a text that is no hash.
[[nodiscard]] std::string to_text(const ContentHash& hash);
[[nodiscard]] std::optional<ContentHash> hash_from(std::string_view text);

}  // namespace greffier::io
