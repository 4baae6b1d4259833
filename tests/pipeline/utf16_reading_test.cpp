#include "pipeline/utf16_reading.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace greffier;
using namespace std::literals;

namespace {

// Gives at most `piece` bytes at a time.
class Pieces final : public io::Reading {
 public:
  Pieces(std::string bytes, std::size_t piece) : bytes_(std::move(bytes)), piece_(piece) {}
  diag::Result<std::size_t> read(std::span<char> out) override {
    const std::size_t count = bytes_.copy(out.data(), std::min(out.size(), piece_), at_);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t piece_;
  std::size_t at_ = 0;
};

// Read by pieces of every length, into rooms of every size.
std::string read(const std::string& bytes) {
  std::string first;
  for (std::size_t size = 1; size <= 5; ++size) {
    pipeline::Utf16Reading reading(std::make_unique<Pieces>(bytes, 64));
    std::string text;
    std::string room(size, ' ');
    while (const std::size_t count = *reading.read(room)) text.append(room, 0, count);
    if (size == 1) first = text;
    CHECK(text == first);
  }
  return first;
}

}  // namespace

TEST_CASE("UTF-16 with its mark is read as UTF-8, in either order") {
  CHECK(read("\xFF\xFE\xE9\0A\0\xAC\x20"s) == "éA€");
  CHECK(read("\xFE\xFF\0\xE9\0A\x20\xAC"s) == "éA€");
  CHECK(read("\xFF\xFE\x34\xD8\x1E\xDD"s) == "𝄞");
}

TEST_CASE("other files are left as they are") {
  for (const std::string& bytes :
       {""s, "n"s, "nom;é\n"s, "\xEF\xBB\xBFnom"s, "\xFF"s, "Cr\xE9mieux"s})
    CHECK(read(bytes) == bytes);
}

TEST_CASE("what is no UTF-16 is told by the sign of replacement") {
  CHECK(read("\xFF\xFE\x34\xD8"
             "A\0"s) == "\uFFFDA");
  CHECK(read("\xFF\xFE\x1E\xDD"s) == "\uFFFD");
  CHECK(read("\xFF\xFE\x34\xD8"s) == "\uFFFD");
  CHECK(read("\xFF\xFE"
             "A\0B"s) == "A\uFFFD");
}
