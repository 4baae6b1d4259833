// What other programs write is read, and other programs read what is written.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "package/packages.hpp"
#include "source_folder.hpp"

namespace greffier::package {
namespace {

namespace fs = std::filesystem;

// A new folder that goes with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("greffier-zip-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(const std::string& name) const {
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

int run_python(const std::string& arguments) {
  const std::string script = in_source("tests/package/strangers.py");
  return std::system(("python3 -W ignore -B '" + script + "' " + arguments).c_str());
}

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("Python reads what is written") {
  const Folder folder;
  Package package;
  package.set(Part("content.xml", wordy(3'000)));
  package.set(Part("été.txt", "à"));
  package.set(Part("vide", ""));
  package.set(Part("mimetype", "application/x"));
  const std::string path = folder / "ours.zip";
  std::ofstream(path, std::ios::binary) << write(package);
  CHECK(run_python("check '" + path + "' mimetype=application/x 'content.xml=" + wordy(3'000) +
                   "' été.txt=à vide=") == 0);
  CHECK(run_python("check '" + path + "' mimetype=autre 2>/dev/null") != 0);
}

TEST_CASE("what Python writes is read, copied, and read by it again") {
  const Folder folder;
  REQUIRE(run_python("make '" + (folder / "") + "'") == 0);
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Le conseil communautaire, après en avoir délibéré, ";

  const auto [name, part] = GENERATE(table<std::string, std::string>({
      {"plain.zip", "texte.xml"},
      {"streamed.zip", "texte.xml"},
      {"commented.zip", "texte.xml"},
      {"large.zip", "texte.xml"},
      {"extra.zip", "texte.xml"},
      {"utf8.zip", "été.xml"},
  }));
  INFO(name);
  Package package = read_package(file(folder / name));
  CHECK(content_of(package, part) == text);
  const bool has_empty = package.remove("vide.xml");
  CHECK(has_empty == (name == "plain.zip" || name == "streamed.zip"));
  std::ofstream(folder / "copy.zip", std::ios::binary) << write(package);
  CHECK(run_python("check '" + (folder / "copy.zip") + "' '" + part + "=" + text + "'") == 0);
}

TEST_CASE("what Python writes that no document is made of is refused") {
  const Folder folder;
  REQUIRE(run_python("make '" + (folder / "") + "'") == 0);
  CHECK(refusal(file(folder / "zip64.zip")) == "Z008");
  CHECK(refusal(file(folder / "bzip2.zip")) == "Z011 texte.xml");
  CHECK(refusal(file(folder / "twice.zip")) == "Z013 texte.xml");
}

}  // namespace
}  // namespace greffier::package
