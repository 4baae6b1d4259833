// What libxml2 says outside of its handlers is kept from the standard error.
#pragma once

#include <new>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

namespace greffier::xml {

// While it lives, the errors of this thread that no handler takes go nowhere. Without memory
// libxml2 stops, and what it has read until then looks whole or damaged: that must not be believed.
class Silence {
 public:
  Silence()
      : handler_(is_initialised() ? xmlStructuredError : nullptr),
        context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(this, ignore);
  }
  ~Silence() { xmlSetStructuredErrorFunc(context_, handler_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  // An error that a handler takes.
  void note(int code) { lacks_memory_ = lacks_memory_ || code == XML_ERR_NO_MEMORY; }
  // Throws std::bad_alloc when the parse had not the memory that it needed.
  void demand_memory(const xmlParserCtxt* context) const {
    if (lacks_memory_ || context == nullptr || context->input == nullptr) throw std::bad_alloc();
  }

 private:
  static bool is_initialised() {
    static const bool kIsInitialised = (xmlInitParser(), true);
    return kIsInitialised;
  }
  // The type of the error is const in newer releases of libxml2.
  template <typename Error>
  static void ignore(void* silence, Error* error) {
    static_cast<Silence*>(silence)->note(error->code);
  }

  xmlStructuredErrorFunc handler_;
  void* context_;
  bool lacks_memory_ = false;
};

}  // namespace greffier::xml
