#include "office/program.hpp"

namespace greffier::office {

const std::string* fixed_bytes(const Program& program) {
  const auto* bytes = program.size() == 1 ? std::get_if<Bytes>(&program.front().action) : nullptr;
  return bytes == nullptr ? nullptr : &bytes->xml;
}

}  // namespace greffier::office
