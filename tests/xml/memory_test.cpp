// Parses whose memory runs out, at each allocation in turn.
#include <cstdlib>
#include <cstring>
#include <new>

#include <libxml/xmlmemory.h>

#include "xml/events.hpp"
#include "xml/html.hpp"
#include "xml/parsing.hpp"

namespace greffier::xml {
namespace {

int allocations_left = -1;  // none fails below zero

bool is_refused() {
  return allocations_left == 0 || (allocations_left > 0 && --allocations_left == 0);
}

void* malloc_or_not(std::size_t size) {
  return is_refused() ? nullptr : std::malloc(size);
}
void* realloc_or_not(void* old, std::size_t size) {
  return is_refused() ? nullptr : std::realloc(old, size);
}
char* copy_or_not(const char* text) {
  return is_refused() ? nullptr : strdup(text);
}

// While it lives, libxml2 has memory for `count` - 1 allocations.
class ShortMemory {
 public:
  explicit ShortMemory(int count) {
    allocations_left = count;
    xmlMemSetup(std::free, malloc_or_not, realloc_or_not, copy_or_not);
  }
  ~ShortMemory() {
    allocations_left = -1;
    xmlMemSetup(std::free, std::malloc, std::realloc, strdup);
  }
  ShortMemory(const ShortMemory&) = delete;
  ShortMemory& operator=(const ShortMemory&) = delete;

  [[nodiscard]] static bool ran_out() { return allocations_left == 0; }
};

// Reads with memory for no allocation, for one, for two… until it is enough; each time either
// memory is missing or `read` gives true. How many times it was missing.
template <typename Read>
int failures_of(const Read& read) {
  for (int count = 1;; ++count) {
    const ShortMemory memory(count);
    try {
      CHECK(read());
      if (!ShortMemory::ran_out()) return count - 1;
    } catch (const std::bad_alloc&) {
      CHECK(ShortMemory::ran_out());
    }
  }
}

struct Names final : Events {
  bool start(std::string_view name, std::span<const EventAttribute> /*attributes*/) override {
    names += name;
    return true;
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view content) override { names += content; }
  std::string names;
};

const std::string kText = "<a><b x='" + std::string(3000, 'x') + "'>é</b></a>";

TEST_CASE("a tree is whole, or memory is missing") {
  const Node whole = parsed(kText);
  CHECK(failures_of([&] {
          const auto tree = parse(kText, kPrefixes, "content.xml");
          return tree.ok() && serialised(*tree) == serialised(whole);
        }) > 5);
}

TEST_CASE("events are all told, or memory is missing") {
  CHECK(failures_of([] {
          Names told;
          return read_events(kText, told, "content.xml").ok() && told.names == "abé";
        }) > 5);
}

TEST_CASE("a page is whole, or memory is missing") {
  const std::string page = "<p title='" + std::string(3000, 'x') + "'>é</p>";
  const std::string whole = serialised(parse_html(page, {}).root);
  CHECK(failures_of([&] { return serialised(parse_html(page, {}).root) == whole; }) > 5);
}

}  // namespace
}  // namespace greffier::xml
