#include "cli/standard_input.hpp"

#include <array>
#include <cstddef>

#include "diag/limits.hpp"

namespace greffier::cli {

std::string read_all(std::istream* in) {
  const std::size_t limit = diag::limit(diag::Limit::file);
  std::string text;
  std::array<char, 1 << 16> buffer{};
  while (in != nullptr && text.size() <= limit &&
         (in->read(buffer.data(), buffer.size()) || in->gcount() > 0))
    text.append(buffer.data(), static_cast<std::size_t>(in->gcount()));
  return text;
}

}  // namespace greffier::cli
