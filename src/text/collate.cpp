#include "text/collate.hpp"

#include <unicode/coll.h>
#include <unicode/stringpiece.h>

#include "text/fold.hpp"

namespace greffier::text {

namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

}  // namespace

struct Collator::Impl {
  std::unique_ptr<icu::Collator> icu;  // null when ICU has no data: folded names are compared
};

Collator::Collator() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->icu.reset(icu::Collator::createInstance(icu::Locale("fr"), status));
  if (U_FAILURE(status)) impl_->icu.reset();
}

Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

bool Collator::less(std::string_view a, std::string_view b) const {
  if (impl_->icu == nullptr) return fold_name(a) < fold_name(b);
  UErrorCode status = U_ZERO_ERROR;
  return impl_->icu->compareUTF8(piece(a), piece(b), status) == UCOL_LESS;
}

}  // namespace greffier::text
