// The smallest documents in which the judge finds nothing, to be broken one thing at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "package/package.hpp"

namespace greffier::checks::test {

struct SamplePart {
  std::string name;
  std::string content;
  package::Method method = package::Method::deflated;
};
using SampleParts = std::vector<SamplePart>;

[[nodiscard]] SampleParts sound_odt();
[[nodiscard]] SampleParts sound_docx();

[[nodiscard]] package::Package packed(const SampleParts& parts);

// Replaces `from`, which must be there, by `to` in the part of that name. An empty `from` removes
// the part when `to` is empty too, and adds a part otherwise.
[[nodiscard]] SampleParts broken(SampleParts parts, std::string_view part, std::string_view from,
                                 std::string_view to);

// The codes of what the judge finds, in order, each once.
[[nodiscard]] std::vector<std::string> verdict(const SampleParts& parts);

}  // namespace greffier::checks::test
