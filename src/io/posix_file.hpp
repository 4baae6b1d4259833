// A file descriptor and what is done with it. Functions that answer an int answer 0 or an errno.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <sys/stat.h>

namespace greffier::io {

// What a new file permits, before the user's mask.
inline constexpr mode_t kNewFile = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;

// Owns a descriptor; -1 is none.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { (void)close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  // Closes what it owns and owns `number` instead.
  void reset(int number);
  // Closes, once; the last chance of a network disk to say that it is full.
  [[nodiscard]] int close();

 private:
  int number_;
};

// Appends what can be read from `file`, `expected` bytes at a guess; EFBIG past `limit`.
[[nodiscard]] int read_all(int file, std::size_t expected, std::size_t limit, std::string& out);
// Fills `out` as far as the file goes; `size` says how far.
[[nodiscard]] int read_some(int file, std::span<char> out, std::size_t& size);
[[nodiscard]] int write_all(int file, std::string_view bytes);
// Until the bytes are on the disk; file systems that cannot promise it are believed.
[[nodiscard]] int flush(int file);

}  // namespace greffier::io
