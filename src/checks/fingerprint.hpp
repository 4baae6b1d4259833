// Whether the words of a document were changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checks/fnv.hpp"
#include "package/package.hpp"

namespace greffier::checks {

// A number that the letters and figures of the body give in their order (FNV-1a, 64 bits, in
// hexadecimal), whatever parts its words: for_each_body_paragraph() says what counts. A save by
// Writer or Word gives the same.
[[nodiscard]] std::string fingerprint(const package::Package& package);

// The same, taken paragraph by paragraph.
class Fingerprint {
 public:
  void add(std::string_view paragraph);
  [[nodiscard]] std::string text() const;

 private:
  std::uint64_t hash_ = kFnvBasis;
};

}  // namespace greffier::checks
