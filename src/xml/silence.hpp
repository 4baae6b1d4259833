// What libxml2 says outside of its handlers is kept from the standard error.
#pragma once

#include <libxml/xmlerror.h>

namespace greffier::xml {

// While it lives, the errors of this thread that no handler takes go nowhere.
class Silence {
 public:
  Silence() : handler_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, ignore);
  }
  ~Silence() { xmlSetStructuredErrorFunc(context_, handler_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  // The type of the error is const in newer releases of libxml2.
  template <typename Error>
  static void ignore(void* /*context*/, Error* /*error*/) {}

  xmlStructuredErrorFunc handler_;
  void* context_;
};

}  // namespace greffier::xml
