// Tracked changes of WordprocessingML (ISO 29500-1 § 17.13.5) while they are written.
#pragma once

#include <string>
#include <string_view>

#include "office/correction.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

class Revisions {
 public:
  // `options` outlive this.
  explicit Revisions(const office::CorrectionOptions& options) : options_(options) {}

  // Takes note of the identifiers of a part.
  void know(const xml::Node& root);

  // <w:ins …>…</w:ins>, <w:del …>…</w:del>, <w:rPrChange …>…</w:rPrChange> around `xml`.
  [[nodiscard]] std::string wrapped(std::string_view element, std::string_view xml);

 private:
  const office::CorrectionOptions& options_;
  int last_ = 0;  // the highest w:id of the document
};

}  // namespace greffier::docx
