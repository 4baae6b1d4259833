#include "xml/memory.hpp"

#include <cstdlib>
#include <cstring>

#include <libxml/xmlmemory.h>

namespace greffier::xml {

namespace {

thread_local std::size_t refusals = 0;

// Nothing may be answered to nothing asked for.
template <typename Type>
Type* noted(Type* memory, std::size_t size) {
  if (memory == nullptr && size > 0) ++refusals;
  return memory;
}

void* allocated(std::size_t size) {
  return noted(std::malloc(size), size);
}
void* resized(void* old, std::size_t size) {
  return noted(std::realloc(old, size), size);
}
char* copied(const char* text) {
  return noted(strdup(text), 1);
}

}  // namespace

void watch_memory() {
  xmlMemSetup(std::free, allocated, resized, copied);
}

std::size_t refused_allocations() {
  return refusals;
}

}  // namespace greffier::xml
