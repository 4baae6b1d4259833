#include "diag/byte_block.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;

namespace {

// One letter for each byte of a block: marked or not.
std::string shown(diag::Block marks) {
  std::string result;
  for (std::size_t at = 0; at < diag::kBlockSize; ++at)
    result += (marks >> (8 * at) & 0xFF) == 0x80 ? 'x' : '.';
  return result;
}

}  // namespace

TEST_CASE("a block begins with the first byte and is filled up behind the end") {
  CHECK(shown(diag::equal_to(diag::block_at("abcabcabca", 0, '-'), 'a')) == "x..x..x.");
  CHECK(shown(diag::equal_to(diag::block_at("abcabcabca", 3, '-'), 'a')) == "x..x..x.");
  CHECK(shown(diag::equal_to(diag::block_at("abcabcabca", 7, '-'), '-')) == "...xxxxx");
  CHECK(diag::first_of(diag::equal_to(diag::block_at("abc", 0, 'z'), 'c')) == 2);
  CHECK(diag::first_of(0) == diag::kBlockSize);
}

TEST_CASE("every byte is marked as what it is, whatever stands beside it") {
  for (unsigned beside = 0; beside < 256; beside += 5)
    for (unsigned byte = 0; byte < 256; ++byte) {
      std::string text(diag::kBlockSize, static_cast<char>(beside));
      text[3] = static_cast<char>(byte);
      const diag::Block block = diag::block_at(text, 0, 'a');
      const auto is_marked = [](diag::Block marks) { return (marks >> 24U & 0xFF) == 0x80; };
      CHECK(is_marked(diag::beyond_ascii(block)) == (byte >= 0x80));
      for (const char sought : {'\0', ' ', 'a', '\x7F', '\x80', '\xFF'})
        CHECK(is_marked(diag::equal_to(block, sought)) == (static_cast<char>(byte) == sought));
    }
}
