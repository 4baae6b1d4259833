#include "io/posix_file.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <unistd.h>

namespace greffier::io {

namespace {

// Calls until no signal interrupts.
template <typename Call>
auto uninterrupted(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

}  // namespace

int Descriptor::close() {
  const int number = std::exchange(number_, -1);
  if (number < 0 || ::close(number) == 0 || errno == EINTR) return 0;
  return errno;
}

void Descriptor::reset(int number) {
  (void)close();
  number_ = number;
}

int read_all(int file, std::size_t expected, std::size_t limit, std::string& out) {
  constexpr std::size_t kStep = std::size_t{64} << 10U;
  std::size_t size = 0;
  limit = std::min(limit, out.max_size() - 1);
  out.resize(std::min(expected, limit) + 1);  // one more: to see the end
  while (true) {
    const ssize_t count =
        uninterrupted([&] { return ::read(file, out.data() + size, out.size() - size); });
    if (count < 0) return errno;
    size += static_cast<std::size_t>(count);
    if (size > limit) return EFBIG;
    if (count == 0) break;
    if (size == out.size()) out.resize(std::min(size + std::max(size, kStep), limit) + 1);
  }
  out.resize(size);
  return 0;
}

int read_some(int file, std::span<char> out, std::size_t& size) {
  for (size = 0; size < out.size();) {
    const std::span<char> rest = out.subspan(size);
    const ssize_t count = uninterrupted([&] { return ::read(file, rest.data(), rest.size()); });
    if (count < 0) return errno;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  return 0;
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (count < 0) return errno;
    if (count == 0) return EIO;  // again would be for ever
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int flush(int file) {
  const int result = uninterrupted([&] { return ::fsync(file); });
  return result == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

}  // namespace greffier::io
