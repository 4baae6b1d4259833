#include "io/overlay_file_system.hpp"

#include "catch.hpp"

using namespace greffier;

TEST_CASE("made files hide those that are there, and are never written") {
  io::MemoryFileSystem base;
  base.files = {{"notes/a.md", "a"}, {"notes/b.md", "b"}};
  io::OverlayFileSystem files(base, {{"notes/b.md", "made"}, {"notes/c.md", "c"}});
  CHECK(*files.read("notes/a.md") == "a");
  CHECK(*files.read("notes/b.md") == "made");
  CHECK(files.is_file("notes/c.md"));
  CHECK(files.files_in("notes") == std::vector<std::string>{"a.md", "b.md", "c.md"});
  CHECK(files.write_atomically("notes/d.md", "d"));
  CHECK(base.files.at("notes/d.md") == "d");
  CHECK_FALSE(base.files.contains("notes/c.md"));
}
