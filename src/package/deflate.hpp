// Between content and packed form, with libdeflate.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "package/package.hpp"

namespace greffier::package {

// Packs at `level` (1–12, brought into that range). Stored when that is wished or no larger.
[[nodiscard]] Packed pack(std::string_view content, Method wish, int level);

// The content of a deflated `packed`, or nothing when it is damaged, has another CRC, or inflates
// to another size than `packed.size`. No more than that size is ever allocated, and nothing when
// deflate cannot reach it.
[[nodiscard]] std::optional<std::string> inflate(const Packed& packed);

// True when `content` is what `packed` claims.
[[nodiscard]] bool has_claimed_crc(std::string_view content, const Packed& packed);

// True when deflated (or stored) bytes of that length can hold that much: one byte of deflate gives
// at most 1032 (RFC 1951: 258 bytes of content for two codes of one bit each).
[[nodiscard]] bool is_possible_size(Method method, std::size_t packed_size, std::size_t size);

}  // namespace greffier::package
