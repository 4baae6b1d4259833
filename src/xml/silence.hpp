// What libxml2 says outside of its handlers is kept from the standard error.
#pragma once

#include <cstddef>
#include <new>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "xml/memory.hpp"

namespace greffier::xml {

// While it lives, the errors of this thread that no handler takes go nowhere.
class Silence {
 public:
  Silence()
      : handler_(is_initialised() ? xmlStructuredError : nullptr),
        context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, ignore);
  }
  ~Silence() { xmlSetStructuredErrorFunc(context_, handler_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  // Throws std::bad_alloc when memory was missing since it lives: what libxml2 has read looks whole
  // then, or damaged, and is neither.
  void demand_memory() const {
    if (refused_allocations() != refused_before_) throw std::bad_alloc();
  }

 private:
  static bool is_initialised() {
    static const bool kIsInitialised = (watch_memory(), xmlInitParser(), true);
    return kIsInitialised;
  }
  // The type of the error is const in newer releases of libxml2.
  template <typename Error>
  static void ignore(void* /*context*/, Error* /*error*/) {}

  xmlStructuredErrorFunc handler_;
  void* context_;
  std::size_t refused_before_ = refused_allocations();
};

}  // namespace greffier::xml
