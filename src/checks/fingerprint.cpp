#include "checks/fingerprint.hpp"

#include <fmt/core.h>

#include "checks/document_text.hpp"
#include "checks/words.hpp"

namespace greffier::checks {

void Fingerprint::add(std::string_view paragraph) {
  for_each_word(paragraph, [this](std::string_view word) { hash_ = fnv(hash_, word); });
}

std::string Fingerprint::text() const {
  return fmt::format("{:016x}", hash_);
}

std::string fingerprint(const package::Package& package) {
  Fingerprint result;
  for_each_body_paragraph(package, [&](std::string_view paragraph) { result.add(paragraph); });
  return result.text();
}

}  // namespace greffier::checks
