#include "docx/story_parts.hpp"

#include <algorithm>
#include <utility>

namespace greffier::docx {

std::optional<Relationships> part_relationships(const package::Package& package,
                                                const std::string& part) {
  const package::Part* found = package.find(relationships_part(part));
  if (found == nullptr) return std::nullopt;
  const auto content = found->content();
  if (!content) return std::nullopt;
  auto parsed = Relationships::parse(*content, found->name());
  if (!parsed) return std::nullopt;
  return std::move(*parsed);
}

std::string resolved(std::string_view from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  const std::size_t slash = from.rfind('/');
  std::string folder(slash == std::string_view::npos ? "" : from.substr(0, slash + 1));
  return folder.append(target);
}

std::string body_part(const package::Package& package) {
  const auto own = part_relationships(package, "");
  const Relationship* body = own ? own->find("officeDocument") : nullptr;
  return body == nullptr ? "word/document.xml" : resolved("", body->target);
}

std::vector<std::string> related_parts(const package::Package& package, const std::string& body,
                                       std::string_view kind) {
  std::vector<std::string> result;
  const auto all = part_relationships(package, body);
  if (!all) return result;
  const std::string type = std::string(kRelationshipBase).append(kind);
  for (const Relationship& each : all->all()) {
    std::string name = resolved(body, each.target);
    const bool is_new = std::ranges::find(result, name) == result.end();
    if (each.type == type && !each.external && is_new) result.push_back(std::move(name));
  }
  return result;
}

}  // namespace greffier::docx
