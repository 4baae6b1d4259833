#include "checks/fingerprint.hpp"

#include <cstdint>

#include <fmt/core.h>

#include "checks/document_text.hpp"
#include "checks/words.hpp"

namespace greffier::checks {

std::string fingerprint(const package::Package& package) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t hash = 0xCBF29CE484222325U;
  for_each_body_paragraph(package, [&hash](std::string_view paragraph) {
    for_each_word(paragraph, [&hash](std::string_view word) {
      for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    });
  });
  return fmt::format("{:016x}", hash);
}

}  // namespace greffier::checks
