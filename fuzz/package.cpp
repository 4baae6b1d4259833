// libFuzzer: any bytes are a zip: as they are, or parts that are written as a zip and damaged. What
// must hold: no part that is read passes the limits; a package that is read and written is read
// again as the same, and written as the same bytes.
#include "package/package.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "require.hpp"

namespace {

using namespace greffier;
using fuzz::require;

constexpr package::Limits kLimits{.parts = 20, .part_bytes = 1 << 15, .total_bytes = 1 << 16};

bool are_same(const diag::Result<std::string_view>& one,
              const diag::Result<std::string_view>& other) {
  return one.ok() == other.ok() && (!one || *one == *other);
}

void check_limits(const package::Package& read) {
  require(read.parts().size() <= kLimits.parts, "no more parts than the limit");
  std::size_t total = 0;
  for (const package::Part& part : read.parts()) {
    const auto content = part.content();
    const std::size_t size = content ? content->size() : 0;
    require(size <= kLimits.part_bytes, "no longer part than the limit", part.name());
    total += size;
  }
  require(total <= kLimits.total_bytes, "no longer package than the limit");
}

void check(std::string_view zip) {
  const auto first = package::read(zip, "a.zip", kLimits);
  if (!first) return;
  check_limits(*first);
  const std::string written = package::write(*first);
  const auto second = package::read(written, "b.zip", kLimits);
  require(second.ok(), "what is written is read");
  require(second->parts().size() == first->parts().size(), "no part is lost");
  for (const package::Part& part : first->parts()) {
    const package::Part* same = second->find(part.name());
    require(same != nullptr, "a part keeps its name", part.name());
    require(are_same(part.content(), same->content()), "a part keeps its content", part.name());
  }
  require(package::write(*second) == written, "written again, the same bytes");
}

// Cuts the input: three bytes for each place to damage, a zero behind them, then parts between
// signs of end.
class Damaged {
 public:
  explicit Damaged(std::string_view input) : input_(input) {}

  std::string zip() && {
    std::vector<std::string_view> damages;
    for (; input_.size() > 3 && input_[0] != 0; input_.remove_prefix(3))
      damages.push_back(input_.substr(0, 3));
    std::string zip = package::write(parts());
    for (const std::string_view damage : damages) {
      const std::size_t at =
          byte(damage, 0) % 2 == 0 ? byte(damage, 1) * 2 : zip.size() - 1 - byte(damage, 1);
      if (at < zip.size()) zip[at] = static_cast<char>(zip[at] + damage[2]);
    }
    return zip;
  }

 private:
  static std::size_t byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
  }

  package::Package parts() {
    std::vector<package::Part> parts;
    while (!input_.empty() && parts.size() < 30) {
      const std::size_t end = std::min(input_.find('\xFF'), input_.size());
      const std::string_view part = input_.substr(0, end);
      const std::size_t first = part.empty() ? 0 : byte(part, 0);
      const std::size_t name = std::min(part.size(), 1 + first % 8);
      std::string content(part.substr(name));
      if (first < 'A') content.resize(content.size() * 500, 'x');
      parts.emplace_back(std::string(part.substr(0, name)), std::move(content));
      input_.remove_prefix(std::min(end + 1, input_.size()));
    }
    return package::Package(std::move(parts));
  }

  std::string_view input_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view input(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  check(bytes[0] == 'P' ? std::string("P").append(input) : Damaged(input).zip());
  return 0;
}
