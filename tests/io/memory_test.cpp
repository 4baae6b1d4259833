#include "io/disk.hpp"
#include "io/file_system.hpp"

namespace greffier::io {
namespace {

TEST_CASE("memory reads and writes as the disk does") {
  MemoryFileSystem memory;
  memory.files = {{"notes/a.md", "12345"}, {"/racine/b", ""}};
  CHECK(*memory.read("notes/a.md") == "12345");
  CHECK(*memory.read("./notes/../notes/a.md") == "12345");
  CHECK(outcome(memory.read("notes/a.md", 5)) == "done");
  CHECK(outcome(memory.read("notes/a.md", 4)) == "F005");
  CHECK(outcome(memory.read("notes/b.md")) == "F001");
  CHECK(outcome(memory.read("")) == "F003");
  CHECK(outcome(memory.read("notes")) == "F003");
  CHECK(outcome(memory.read("notes/a.md/b")) == "F007");

  CHECK(outcome(memory.write_atomically("out/2024/a.odt", "x")) == "done");
  CHECK(outcome(memory.write_atomically("./out/./b.odt", "y")) == "done");
  CHECK(memory.files.at("out/2024/a.odt") == "x");
  CHECK(memory.files.at("out/b.odt") == "y");
  CHECK(outcome(memory.write_atomically("out", "x")) == "F013");
  CHECK(outcome(memory.write_atomically("neuf/", "x")) == "F013");
  CHECK(outcome(memory.write_atomically("", "x")) == "F001");
  CHECK(outcome(memory.write_atomically("notes/a.md/b", "x")) == "F007");
}

TEST_CASE("memory knows its folders") {
  MemoryFileSystem memory;
  memory.files = {{"notes/images/a.png", ""}, {"/racine/b", ""}};
  for (const char* path : {"", ".", "/", "notes", "notes/", "notes/images", "./notes", "/racine"}) {
    INFO(path);
    CHECK(memory.is_directory(path));
    CHECK_FALSE(memory.is_file(path));
  }
  for (const char* path : {"note", "notes/images/a.png", "images", "racine"}) {
    INFO(path);
    CHECK_FALSE(memory.is_directory(path));
  }
  CHECK(memory.is_file("notes/images/a.png"));
  CHECK(memory.is_file("notes/./images/a.png"));
}

TEST_CASE("memory can be full") {
  MemoryFileSystem memory;
  memory.files["a"] = "intact";
  memory.refuse_writes = true;
  CHECK(outcome(memory.write_atomically("a", "x")) == "F011");
  CHECK(memory.files.at("a") == "intact");
}

TEST_CASE("the twins answer the same") {
  const Folder folder;
  DiskFileSystem disk;
  MemoryFileSystem memory;
  const auto on_both = [&](const auto& act) {
    const std::string twin = act(memory);
    CHECK(act(disk) == twin);
    return twin;
  };
  for (const char* name : {"a", "b/c", "b", "a/d", "b/", "b/c"}) {
    INFO(name);
    on_both(
        [&](FileSystem& files) { return outcome(files.write_atomically(folder / name, name)); });
  }
  for (const char* name : {"a", "b/c", "b", "a/d", "e", "b/c/f"}) {
    INFO(name);
    on_both([&](FileSystem& files) { return outcome(files.read(folder / name)); });
    on_both([&](FileSystem& files) { return std::to_string(files.is_file(folder / name)); });
    on_both([&](FileSystem& files) { return std::to_string(files.is_directory(folder / name)); });
  }
}

TEST_CASE("names are seen from the file that tells them") {
  struct Row {
    std::string_view base;
    std::string_view name;
    std::string_view expected;
  };
  const auto row = GENERATE(values<Row>({
      {"notes/reunion.md", "logo.png", "notes/logo.png"},
      {"notes/reunion.md", "./images/a.png", "notes/images/a.png"},
      {"notes/reunion.md", "../logo.png", "notes/../logo.png"},
      {"notes/reunion.md", "/srv/logo.png", "/srv/logo.png"},
      {"reunion.md", "images/a.png", "images/a.png"},
      {"/srv/reunion.md", "a.png", "/srv/a.png"},
      {"/reunion.md", "a.png", "/a.png"},
      {"", "a.png", "a.png"},
  }));
  CHECK(resolve(row.base, row.name) == row.expected);
}

TEST_CASE("a normal path has no detours") {
  for (const auto& [path, expected] : {std::pair{"m/./a.odt", "m/a.odt"},
                                       {"m/s/../a.odt", "m/a.odt"},
                                       {"m/../../a.odt", "../a.odt"},
                                       {"./a.odt", "a.odt"},
                                       {"m/", "m"},
                                       {"m/..", "."},
                                       {"", "."},
                                       {"/m/../..", "/"}}) {
    INFO(path);
    CHECK(normal_path(path) == expected);
  }
}

TEST_CASE("a real path is where a file is, or nothing") {
  MemoryFileSystem files;
  files.files["m/a.odt"] = "x";
  files.links["m/b.odt"] = "ailleurs/b.odt";
  CHECK(files.real_path("m/../m/a.odt") == "/m/a.odt");
  CHECK(files.real_path("m/b.odt") == "/ailleurs/b.odt");
  CHECK(files.real_path("m") == "/m");
  CHECK(files.real_path(".") == "/");
  CHECK(files.real_path("m/c.odt").empty());
}

}  // namespace
}  // namespace greffier::io
