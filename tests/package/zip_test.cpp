#include "package/packages.hpp"

namespace greffier::package {
namespace {

Package sample() {
  Package package;
  package.set(Part("content.xml", wordy(3'000)));
  package.set(Part("Pictures/logo.png", noise(500)));
  package.set(Part("mimetype", "application/vnd.oasis.opendocument.text"));
  package.set(Part("vide.txt", ""));
  return package;
}

std::vector<std::string> names_of(const Package& package) {
  std::vector<std::string> names;
  for (const Part& part : package.parts()) names.push_back(part.name());
  return names;
}

TEST_CASE("parts are added, replaced in place, found and removed") {
  Package package = sample();
  package.set(Part("content.xml", "<neuf/>"));
  CHECK(names_of(package) ==
        std::vector<std::string>{"content.xml", "Pictures/logo.png", "mimetype", "vide.txt"});
  CHECK(content_of(package, "content.xml") == "<neuf/>");
  CHECK(package.find("Content.xml") == nullptr);
  CHECK(package.remove("mimetype"));
  CHECK_FALSE(package.remove("mimetype"));
  CHECK(names_of(package) ==
        std::vector<std::string>{"content.xml", "Pictures/logo.png", "vide.txt"});
}

TEST_CASE("what is written is read back, the mimetype first") {
  const Package package = read_package(write(sample()));
  CHECK(names_of(package) ==
        std::vector<std::string>{"mimetype", "content.xml", "Pictures/logo.png", "vide.txt"});
  CHECK(content_of(package, "content.xml") == wordy(3'000));
  CHECK(content_of(package, "Pictures/logo.png") == noise(500));
  CHECK(content_of(package, "mimetype") == "application/vnd.oasis.opendocument.text");
  CHECK(content_of(package, "vide.txt").empty());
  CHECK(package.find("mimetype")->method() == Method::stored);
  CHECK(package.find("content.xml")->method() == Method::deflated);
}

// ODF 1.3 part 2 § 3.3: `file` finds the type at a fixed place.
TEST_CASE("the mimetype stands uncompressed at byte 38") {
  const std::string bytes = write(sample());
  CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
  CHECK(bytes.substr(28, 2) == std::string(2, '\0'));  // no extra field
}

TEST_CASE("a mimetype that came deflated is written stored") {
  const std::string type = wordy(300);
  Package package;
  package.set(Part("a", "1"));
  package.set(Part("mimetype", Part("mimetype", type).packed(6)));
  REQUIRE(package.find("mimetype")->method() == Method::deflated);
  const std::string bytes = write(package);
  CHECK(bytes.substr(30, 8 + type.size()) == "mimetype" + type);
  CHECK(content_of(read_package(bytes), "mimetype") == type);
}

TEST_CASE("the bytes depend on the parts only") {
  const std::string bytes = write(sample());
  CHECK(write(sample()) == bytes);
  CHECK(bytes.find("\x21\0") != std::string::npos);
  const std::size_t date = 12;                                       // in a local header
  CHECK(bytes.substr(date - 2, 4) == std::string("\0\0\x21\0", 4));  // 1980-01-01 00:00
}

TEST_CASE("parts that were read are written with the bytes they came with") {
  const std::string text = wordy(50'000);
  Package package;
  package.set(Part("a.xml", text));
  const std::string once = write(package, 12);
  CHECK(write(read_package(once), 1) == once);
  CHECK(write(package, 1) == once);  // packed once, at the first level asked for
  Package fresh;
  fresh.set(Part("a.xml", text));
  CHECK(write(fresh, 1).size() > once.size());
}

TEST_CASE("names in other letters are marked as UTF-8, ASCII ones are not") {
  Package package;
  package.set(Part("a", "1"));
  package.set(Part("Pictures/été à l’école.png", "2"));
  const std::string bytes = write(package);
  CHECK(bytes[7] == 0);
  const std::size_t second = bytes.find("PK\3\4", 4);
  CHECK(bytes[second + 7] == 8);
  CHECK(content_of(read_package(bytes), "Pictures/été à l’école.png") == "2");
}

TEST_CASE("an empty package is a zip too") {
  const std::string bytes = write(Package());
  CHECK(bytes.size() == 22);
  CHECK(read_package(bytes).parts().empty());
}

TEST_CASE("thousands of parts are written and read") {
  std::vector<Part> parts;
  for (int i = 0; i < 5'000; ++i) parts.emplace_back(std::to_string(i) + ".xml", std::to_string(i));
  const Package package = read_package(write(Package(std::move(parts))));
  REQUIRE(package.parts().size() == 5'000);
  CHECK(content_of(package, "4999.xml") == "4999");
}

}  // namespace
}  // namespace greffier::package
