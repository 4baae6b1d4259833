// The records of a zip file (PKWARE APPNOTE 6.3.3 § 4.3), as far as documents use them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace greffier::package {

inline constexpr std::uint32_t kLocalSignature = 0x04034B50;
inline constexpr std::uint32_t kCentralSignature = 0x02014B50;
inline constexpr std::uint32_t kEndSignature = 0x06054B50;
inline constexpr std::uint32_t kZip64LocatorSignature = 0x07064B50;

inline constexpr std::size_t kLocalSize = 30;  // without name and extra fields
inline constexpr std::size_t kCentralSize = 46;
inline constexpr std::size_t kEndSize = 22;  // without comment
inline constexpr std::size_t kZip64LocatorSize = 20;
inline constexpr std::size_t kLargestComment = 0xFFFF;

// "See the zip64 record".
inline constexpr std::uint32_t kElsewhere16 = 0xFFFF;
inline constexpr std::uint32_t kElsewhere32 = 0xFFFFFFFF;

inline constexpr std::uint32_t kStoredMethod = 0;
inline constexpr std::uint32_t kDeflatedMethod = 8;

// General purpose flags (§ 4.4.4).
inline constexpr std::uint32_t kSizesFollow = 1U << 3U;
inline constexpr std::uint32_t kNameIsUtf8 = 1U << 11U;
inline constexpr std::uint32_t kEncryptedFlags = 1U << 0U | 1U << 6U | 1U << 13U;

// The fields that a local header and a central directory entry share, in the same order.
struct SharedFields {
  std::uint32_t version_needed = 20;
  std::uint32_t flags = 0;
  std::uint32_t method = kStoredMethod;
  std::uint32_t time = 0;
  std::uint32_t date = 1U << 5U | 1U;  // 1980-01-01
  std::uint32_t crc = 0;
  std::uint32_t packed_size = 0;
  std::uint32_t size = 0;
  std::uint32_t name_length = 0;
  std::uint32_t extra_length = 0;
};

// Little-endian numbers. The bytes are there: the caller has checked.
[[nodiscard]] std::uint32_t load16(std::string_view bytes, std::size_t at);
[[nodiscard]] std::uint32_t load32(std::string_view bytes, std::size_t at);
[[nodiscard]] SharedFields load_shared(std::string_view bytes, std::size_t at);

void append16(std::string& out, std::uint32_t value);
void append32(std::string& out, std::uint32_t value);
void append_shared(std::string& out, const SharedFields& fields);

}  // namespace greffier::package
