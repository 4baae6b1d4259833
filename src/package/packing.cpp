#include "package/packing.hpp"

#include <array>
#include <new>
#include <utility>

#include <libdeflate.h>
#define ZLIB_CONST  // it reads its input only
#include <zlib.h>

namespace greffier::package {

namespace {

constexpr int kLevel = 3;  // finds the repetitions of a table, and quickly (docs/decisions/0002)
constexpr int kRaw = -15;  // a window of 32 KiB, no header of zlib's own
constexpr int kMemory = 9;
constexpr std::size_t kStep = std::size_t{32} << 10;

// A stream of deflate (RFC 1951).
class Stream {
 public:
  Stream() {
    if (deflateInit2(&state_, kLevel, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  ~Stream() { deflateEnd(&state_); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  void append(std::string_view content, int flush, std::string& packed) {
    std::array<Bytef, kStep> out{};
    state_.next_in = reinterpret_cast<const unsigned char*>(content.data());
    state_.avail_in = static_cast<uInt>(content.size());
    do {
      state_.next_out = out.data();
      state_.avail_out = static_cast<uInt>(out.size());
      deflate(&state_, flush);
      packed.append(reinterpret_cast<const char*>(out.data()), out.size() - state_.avail_out);
    } while (state_.avail_out == 0);
  }

 private:
  z_stream state_{};
};

std::uint32_t crc_of(std::uint32_t before, std::string_view content) {
  return libdeflate_crc32(before, content.data(), content.size());
}

}  // namespace

struct Packing::State {
  Stream stream;
  Packed packed{Method::deflated, 0, 0, {}};
};

Packing::Packing() : state_(std::make_unique<State>()) {}
Packing::~Packing() = default;
Packing::Packing(Packing&&) noexcept = default;
Packing& Packing::operator=(Packing&&) noexcept = default;

void Packing::append(std::string_view content) {
  Packed& packed = state_->packed;
  packed.crc = crc_of(packed.crc, content);
  packed.size += content.size();
  state_->stream.append(content, Z_NO_FLUSH, packed.bytes);
}

std::size_t Packing::size() const {
  return state_->packed.size;
}

// A flushed stream ends with a byte: another one may follow it.
Packed Packing::finish(std::string_view head) && {
  Packed& packed = state_->packed;
  state_->stream.append({}, Z_FINISH, packed.bytes);
  std::string bytes;
  if (!head.empty()) Stream().append(head, Z_SYNC_FLUSH, bytes);
  const auto crc = crc32_combine(crc_of(0, head), packed.crc, static_cast<z_off_t>(packed.size));
  return {Method::deflated, static_cast<std::uint32_t>(crc), head.size() + packed.size,
          bytes + packed.bytes};
}

}  // namespace greffier::package
