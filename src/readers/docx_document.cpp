#include "readers/docx_document.hpp"

#include "readers/docx_names.hpp"

namespace greffier::readers {

DocxNotes::DocxNotes(const OfficePackage& package, const std::string& part)
    : root_(package.read(part, kDocxPrefixes)), targets_(package, part) {
  if (!root_) return;
  for (const xml::Node& note : root_->children)
    if (note.kind == xml::Node::Kind::element) notes_.emplace(attribute(note, "w:id"), &note);
}

const xml::Node* DocxNotes::find(std::string_view id) const {
  const auto found = notes_.find(id);
  return found == notes_.end() ? nullptr : found->second;
}

DocxDocument::DocxDocument(const OfficePackage& open, Desk& shared, const std::string& body_part)
    : package(open),
      desk(shared),
      targets(open, body_part),
      footnotes(open, targets.part("footnotes")),
      endnotes(open, targets.part("endnotes")),
      comments(open, targets.part("comments")) {
  if (const auto root = open.read(targets.part("styles"), kDocxPrefixes)) styles.read(*root);
  if (const auto root = open.read(targets.part("numbering"), kDocxPrefixes)) numbering.read(*root);
}

}  // namespace greffier::readers
