#include "odt/text_document.hpp"

#include "office/messages.hpp"

namespace greffier::odt {

bool is_text_document(const xml::Node& content) {
  const xml::Node* body = content.child("office:body");
  return body != nullptr && body->child("office:text") != nullptr;
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
