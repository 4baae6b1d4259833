#include "text/name_table.hpp"

#include "catch.hpp"

namespace greffier::text {
namespace {

struct Entry {
  std::string_view name;
  int value = 0;
};
constexpr std::array kEntries{Entry{"w:p", 1}, Entry{"w:r", 2},  Entry{"w:t", 3}, Entry{"a", 4},
                              Entry{"", 5},    Entry{"w:pP", 6}, Entry{"w:Pp", 7}};
constexpr NameTable kTable(kEntries, &Entry::name);

TEST_CASE("every name of a table is found, and no other") {
  for (const Entry& entry : kEntries) {
    REQUIRE(kTable.find(entry.name) != nullptr);
    CHECK(kTable.find(entry.name)->value == entry.value);
  }
  for (const char* other : {"w:q", "b", "w:pp", "w:", "w:p ", "text:p"})
    CHECK(kTable.find(other) == nullptr);
}

}  // namespace
}  // namespace greffier::text
