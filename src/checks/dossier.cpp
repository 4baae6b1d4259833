#include "checks/dossier.hpp"

#include <algorithm>

#include "checks/messages.hpp"
#include "text/utf8.hpp"

namespace greffier::checks {

namespace {

bool is_xml(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".rdf");
}

}  // namespace

Dossier::Dossier(const package::Package& package, std::string_view file, diag::Sink& sink,
                 std::span<const xml::Prefix> prefixes)
    : package_(package), file_(file), sink_(sink) {
  for (const package::Part& part : package.parts()) {
    if (!is_xml(part.name())) continue;
    const auto content = part.content();
    if (!content) {
      sink.add(content.error());
      continue;
    }
    auto root = xml::parse(*content, prefixes, std::string(file) + " › " + part.name());
    if (root)
      parts_.push_back({part.name(), *std::move(root)});
    else
      sink.add(root.error());
  }
}

const xml::Node* Dossier::root(std::string_view part) const {
  const auto found = std::ranges::find(parts_, part, &JudgedPart::name);
  return found == parts_.end() ? nullptr : &found->root;
}

void for_each_element(const xml::Node& root, const std::function<void(const xml::Node&)>& visit) {
  if (root.kind != xml::Node::Kind::element) return;
  visit(root);
  for (const xml::Node& child : root.children) for_each_element(child, visit);
}

std::string_view value_of(const xml::Node& element, std::string_view attribute) {
  const std::string* value = element.attribute(attribute);
  return value == nullptr ? std::string_view{} : std::string_view{*value};
}

std::string excerpt(std::string_view content) {
  constexpr int kCharacters = 40;
  std::size_t end = 0;
  for (int i = 0; i < kCharacters && end < content.size(); ++i)
    end += text::decode(content, end).length;
  return std::string(content.substr(0, end)) + (end < content.size() ? "…" : "");
}

void check_ids(const Dossier& dossier, const JudgedPart& part, const IdRule& rule) {
  Names seen;
  for_each_element(part.root, [&](const xml::Node& element) {
    const bool concerned = rule.elements.empty() ||
                           std::ranges::find(rule.elements, element.name) != rule.elements.end();
    const std::string* value = concerned ? element.attribute(rule.attribute) : nullptr;
    if (value != nullptr && !seen.insert(*value).second)
      dossier.fault(kRepeatedId, part.name, *value, rule.attribute);
  });
}

}  // namespace greffier::checks
