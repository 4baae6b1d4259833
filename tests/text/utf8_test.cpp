#include "text/utf8.hpp"

#include <random>

#include "catch.hpp"

namespace {

using namespace greffier::text;
using namespace std::string_view_literals;

constexpr std::size_t kSound = static_cast<std::size_t>(-1);

TEST_CASE("ill-formed bytes are found and replaced part by part") {
  struct Row {
    std::string_view bytes;
    std::size_t first_invalid;
    std::string_view repaired;
  };
  const std::vector<Row> table{
      {"", kSound, ""},
      {"été « œuf »\U0001F600", kSound, "été « œuf »\U0001F600"},
      {"\0a"sv, kSound, "\0a"sv},
      {"\x80", 0, "�"},
      {"a\xFF\xFEz", 1, "a��z"},
      {"\xC0\x80", 0, "��"},       // overlong
      {"\xC1\xBF", 0, "��"},       // overlong
      {"\xE0\x9F\xBF", 0, "���"},  // overlong
      {"\xED\xA0\x80", 0, "���"},  // surrogate
      {"\xED\x9F\xBF\xEE\x80\x80", kSound, "\xED\x9F\xBF\xEE\x80\x80"},
      {"\xF0\x8F\xBF\xBF", 0, "����"},  // overlong
      {"\xF4\x8F\xBF\xBF", kSound, "\xF4\x8F\xBF\xBF"},
      {"\xF4\x90\x80\x80", 0, "����"},  // beyond U+10FFFF
      {"\xF5\x80\x80\x80", 0, "����"},
      {"a\xC3", 1, "a�"},
      {"a\xE2\x82", 1, "a�"},
      {"a\xF0\x9F\x98", 1, "a�"},
      {"\xE2\x82z", 0, "�z"},
      {"\xF0\x9F\x98\xC3\xA9", 0, "�é"},
      // Unicode 15, table 3-8, 3-9, 3-10 and 3-11.
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 0, "��������A"},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 0, "��������A"},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", 0, "�����A��B"},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 0, "����A"},
  };
  for (const Row& row : table) {
    CAPTURE(row.bytes);
    CHECK(first_invalid(row.bytes).value_or(kSound) == row.first_invalid);
    CHECK(repair(row.bytes) == row.repaired);
    CHECK_FALSE(first_invalid(repair(row.bytes)));
  }
}

TEST_CASE("every code point goes out and comes back, both ways") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    append(bytes, c);
    const CodePoint after = decode(bytes, 0);
    const CodePoint before = decode_before(bytes, bytes.size());
    const bool is_right = after.value == c && after.length == bytes.size() && before.value == c &&
                          before.length == bytes.size() && length(bytes) == 1 &&
                          !first_invalid(bytes);
    wrong += is_right ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("what is not a code point becomes U+FFFD") {
  for (const char32_t c : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
    std::string bytes = "a";
    append(bytes, c);
    CHECK(bytes == "a�");
  }
}

TEST_CASE("stepping at the edges and over anything") {
  CHECK(decode("a", 1).length == 0);
  CHECK(decode("a", 9).length == 0);
  CHECK(decode_before("a", 0).length == 0);
  CHECK(decode_before("aé", 99).value == U'é');
  CHECK(decode_before("\x80\x80", 2).length == 1);
  CHECK(decode("\xE2\x82", 0).value == 0xFFFD);
}

// Claims: steps reach the end from both sides, and repairing agrees with stepping.
TEST_CASE("random bytes are stepped through, repaired once and for all") {
  std::mt19937 random(20260123);
  std::uniform_int_distribution<int> any(0, 255);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(static_cast<std::size_t>(round % 40), ' ');
    for (char& byte : bytes) byte = static_cast<char>(any(random) | (round % 2 == 0 ? 0 : 0x80));
    std::string stepped;
    for (std::size_t i = 0; i < bytes.size();) {
      const CodePoint here = decode(bytes, i);
      REQUIRE(here.length > 0);
      append(stepped, here.value);
      i += here.length;
    }
    const std::string repaired = repair(bytes);
    REQUIRE(stepped == repaired);
    REQUIRE(repair(repaired) == repaired);
    std::size_t offset = bytes.size();
    while (offset > 0) {
      const std::size_t back = decode_before(bytes, offset).length;
      REQUIRE((back > 0 && back <= offset));
      offset -= back;
    }
  }
}

TEST_CASE("length counts code points") {
  CHECK(length("") == 0);
  CHECK(length("é\U0001F600a") == 3);
  CHECK(length("e\u0301") == 2);
}

TEST_CASE("the offset behind a number of code points") {
  const std::string text = "Né à l’été, \U0001F600 élu ; déjà là… §";
  std::size_t offset = 0;
  for (std::size_t count = 0; count <= length(text); ++count) {
    CAPTURE(count);
    CHECK(offset_behind(text, count) == offset);
    if (offset < text.size()) offset += decode(text, offset).length;
  }
  CHECK(offset_behind(text, 100) == text.size());
  CHECK(offset_behind("", 3) == 0);
}

TEST_CASE("characters that XML 1.0 lets in") {
  struct Row {
    char32_t c;
    bool expected;
  };
  const std::vector<Row> table{
      {0, false},      {8, false},      {9, true},       {0xA, true},      {0xB, false},
      {0xC, false},    {0xD, true},     {0x1F, false},   {0x20, true},     {0x7F, true},
      {0xD7FF, true},  {0xD800, false}, {0xDFFF, false}, {0xE000, true},   {0xFFFD, true},
      {0xFFFE, false}, {0xFFFF, false}, {0x10000, true}, {0x10FFFF, true}, {0x110000, false}};
  for (const Row& row : table) {
    CAPTURE(static_cast<unsigned>(row.c));
    CHECK(is_xml_char(row.c) == row.expected);
  }
}

}  // namespace
