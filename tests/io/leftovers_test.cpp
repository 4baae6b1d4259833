#include "io/leftovers.hpp"

#include <chrono>
#include <ctime>

#include <sys/stat.h>

#include "io/disk.hpp"
#include "io/file_system.hpp"

namespace greffier::io {
namespace {

constexpr std::time_t kHour = 3600;

// When the file was last changed, by the clock of its disk.
std::time_t time_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mtime;
}

TEST_CASE("what a run that was killed left goes when it is old, and nothing else") {
  const Folder folder;
  for (const char* name :
       {".greffier-12-3.tmp", ".greffier-12-3.tmp.odt", ".greffier-12.tmp", ".greffier--3.tmp",
        ".greffier-lot", "greffier-12-3.tmp", ".greffier-a-3.tmp", "a.tmp"})
    put(folder / name, "x");
  fs::create_directory(folder / ".greffier-4-1.tmp");
  fs::create_symlink("a.tmp", folder / ".greffier-5-1.tmp");
  const std::string before = folder.listing();
  const std::time_t made = time_of(folder / ".greffier-12-3.tmp");
  Leftovers().sweep(folder.path(), made);
  Leftovers().sweep(folder.path(), made + kHour);
  CHECK(folder.listing() == before);
  Leftovers().sweep(folder.path(), made + 2 * kHour);
  CHECK_FALSE(fs::exists(folder / ".greffier-12-3.tmp"));
  put(folder / ".greffier-12-3.tmp", "x");
  CHECK(folder.listing() == before);
}

TEST_CASE("a folder is looked through once, when something is written there") {
  const Folder folder;
  const auto leave = [&](const std::string& name) {
    put(folder / name, "x");
    fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::hours(2));
  };
  DiskFileSystem disk;
  leave(".greffier-1-1.tmp");
  REQUIRE(disk.append(folder / "a", "x", Flush::now).ok());
  CHECK(folder.listing() == ".greffier-1-1.tmp a");
  REQUIRE(disk.write_atomically(folder / "a", "x").ok());
  CHECK(folder.listing() == "a");
  leave(".greffier-1-2.tmp");
  REQUIRE(disk.write_atomically(folder / "a", "y", Flush::later).ok());
  CHECK(folder.listing() == ".greffier-1-2.tmp a");
  REQUIRE(DiskFileSystem().write_atomically(folder / "a", "z", Flush::later).ok());
  CHECK(folder.listing() == "a");
}

}  // namespace
}  // namespace greffier::io
