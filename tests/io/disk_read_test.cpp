#include <sys/stat.h>

#include "io/disk.hpp"
#include "io/file_system.hpp"

namespace greffier::io {
namespace {

TEST_CASE("the disk gives the bytes of a file") {
  const Folder folder;
  const DiskFileSystem disk;
  const std::string content = GENERATE(as<std::string>{}, "", "a", std::string("a\0b\r\n\xFF", 6),
                                       std::string(300'000, 'x'));
  put(folder / "notes été.md", content);
  const auto read = disk.read(folder / "notes été.md");
  REQUIRE(read);
  CHECK((*read == content));
  CHECK(disk.is_file(folder / "notes été.md"));
  CHECK_FALSE(disk.is_directory(folder / "notes été.md"));
  CHECK(disk.is_directory(folder.path()));
  CHECK_FALSE(disk.is_file(folder.path()));
}

TEST_CASE("files whose size is not known before are read to their end") {
  const DiskFileSystem disk;
  const auto read = disk.read("/proc/self/status");
  REQUIRE(read);
  CHECK(read->size() > 100);
}

TEST_CASE("the limit counts, to the byte") {
  const Folder folder;
  const DiskFileSystem disk;
  put(folder / "a", "12345");
  CHECK(outcome(disk.read(folder / "a", 5)) == "done");
  CHECK(outcome(disk.read(folder / "a", 4)) == "F005");
  CHECK(outcome(disk.read(folder / "a", 0)) == "F005");
  CHECK(outcome(disk.read(folder / "a", std::string::npos)) == "done");
  CHECK(outcome(disk.read("/proc/self/status", 10)) == "F005");
}

TEST_CASE("what cannot be read says why") {
  const Folder folder;
  const DiskFileSystem disk;
  put(folder / "a", "");
  REQUIRE(mkfifo((folder / "tube").c_str(), 0600) == 0);
  fs::create_symlink(folder / "cercle", folder / "cercle");
  fs::create_symlink(folder / "absent", folder / "vers-rien");
  CHECK(outcome(disk.read(folder / "absent")) == "F001");
  CHECK(outcome(disk.read("")) == "F001");
  CHECK(outcome(disk.read(folder / "vers-rien")) == "F001");
  CHECK(outcome(disk.read(folder.path())) == "F003");
  CHECK(outcome(disk.read(folder / "tube")) == "F004");
  CHECK(outcome(disk.read("/dev/zero")) == "F004");
  CHECK(outcome(disk.read(folder / "a/b")) == "F007");
  CHECK(outcome(disk.read(folder / std::string(300, 'a'))) == "F008");
  CHECK(outcome(disk.read(folder / "cercle")) == "F009");
}

TEST_CASE("a file of somebody else is not read") {
  const Folder folder;
  put(folder / "a", "secret");
  fs::permissions(folder / "a", fs::perms::none);
  CHECK(as_nobody([&] { return outcome(DiskFileSystem().read(folder / "a")); }) == "F002");
}

}  // namespace
}  // namespace greffier::io
