#include "odt/text_document.hpp"

#include <fmt/format.h>

#include "odt/namespaces.hpp"
#include "office/messages.hpp"

namespace greffier::odt {

bool is_text_document(const xml::Node& content) {
  const xml::Node* body = content.child("office:body");
  return body != nullptr && body->child("office:text") != nullptr;
}

std::optional<xml::Node> parse_part(const package::Package& package, std::string_view part,
                                    std::string_view name, diag::Sink& sink) {
  const package::Part* found = package.find(part);
  if (found == nullptr) {
    sink.raise(office::kNotATemplate, {}, name, "ODT", part);
    return std::nullopt;
  }
  auto bytes = found->content();
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  auto tree = xml::parse(*bytes, kPrefixes, fmt::format("{}, {}", name, part));
  if (!tree) {
    sink.add(tree.error());
    return std::nullopt;
  }
  return std::move(*tree);
}

bool refuse_encrypted(const package::Package& package, std::string_view name, diag::Sink& sink) {
  const package::Part* manifest = package.find("META-INF/manifest.xml");
  if (manifest == nullptr) return false;
  const auto content = manifest->content();
  if (!content || content->find("encryption-data") == std::string_view::npos) return false;
  sink.raise(office::kEncrypted, {}, name);
  return true;
}

}  // namespace greffier::odt
