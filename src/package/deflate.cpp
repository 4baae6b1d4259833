#include "package/deflate.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include <libdeflate.h>

namespace greffier::package {

namespace {

constexpr std::size_t kLargestRatio = 1032;

struct FreeCompressor {
  void operator()(libdeflate_compressor* it) const { libdeflate_free_compressor(it); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
};

// libdeflate gives nothing without memory.
template <typename Engine>
Engine* demanded(Engine* engine) {
  if (engine == nullptr) throw std::bad_alloc();
  return engine;
}

// The tables of a level are large: each thread keeps those it used last.
libdeflate_compressor* compressor(int level) {
  thread_local std::unique_ptr<libdeflate_compressor, FreeCompressor> last;
  thread_local int last_level = 0;
  if (last == nullptr || last_level != level)
    last.reset(demanded(libdeflate_alloc_compressor(level)));
  last_level = level;
  return last.get();
}

libdeflate_decompressor* decompressor() {
  thread_local std::unique_ptr<libdeflate_decompressor, FreeDecompressor> own(
      demanded(libdeflate_alloc_decompressor()));
  return own.get();
}

// The deflated bytes when they are fewer than those of the content, otherwise nothing.
std::optional<std::string> deflate(std::string_view content, int level) {
  if (content.empty()) return {};
  const std::size_t room = content.size() - 1;
  const auto out = std::make_unique_for_overwrite<char[]>(room);
  const std::size_t size = libdeflate_deflate_compress(compressor(level), content.data(),
                                                       content.size(), out.get(), room);
  if (size == 0) return {};
  return std::string(out.get(), size);
}

std::uint32_t crc_of(std::string_view content) {
  return libdeflate_crc32(0, content.data(), content.size());
}

}  // namespace

Packed pack(std::string_view content, Method wish, int level) {
  Packed packed{Method::stored, crc_of(content), content.size(), {}};
  std::optional<std::string> deflated;
  if (wish == Method::deflated) deflated = deflate(content, std::clamp(level, 1, 12));
  if (deflated) packed.method = Method::deflated;
  packed.bytes = deflated ? *std::move(deflated) : std::string(content);
  return packed;
}

std::optional<std::string> inflate(const Packed& packed) {
  if (!is_possible_size(packed.method, packed.bytes.size(), packed.size)) return {};
  std::string out(packed.size, '\0');
  // Without a place for the real size, anything but the claimed one is an error.
  const libdeflate_result result = libdeflate_deflate_decompress(
      decompressor(), packed.bytes.data(), packed.bytes.size(), out.data(), out.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS || !has_claimed_crc(out, packed)) return {};
  return out;
}

bool has_claimed_crc(std::string_view content, const Packed& packed) {
  return content.size() == packed.size && crc_of(content) == packed.crc;
}

bool is_possible_size(Method method, std::size_t packed_size, std::size_t size) {
  if (method == Method::stored) return size == packed_size;
  return size / kLargestRatio <= packed_size;
}

}  // namespace greffier::package
