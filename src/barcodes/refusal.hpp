// What cannot be encoded.
#pragma once

#include <string>

namespace greffier::barcodes {

// Why there is no code.
enum class Fault {
  unknown,     // no such symbology
  empty,       // nothing to encode
  characters,  // something that the symbology does not know: detail says what it knows
  figures,     // a wrong number of figures: detail says how many, the check digit included
  too_long,    // more than a symbol holds
  check,       // a wrong check digit: detail is the right one
};
struct Refusal {
  Fault fault = Fault::unknown;
  std::string detail;  // "0-9", "13", "5"
};

}  // namespace greffier::barcodes
