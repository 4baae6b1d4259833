#include "odt/text_document.hpp"

#include "odt/namespaces.hpp"
#include "office/messages.hpp"
#include "office/parse_part.hpp"

namespace greffier::odt {

bool is_text_document(const xml::Node& content) {
  const xml::Node* body = content.child("office:body");
  return body != nullptr && body->child("office:text") != nullptr;
}

std::optional<xml::Node> parse_part(const package::Package& package, std::string_view part,
                                    std::string_view name, diag::Sink& sink) {
  if (package.find(part) == nullptr) sink.raise(office::kNotATemplate, {}, name, "ODT", part);
  return office::parse_part(package, part, kPrefixes, name, sink);
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
