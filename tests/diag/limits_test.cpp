#include "diag/limits.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "source_folder.hpp"

namespace greffier::diag {
namespace {

TEST_CASE("the numbers of limits have units") {
  CHECK(limit_value("500", true) == 500);
  CHECK(limit_value("64K", true) == 65'536);
  CHECK(limit_value("64K", false) == 64'000);
  CHECK(limit_value("1G", true) == std::uint64_t{1} << 30U);
  CHECK(limit_value("2M", false) == 2'000'000);
  for (const char* wrong : {"", "K", "0", "0G", "-1", "1.5M", "1k", "1GB", " 1", "1 ", "+1",
                            "99999999999999999999", "9999999999999999G", "2000G"})
    CHECK_FALSE(limit_value(wrong, true));
  CHECK(limit_value("1024G", true) == std::uint64_t{1} << 40U);
}

TEST_CASE("a limit that is set takes the place of the usual value, and of no other") {
  CHECK(limit(Limit::picture) == 50 * kMebibyte);
  set_limit(Limit::picture, 7);
  CHECK(limit(Limit::picture) == 7);
  set_limit(Limit::picture, 50 * kMebibyte);
}

TEST_CASE("limits are found by their names, and stand in the table in the order of their numbers") {
  for (std::size_t i = 0; i < kLimits.size(); ++i) {
    CHECK(static_cast<std::size_t>(kLimits.at(i).limit) == i);
    CHECK(find_limit(kLimits.at(i).name) == &kLimits.at(i));
  }
  CHECK(find_limit("Image") == nullptr);
  CHECK(find_limit("") == nullptr);
}

// "| `image` | what | 50M | against what | code |"
TEST_CASE("the documented table says what the program does") {
  std::ifstream file(in_source("docs/limites.md"));
  REQUIRE(file);
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `")) continue;
    const std::string name = line.substr(3, line.find('`', 3) - 3);
    INFO(name);
    const LimitInfo* const known = find_limit(name);
    REQUIRE(known != nullptr);
    std::istringstream cells(line);
    std::string cell;
    for (int i = 0; i < 4; ++i) std::getline(cells, cell, '|');
    const std::size_t begin = cell.find_first_not_of(' ');
    const std::string value = cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin);
    CHECK(limit_value(value, known->is_size) == known->value);
    ++rows;
  }
  CHECK(rows == kLimits.size());
}

// ".Cm image" and, on the next line, "the size of a picture (50M);"
TEST_CASE("the manual pages say what the program does") {
  for (const char* page : {"man/greffier.1", "man/fr/greffier.1"}) {
    std::ifstream file(in_source(page));
    REQUIRE(file);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const std::string text = bytes.str();
    for (const LimitInfo& known : kLimits) {
      INFO(page << ": " << known.name);
      const std::string head = ".Cm " + std::string(known.name) + "\n";
      const std::size_t at = text.find(head);
      REQUIRE(at != std::string::npos);
      const std::size_t end = text.find('\n', at + head.size());
      const std::size_t open = text.rfind('(', end) + 1;
      REQUIRE(open > at);
      CHECK(limit_value(text.substr(open, text.find(')', open) - open), known.is_size) ==
            known.value);
    }
  }
}

}  // namespace
}  // namespace greffier::diag
