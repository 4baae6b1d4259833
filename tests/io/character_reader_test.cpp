#include "io/character_reader.hpp"

#include <string>

#include "catch.hpp"
#include "io/disk.hpp"

namespace greffier::io {

namespace {

CharacterReader reader_of(const std::string& bytes) {
  MemoryFileSystem files;
  files.files["f"] = bytes;
  auto reading = files.open("f");
  REQUIRE(reading.ok());
  return CharacterReader(std::move(*reading));
}

}  // namespace

TEST_CASE("lines come without their ends, numbered") {
  CharacterReader reader = reader_of("un\r\n\ndeux");
  std::string line;
  CHECK(reader.line() == 1);
  CHECK(reader.next_line(line, 100));
  CHECK(line == "un");
  CHECK(reader.next_line(line, 100));
  CHECK(line.empty());
  CHECK(reader.line() == 3);
  CHECK(reader.next_line(line, 100));
  CHECK(line == "deux");
  CHECK_FALSE(reader.next_line(line, 100));
  CHECK_FALSE(reader.failure().has_value());
}

TEST_CASE("a long line is cut, and the next one is whole") {
  CharacterReader reader = reader_of(std::string(200'000, 'a') + "\nb");
  std::string line;
  CHECK(reader.next_line(line, 10));
  CHECK(line == "aaaaaaaaaa");
  CHECK(reader.next_line(line, 10));
  CHECK(line == "b");
  CHECK(reader.line() == 2);
}

TEST_CASE("a file is read in pieces from a disk as from memory") {
  const Folder folder;
  std::string bytes;
  for (int i = 0; i < 40'000; ++i) bytes += std::to_string(i) + (i % 9 == 0 ? "\n" : " ");
  put(folder / "f", bytes);
  auto reading = DiskFileSystem().open(folder / "f");
  REQUIRE(reading.ok());
  CharacterReader reader(std::move(*reading));
  std::string read;
  while (const auto byte = reader.next()) read += *byte;
  CHECK(read == bytes);
  CHECK(outcome(DiskFileSystem().open(folder / "absent")) == "F001");
  CHECK(outcome(DiskFileSystem().open(folder.path())) == "F003");
}

TEST_CASE("bytes are appended, in a file that is made with its folders") {
  const Folder folder;
  DiskFileSystem disk;
  CHECK(disk.append(folder / "a/b", "un", Flush::later).ok());
  CHECK(disk.append(folder / "a/b", " deux", Flush::later).ok());
  CHECK(get(folder / "a/b") == "un deux");
  MemoryFileSystem memory;
  CHECK(memory.append("b", "un", Flush::later).ok());
  CHECK(memory.append("b", " deux", Flush::later).ok());
  CHECK(memory.files["b"] == "un deux");
}

}  // namespace greffier::io
