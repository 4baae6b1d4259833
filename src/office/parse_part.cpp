#include "office/parse_part.hpp"

#include <utility>

#include <fmt/core.h>

namespace greffier::office {

std::optional<xml::Node> parse_part(const package::Package& package, std::string_view part,
                                    std::span<const xml::Prefix> prefixes, std::string_view file,
                                    diag::Sink& sink) {
  const package::Part* found = package.find(part);
  if (found == nullptr) return std::nullopt;
  const auto content = found->content();
  if (!content) {
    sink.add(content.error());
    return std::nullopt;
  }
  auto tree = xml::parse(*content, prefixes, fmt::format("{}, {}", file, part));
  if (tree) return std::move(*tree);
  sink.add(tree.error());
  return std::nullopt;
}

}  // namespace greffier::office
