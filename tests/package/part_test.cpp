#include <algorithm>
#include <cstdlib>
#include <new>
#include <thread>

#include <libdeflate.h>

#include "package/packages.hpp"

namespace greffier::package {
namespace {

TEST_CASE("content is packed as it is best") {
  struct Row {
    std::string_view why;
    std::string content;
    Method wish;
    Method method;
  };
  const auto row = GENERATE(values<Row>({
      {"text", wordy(5'000), Method::deflated, Method::deflated},
      {"text that is to be stored", wordy(5'000), Method::stored, Method::stored},
      {"noise", noise(5'000), Method::deflated, Method::stored},
      {"nothing", "", Method::deflated, Method::stored},
      {"one byte", "a", Method::deflated, Method::stored},
      {"a few bytes", "<a/>", Method::deflated, Method::stored},
  }));
  INFO(row.why);
  const Part part("content.xml", row.content, row.wish);
  const Packed& packed = part.packed(6);
  CHECK(part.method() == row.wish);
  CHECK(packed.method == row.method);
  CHECK(packed.size == row.content.size());
  const bool is_unchanged = packed.bytes == row.content;
  CHECK(is_unchanged == (row.method == Method::stored));
  CHECK(packed.bytes.size() <= row.content.size());
  const Part unpacked("content.xml", packed);
  const auto content = unpacked.content();
  REQUIRE(content);
  CHECK((*content == row.content));
}

TEST_CASE("the CRC is that of ISO 3309") {
  CHECK(Part("a", "123456789").packed(6).crc == 0xCBF43926U);
  CHECK(Part("a", "").packed(6).crc == 0U);
}

TEST_CASE("every level packs, and levels out of range are brought into it") {
  const std::string content = wordy(100'000);
  for (const int level : {-3, 0, 1, 6, 9, 12, 99}) {
    const Part unpacked("a", Part("a", content).packed(level));
    REQUIRE(unpacked.content());
    CHECK((*unpacked.content() == content));
  }
}

TEST_CASE("packing is done once, and copies share it") {
  const Part part("a", wordy(10'000));
  const Part copy = part;
  CHECK(&part.packed(1) == &copy.packed(12));
  CHECK(part.content()->data() == copy.content()->data());
}

TEST_CASE(
    "without memory a part is not taken for one that cannot be packed, nor for a damaged one") {
  const std::string content = wordy(10'000);
  const Part part("a", content);
  const Part packed("a", Part("a", content).packed(6));
  bool is_told = false;
  const auto work = [&] {  // in a thread that has packed nothing yet
    CHECK_THROWS_AS(part.packed(6), std::bad_alloc);
    CHECK_THROWS_AS(packed.content(), std::bad_alloc);
    is_told = true;
  };
  libdeflate_set_memory_allocator([](std::size_t) -> void* { return nullptr; }, std::free);
  std::thread(work).join();
  libdeflate_set_memory_allocator(std::malloc, std::free);
  CHECK(is_told);
  CHECK(part.packed(6).method == Method::deflated);
  REQUIRE(packed.content());
  CHECK((*packed.content() == content));
}

TEST_CASE("packed bytes that do not hold what they claim are refused") {
  const Packed good = Part("a", wordy(2'000)).packed(6);
  const auto damage = GENERATE(values<void (*)(Packed&)>({
      [](Packed& packed) { ++packed.crc; },
      [](Packed& packed) { ++packed.size; },
      [](Packed& packed) { --packed.size; },
      [](Packed& packed) { packed.size = 0; },
      [](Packed& packed) { packed.size = std::size_t{1} << 60U; },
      [](Packed& packed) { packed.bytes.resize(packed.bytes.size() / 2); },
      [](Packed& packed) { packed.bytes.clear(); },
      [](Packed& packed) { packed.bytes.assign(packed.bytes.size(), '\xFF'); },
      [](Packed& packed) { packed.method = Method::stored; },
  }));
  Packed bad = good;
  damage(bad);
  const Part part("word/document.xml", bad);
  const auto content = part.content();
  REQUIRE_FALSE(content);
  CHECK(content.error().message->code == "Z007");
  CHECK(diag::text_of(content.error(), diag::Language::french).find("word/document.xml") !=
        std::string::npos);
  CHECK_FALSE(part.content());  // and it stays so
}

TEST_CASE("stored bytes are checked too") {
  const Packed good = Part("a", "abc", Method::stored).packed(6);
  CHECK(Part("a", good).content());
  CHECK_FALSE(Part("a", Packed{Method::stored, good.crc, 3, "abd"}).content());
  CHECK_FALSE(Part("a", Packed{Method::stored, good.crc, 4, "abc"}).content());
}

TEST_CASE("several threads may ask at once") {
  const std::string text = wordy(200'000);
  const Part plain("a", text);
  const Part packed("b", Part("b", text).packed(6));
  const Part damaged("c", Packed{Method::deflated, 1, 10, "rien"});
  std::vector<const char*> seen(16);
  std::vector<int> right(seen.size());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      threads.emplace_back([&, i, own = packed] {
        seen[i] = own.content()->data();
        right[i] =
            *own.content() == text && plain.packed(6).size == text.size() && !damaged.content();
      });
    }
  }
  CHECK(std::ranges::count(right, 1) == 16);
  CHECK(std::ranges::count(seen, seen[0]) == 16);
}

}  // namespace
}  // namespace greffier::package
