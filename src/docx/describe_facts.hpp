// What the elements of a WordprocessingML part say, as far as accessibility asks.
#pragma once

#include <string>

#include "docx/dialect.hpp"
#include "docx/relationships.hpp"
#include "docx/style_looks.hpp"
#include "office/describing.hpp"

namespace greffier::docx {

class DescribeFacts final : public office::Describing {
 public:
  // Of one part; all of them outlive this.
  DescribeFacts(const Dialect& dialect, const StyleLooks& looks, const Relationships& related)
      : dialect_(dialect), looks_(looks), related_(related) {}

  [[nodiscard]] const office::Dialect& dialect() const override { return dialect_; }
  [[nodiscard]] bool is_skipped(const xml::Node& element) const override;
  [[nodiscard]] accessibility::Look style_look(const xml::Node& paragraph) const override;
  [[nodiscard]] accessibility::Look paragraph_look(const xml::Node& paragraph) const override;
  void lay_span(const xml::Node& span, accessibility::Look& look) const override;
  [[nodiscard]] office::Background background(const xml::Node& element) const override;
  [[nodiscard]] bool is_item(const xml::Node& paragraph) const override;
  [[nodiscard]] bool is_code(const xml::Node& paragraph) const override;
  [[nodiscard]] bool breaks_page(const xml::Node& paragraph) const override;
  [[nodiscard]] office::FieldSign field(const xml::Node& element) const override;
  [[nodiscard]] bool is_contents(const xml::Node& element) const override;
  [[nodiscard]] office::DrawingFacts drawing(const xml::Node& element) const override;
  [[nodiscard]] std::optional<office::LinkFacts> link(const xml::Node& element) const override;
  [[nodiscard]] bool has_name(const xml::Node& table) const override;
  [[nodiscard]] bool is_header(const xml::Node& row) const override;
  [[nodiscard]] office::CellFacts cell(const xml::Node& cell) const override;

 private:
  const Dialect& dialect_;
  const StyleLooks& looks_;
  const Relationships& related_;
};

}  // namespace greffier::docx
