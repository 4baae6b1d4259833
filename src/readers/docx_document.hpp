// A .docx file that is open: what all its texts ask for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "readers/docx_numbering.hpp"
#include "readers/docx_package.hpp"
#include "readers/docx_styles.hpp"
#include "readers/office_desk.hpp"

namespace greffier::readers {

// Notes or comments: a part whose children are called by number.
class DocxNotes {
 public:
  DocxNotes() = default;
  DocxNotes(const OfficePackage& package, const std::string& part);
  // Null when there is none of that number.
  [[nodiscard]] const xml::Node* find(std::string_view id) const;
  [[nodiscard]] const DocxTargets& targets() const { return targets_; }

 private:
  std::optional<xml::Node> root_;
  std::map<std::string, const xml::Node*, std::less<>> notes_;
  DocxTargets targets_;
};

struct DocxDocument {
  // `package` and `desk` outlive this.
  DocxDocument(const OfficePackage& open, Desk& shared, const std::string& body_part);

  const OfficePackage& package;
  Desk& desk;
  DocxTargets targets;  // of the body
  DocxStyles styles;
  DocxNumbering numbering;
  DocxNotes footnotes, endnotes, comments;
  int open_notes = 0;  // notes being read, one called in the other
};

}  // namespace greffier::readers
