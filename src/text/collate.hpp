// French alphabetical order (CLDR fr).
#pragma once

#include <memory>
#include <string_view>

namespace greffier::text {

// Compares strings as a French index does. Loads ICU's collation data when made; keep it.
class Collator {
 public:
  Collator();
  ~Collator();
  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;
  [[nodiscard]] bool less(std::string_view a, std::string_view b) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace greffier::text
