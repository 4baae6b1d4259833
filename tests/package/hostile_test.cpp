#include <random>

#include "package/packages.hpp"

namespace greffier::package {
namespace {

// Two parts: "mimetype" stored, "content.xml" deflated.
std::string small_zip() {
  Package package;
  package.set(Part("mimetype", "application/x"));
  package.set(Part("content.xml", wordy(400)));
  return write(package);
}

void put(std::string& bytes, std::size_t at, std::uint64_t value, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) bytes.at(at + i) = static_cast<char>(value >> 8U * i);
}

// Where records and their fields are in small_zip().
struct Places {
  explicit Places(const std::string& bytes)
      : second(bytes.find("PK\3\4", 4)),
        directory(bytes.find("PK\1\2")),
        directory_second(bytes.find("PK\1\2", directory + 4)),
        end(bytes.find("PK\5\6")) {}
  std::size_t second, directory, directory_second, end;
};

TEST_CASE("names of OOXML parts differ by more than their case, those of ODF need not") {
  Package package;
  package.set(Part("[Content_Types].xml", "x"));
  package.set(Part("word/document.xml", "x"));
  CHECK(refusal(write(package)) == "read");
  package.set(Part("Word/Document.XML", "y"));
  CHECK(refusal(write(package)).starts_with("Z013"));
  CHECK(package.remove("[Content_Types].xml"));
  CHECK(refusal(write(package)) == "read");
}

TEST_CASE("files that are no zip are told apart") {
  CHECK(refusal("") == "Z001");
  CHECK(refusal("Bonjour") == "Z002");
  CHECK(refusal(std::string(100'000, '\0')) == "Z002");
  CHECK(refusal("%PDF-1.7") == "Z002");
  CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')) == "Z003");
  CHECK(refusal("PK\3\4") == "Z004");
  CHECK(refusal(small_zip() + "?") == "Z004");
  CHECK(refusal("?" + small_zip()) == "Z005");
}

TEST_CASE("a zip cut anywhere is refused") {
  const std::string bytes = small_zip();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO(size);
    CHECK(refusal(bytes.substr(0, size)) == (size == 0 ? "Z001" : size < 4 ? "Z002" : "Z004"));
  }
}

TEST_CASE("headers that lie are refused") {
  struct Row {
    std::string_view why;
    void (*damage)(std::string&, const Places&);
    std::string_view refusal;
  };
  const auto row = GENERATE(values<Row>({
      {"untouched", [](auto&, auto&) {}, "read"},
      {"encrypted", [](auto& b, auto& p) { put(b, p.directory + 8, 1, 2); }, "Z010 mimetype"},
      {"encrypted, says the local header", [](auto& b, auto&) { put(b, 6, 1, 2); },
       "Z010 mimetype"},
      {"masked headers", [](auto& b, auto& p) { put(b, p.directory + 8, 1U << 13U, 2); },
       "Z010 mimetype"},
      {"bzip2", [](auto& b, auto& p) { put(b, p.directory + 10, 12, 2); }, "Z011 mimetype"},
      {"other local method", [](auto& b, auto&) { put(b, 8, 8, 2); }, "Z006 mimetype"},
      {"other local CRC", [](auto& b, auto&) { put(b, 14, 1, 4); }, "Z006 mimetype"},
      {"other local size", [](auto& b, auto&) { put(b, 22, 1, 4); }, "Z006 mimetype"},
      {"other local name", [](auto& b, auto&) { b.at(30) = 'M'; }, "Z006 mimetype"},
      {"longer local name", [](auto& b, auto&) { put(b, 26, 9, 2); }, "Z006 mimetype"},
      {"name to the end", [](auto& b, auto&) { put(b, 26, 0xFFFF, 2); }, "Z006 mimetype"},
      {"extra to the end", [](auto& b, auto&) { put(b, 28, 0xFFFF, 2); }, "Z006 mimetype"},
      {"no local signature", [](auto& b, auto&) { put(b, 0, 0, 4); }, "Z006 mimetype"},
      {"stored, of two sizes", [](auto& b, auto& p) { put(b, p.directory + 24, 1, 4); },
       "Z006 mimetype"},
      {"impossible ratio", [](auto& b, auto& p) { put(b, p.directory_second + 24, 1U << 27U, 4); },
       "Z006 content.xml"},
      {"packed to the end", [](auto& b, auto& p) { put(b, p.directory_second + 20, 1U << 20U, 4); },
       "Z006 content.xml"},
      {"zip64 size", [](auto& b, auto& p) { put(b, p.directory + 24, 0xFFFFFFFF, 4); }, "Z008"},
      {"zip64 packed size", [](auto& b, auto& p) { put(b, p.directory + 20, 0xFFFFFFFF, 4); },
       "Z008"},
      {"zip64 offset", [](auto& b, auto& p) { put(b, p.directory + 42, 0xFFFFFFFF, 4); }, "Z008"},
      {"zip64 count", [](auto& b, auto& p) { put(b, p.end + 10, 0xFFFF, 2); }, "Z008"},
      {"zip64 directory", [](auto& b, auto& p) { put(b, p.end + 16, 0xFFFFFFFF, 4); }, "Z008"},
      {"another disk", [](auto& b, auto& p) { put(b, p.end + 4, 1, 2); }, "Z009"},
      {"entry on another disk", [](auto& b, auto& p) { put(b, p.directory + 34, 1, 2); }, "Z009"},
      {"one part too many", [](auto& b, auto& p) { put(b, p.end + 8, 3 + (3U << 16U), 4); },
       "Z005"},
      {"one part too few", [](auto& b, auto& p) { put(b, p.end + 8, 1 + (1U << 16U), 4); }, "Z005"},
      {"directory elsewhere", [](auto& b, auto& p) { put(b, p.end + 16, 1, 4); }, "Z005"},
      {"no entry signature", [](auto& b, auto& p) { put(b, p.directory, 0, 4); }, "Z005"},
      {"long entry", [](auto& b, auto& p) { put(b, p.directory_second + 30, 0xFFFF, 2); }, "Z005"},
      {"the second part at the first",
       [](auto& b, auto& p) { put(b, p.directory_second + 42, 0, 4); }, "Z006 content.xml"},
      {"header behind the directory",
       [](auto& b, auto& p) { put(b, p.directory + 42, p.directory, 4); }, "Z006 mimetype"},
  }));
  INFO(row.why);
  std::string bytes = small_zip();
  row.damage(bytes, Places(bytes));
  CHECK(refusal(bytes) == row.refusal);
}

TEST_CASE("parts that overlap are refused") {
  // The second header is inside the first part.
  Package inner;
  inner.set(Part("b", "2"));
  Package package;
  package.set(Part("a", write(inner), Method::stored));
  package.set(Part("b", "2"));
  std::string bytes = write(package);
  const std::size_t directory = bytes.rfind("PK\1\2");
  put(bytes, directory + 42, 31, 4);
  CHECK(refusal(bytes) == "Z014 a");
}

TEST_CASE("two parts of one name are refused") {
  const std::vector<Part> parts{Part("b", "1"), Part("a", "2"), Part("b", "3")};
  CHECK(refusal(write(Package(parts))) == "Z013 b");
}

TEST_CASE("names that could leave the package are refused") {
  const auto name = GENERATE(as<std::string>{}, "/etc/passwd", "../x", "a/../../x", "a/..", "..",
                             ".", "./a", "a//b", "a\\b", "C:/a", "C:a", "a\nb", "a\x1B[2Jb",
                             "\xE9t\xE9.png", std::string("a\0b", 3));
  INFO(name);
  const std::string refused = refusal(write(Package({Part(name, "x")})));
  CHECK(refused.starts_with("Z012 "));
  CHECK(refused.find('\x1B') == std::string::npos);
  CHECK(refused.find('\xE9') == std::string::npos);
}

TEST_CASE("names that look strange but stay inside are read") {
  const auto name = GENERATE(as<std::string>{}, "[Content_Types].xml", "_rels/.rels", "..a/b..",
                             "a b/c", "été.png", "...");
  CHECK(refusal(write(Package({Part(name, "x")}))) == "read");
}

TEST_CASE("folders are skipped") {
  Package package;
  package.set(Part("Configurations2/", ""));
  package.set(Part("a", "1"));
  CHECK(read_package(write(package)).parts().size() == 1);
  CHECK(refusal(write(Package({Part("dossier/", "x")}))) == "Z012 dossier/");
  CHECK(refusal(write(Package({Part("/", "")}))) == "Z012 /");
}

TEST_CASE("limits are kept") {
  Package package;
  for (const char* name : {"a", "b", "c"}) package.set(Part(name, wordy(1'000)));
  const std::string bytes = write(package);
  CHECK(refusal(bytes, {.parts = 3, .part_bytes = 1'000, .total_bytes = 3'000}) == "read");
  CHECK(refusal(bytes, {.parts = 2}) == "Z015 3");
  CHECK(refusal(bytes, {.part_bytes = 999}) == "Z016 a");
  CHECK(refusal(bytes, {.total_bytes = 2'999}) == "Z017 c");
}

TEST_CASE("a part never inflates past its claim") {
  const std::string bomb(50'000'000, '0');
  std::string bytes = write(Package({Part("bombe.xml", bomb)}));
  REQUIRE(bytes.size() < 60'000);
  CHECK(refusal(bytes, {.part_bytes = 1'000'000}) == "Z016 bombe.xml");
  // The same with a false claim.
  put(bytes, 22, 1'000, 4);
  put(bytes, bytes.find("PK\1\2") + 24, 1'000, 4);
  CHECK(content_of(read_package(bytes), "bombe.xml") == "(Z007)");
}

TEST_CASE("a zip with any byte changed is read or refused, and no part lies about its content") {
  const std::string good = small_zip();
  std::mt19937 random(3);
  const auto check = [](const std::string& bytes) {
    const auto package = read(bytes, "modele.odt");
    if (!package) return;
    for (const Part& part : package->parts()) {
      const auto content = part.content();
      if (content) CHECK(content->size() == part.packed(6).size);
    }
  };
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int i = 0; i < 6; ++i) {
      std::string bad = good;
      bad[at] = static_cast<char>(random());
      check(bad);
    }
  }
  for (int i = 0; i < 3'000; ++i) {
    std::string bad = good;
    for (std::size_t n = 1 + random() % 8; n > 0; --n) {
      bad[random() % bad.size()] = static_cast<char>(random());
    }
    check(bad);
  }
}

}  // namespace
}  // namespace greffier::package
