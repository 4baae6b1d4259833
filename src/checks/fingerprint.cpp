#include "checks/fingerprint.hpp"

#include <fmt/core.h>

#include "checks/document_text.hpp"
#include "checks/words.hpp"

namespace greffier::checks {

void Fingerprint::add(std::string_view paragraph) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  for_each_word(paragraph, [this](std::string_view word) {
    for (const char byte : word) hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * kPrime;
  });
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
