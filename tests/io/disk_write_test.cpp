#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "io/disk.hpp"
#include "io/failures.hpp"
#include "io/file_system.hpp"
#include "io/posix_file.hpp"

namespace greffier::io {
namespace {

unsigned permissions_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

TEST_CASE("a file is written, and replaced whole") {
  const Folder folder;
  DiskFileSystem disk;
  for (const std::string& content :
       {std::string("un"), std::string(2'000'000, 'x'), std::string("a\0b", 3), std::string()}) {
    CHECK(outcome(disk.write_atomically(folder / "été.odt", content)) == "done");
    CHECK((get(folder / "été.odt") == content));
    CHECK(folder.listing() == "été.odt");
  }
}

TEST_CASE("missing folders are made") {
  const Folder folder;
  DiskFileSystem disk;
  CHECK(outcome(disk.write_atomically(folder / "2024/03//compte-rendu.odt", "a")) == "done");
  CHECK(folder.listing() == "2024 2024/03 2024/03/compte-rendu.odt");
}

TEST_CASE("a relative path starts from the working folder") {
  const Folder folder;
  CHECK(in_child([&] {
          fs::current_path(folder.path());
          DiskFileSystem disk;
          return outcome(disk.write_atomically("a.odt", "1")) + " " +
                 outcome(disk.write_atomically("sous/b.odt", "2"));
        }) == "done done");
  CHECK(folder.listing() == "a.odt sous sous/b.odt");
}

TEST_CASE("permissions are those of the file replaced, or of any new file") {
  const Folder folder;
  DiskFileSystem disk;
  const mode_t old_mask = umask(027);
  CHECK(outcome(disk.write_atomically(folder / "a", "1")) == "done");
  CHECK(permissions_of(folder / "a") == 0640);
  for (const unsigned mode : {0600U, 0664U, 0755U}) {
    fs::permissions(folder / "a", fs::perms(mode));
    CHECK(outcome(disk.write_atomically(folder / "a", "2")) == "done");
    CHECK(permissions_of(folder / "a") == mode);
  }
  umask(old_mask);
}

TEST_CASE("links are written through") {
  const Folder folder;
  DiskFileSystem disk;
  fs::create_directory(folder / "vrai");
  put(folder / "vrai/a", "vieux");
  fs::create_symlink("vrai/a", folder / "lien");
  fs::create_symlink("lien", folder / "lien-du-lien");
  fs::create_symlink("vrai/nouveau", folder / "vers-rien");
  CHECK(outcome(disk.write_atomically(folder / "lien-du-lien", "neuf")) == "done");
  CHECK(outcome(disk.write_atomically(folder / "vers-rien", "né")) == "done");
  CHECK(get(folder / "vrai/a") == "neuf");
  CHECK(get(folder / "vrai/nouveau") == "né");
  CHECK(fs::is_symlink(folder / "lien"));
  CHECK(fs::is_symlink(folder / "lien-du-lien"));
  CHECK(folder.listing() == "lien lien-du-lien vers-rien vrai vrai/a vrai/nouveau");
}

TEST_CASE("what cannot be written says why and leaves nothing") {
  const Folder folder;
  DiskFileSystem disk;
  put(folder / "a", "intact");
  fs::create_directory(folder / "dossier");
  REQUIRE(mkfifo((folder / "tube").c_str(), 0600) == 0);
  fs::create_symlink(folder / "cercle", folder / "cercle");
  const std::string before = folder.listing();
  CHECK(outcome(disk.write_atomically("", "x")) == "F001");
  CHECK(outcome(disk.write_atomically(folder / "dossier", "x")) == "F013");
  CHECK(outcome(disk.write_atomically(folder / "neuf/", "x")) == "F013");
  CHECK(outcome(disk.write_atomically(folder / "tube", "x")) == "F014");
  CHECK(outcome(disk.write_atomically("/dev/null", "x")) == "F014");
  CHECK(outcome(disk.write_atomically(folder / "a/b", "x")) == "F007");
  CHECK(outcome(disk.write_atomically(folder / "a/b/c", "x")) == "F007");
  CHECK(outcome(disk.write_atomically(folder / "cercle", "x")) == "F009");
  CHECK(outcome(disk.write_atomically(folder / std::string(300, 'a'), "x")) == "F008");
  CHECK(outcome(disk.write_atomically(folder / ("neuf/" + std::string(300, 'a')), "x")) == "F008");
  CHECK(folder.listing() == before);
  CHECK(get(folder / "a") == "intact");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a write that stops half-way leaves the old file and no folder") {
  const Folder folder;
  put(folder / "a", "intact");
  const auto write_past_the_limit = [&](const std::string& name) {
    return in_child([&] {
      const rlimit limit{100'000, 100'000};
      if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return std::string("no limit");
      if (std::signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return std::string("no signal");
      DiskFileSystem disk;
      return outcome(disk.write_atomically(folder / name, std::string(200'000, 'x')));
    });
  };
  CHECK(write_past_the_limit("a") == "F015");
  CHECK(write_past_the_limit("nouveau/dossier/b") == "F015");
  CHECK(folder.listing() == "a");
  CHECK(get(folder / "a") == "intact");
}

TEST_CASE("a full disk is told as such") {
  const Descriptor full(open("/dev/full", O_WRONLY | O_CLOEXEC));
  REQUIRE(full.is_open());
  const int error = write_all(full.number(), "x");
  CHECK(outcome(diag::Status(write_failure(error, "a.odt"))) == "F011");
  CHECK(outcome(diag::Status(write_failure(EDQUOT, "a.odt"))) == "F017");
  CHECK(outcome(diag::Status(write_failure(EROFS, "a.odt"))) == "F012");
  CHECK(outcome(diag::Status(write_failure(EIO, "a.odt"))) == "F016");
  CHECK(outcome(diag::Status(read_failure(EIO, "a.odt"))) == "F006");
}

TEST_CASE("what the user may not write stays") {
  const Folder folder;
  put(folder / "a", "intact");
  fs::permissions(folder / "a", fs::perms(0444));
  fs::create_directory(folder / "ouvert");
  put(folder / "ouvert/b", "intact");
  fs::permissions(folder / "ouvert/b", fs::perms(0444));
  fs::permissions(folder / "ouvert", fs::perms(0777));
  fs::permissions(folder.path(), fs::perms(0555));
  CHECK(as_nobody([&] {
          DiskFileSystem disk;
          return outcome(disk.write_atomically(folder / "a", "x")) + " " +
                 outcome(disk.write_atomically(folder / "c", "x")) + " " +
                 outcome(disk.write_atomically(folder / "d/e", "x")) + " " +
                 outcome(disk.write_atomically(folder / "ouvert/b", "x"));
        }) == "F010 F010 F010 F010");
  fs::permissions(folder.path(), fs::perms(0755));
  CHECK(folder.listing() == "a ouvert ouvert/b");
  CHECK(get(folder / "ouvert/b") == "intact");
}

TEST_CASE("a reader sees one whole file or the other, whoever writes") {
  const Folder folder;
  const std::string path = folder / "a";
  const std::string one(50'000, '1');
  const std::string two(70'000, '2');
  DiskFileSystem disk;
  REQUIRE(outcome(disk.write_atomically(path, one)) == "done");
  int torn = 0;
  {
    const auto write_often = [&](const std::string& content) {
      for (int i = 0; i < 40; ++i) (void)disk.write_atomically(path, content);
    };
    const std::jthread first([&] { write_often(one); });
    const std::jthread second([&] { write_often(two); });
    for (int i = 0; i < 200; ++i) {
      const auto read = disk.read(path);
      torn += read && (*read == one || *read == two) ? 0 : 1;
    }
  }
  CHECK(torn == 0);
  CHECK(folder.listing() == "a");
}

}  // namespace
}  // namespace greffier::io
