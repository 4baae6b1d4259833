// The page breaks of a WordprocessingML part.
#pragma once

#include <string>
#include <string_view>

#include "docx/dialect.hpp"
#include "office/page_breaks.hpp"

namespace greffier::docx {

// A paragraph begins a page by w:pageBreakBefore (ISO 29500-1 § 17.3.1.23) or by a w:br of type
// page (§ 17.3.3.1) in front of all that it shows, and ends one by such a w:br behind it. A row
// begins a page by the w:pageBreakBefore of the first paragraph of any of its cells, in Word; in
// Writer the first row alone does, and the table with it. Neither obeys a w:br inside a cell.
class PageBreaks final : public office::PageBreaks {
 public:
  PageBreaks(const xml::Node& part, const Dialect& dialect);

  [[nodiscard]] bool any() const override { return any_; }
  [[nodiscard]] bool rows_break() const override { return true; }
  [[nodiscard]] office::OwnBreaks find(const xml::Node& block) const override;
  [[nodiscard]] office::StyleBreaks of_style(const xml::Node& paragraph) const override;
  void remove(xml::Node& block) override;
  [[nodiscard]] std::string take_start(xml::Node& /*paragraph*/) override { return {}; }
  // A page style of OOXML is told where its section ends: repeated_sections.hpp sees to it.
  void open(xml::Node& block, const std::string& page_style) override;
  [[nodiscard]] std::string first_page_style() const override { return {}; }
  void finish(xml::Node& /*part*/) override {}

 private:
  const Dialect& dialect_;
  bool any_;
};

// Puts `start`, which says that a paragraph begins a page, in its place in the w:pPr.
void put_page_start(xml::Node& paragraph, xml::Node start);

}  // namespace greffier::docx
