// Parses whose memory runs out, at each allocation in turn. Sanitizers end the program when more
// memory is asked for than there is.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include "xml/memory.hpp"

#include <cstddef>
#include <limits>
#include <new>

#include <libxml/xmlmemory.h>

#include "xml/events.hpp"
#include "xml/parsing.hpp"

namespace greffier::xml {
namespace {

constexpr std::size_t kTooMuch = std::numeric_limits<std::ptrdiff_t>::max();

struct Functions {
  xmlFreeFunc free = nullptr;
  xmlMallocFunc malloc = nullptr;
  xmlReallocFunc realloc = nullptr;
  xmlStrdupFunc copy = nullptr;
};
Functions watched;         // those of the program
int allocations_left = 0;  // none is left when the last one has failed

std::size_t size_or_too_much(std::size_t size) {
  return allocations_left > 0 && --allocations_left == 0 ? kTooMuch : size;
}

// While it lives, the allocation of rank `count` of libxml2 fails.
class ShortMemory {
 public:
  explicit ShortMemory(int count) {
    watch_memory();
    xmlMemGet(&watched.free, &watched.malloc, &watched.realloc, &watched.copy);
    allocations_left = count;
    const auto allocate = [](std::size_t size) { return watched.malloc(size_or_too_much(size)); };
    const auto resize = [](void* old, std::size_t size) {
      return watched.realloc(old, size_or_too_much(size));
    };
    xmlMemSetup(watched.free, allocate, resize, watched.copy);
  }
  ~ShortMemory() { watch_memory(); }
  ShortMemory(const ShortMemory&) = delete;
  ShortMemory& operator=(const ShortMemory&) = delete;

  [[nodiscard]] static bool ran_out() { return allocations_left == 0; }
};

// Fails the first allocation of `read`, then the second… until it makes no more: each time it
// either throws or gives true. How many allocations there are.
template <typename Read>
int failures_of(const Read& read) {
  CHECK(read());  // whatever libxml2 makes once is made
  for (int count = 1;; ++count) {
    const ShortMemory memory(count);
    try {
      const bool is_whole = read();  // CHECK would take the exception
      CHECK(is_whole);
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

}  // namespace
}  // namespace greffier::xml

#endif
