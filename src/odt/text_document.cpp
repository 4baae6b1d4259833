#include "odt/text_document.hpp"

namespace greffier::odt {

bool is_text_document(const xml::Node& content) {
  const xml::Node* body = content.child("office:body");
  return body != nullptr && body->child("office:text") != nullptr;
}

}  // namespace greffier::odt
