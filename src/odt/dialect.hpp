// ODF text documents as the compiler of templates sees them.
#pragma once

#include <utility>

#include "odt/page_styles.hpp"
#include "office/dialect.hpp"

namespace greffier::odt {

class Dialect final : public office::Dialect {
 public:
  Dialect() = default;
  // `page_styles`: what the common styles of the document begin pages with.
  explicit Dialect(PageStyles page_styles) : page_styles_(std::move(page_styles)) {}

  [[nodiscard]] office::NodeClass classify(const xml::Node& element) const override;
  [[nodiscard]] std::optional<std::string> characters(const xml::Node& element) const override;
  [[nodiscard]] bool holds_text(const xml::Node& element) const override;
  [[nodiscard]] bool holds_values(const xml::Node& element) const override;
  [[nodiscard]] std::pair<std::string, std::string> run_shell(const xml::Node& run) const override;
  void after_split(xml::Node& left, xml::Node& right, bool left_stays) const override;
  [[nodiscard]] int heading_level(const xml::Node& paragraph) const override;
  [[nodiscard]] const xml::Node* section_end(const xml::Node& paragraph) const override;
  void remove_section_end(xml::Node& paragraph) const override;
  [[nodiscard]] std::string list_of(const xml::Node& paragraph) const override;
  [[nodiscard]] std::string style_of(const xml::Node& paragraph) const override;
  [[nodiscard]] std::optional<int> item_level(const xml::Node& paragraph) const override;
  [[nodiscard]] int columns(const xml::Node& cell) const override;
  [[nodiscard]] bool is_column(const xml::Node& element) const override;
  void prepare_columns(xml::Node& table) const override;
  [[nodiscard]] std::string empty_paragraph() const override;
  [[nodiscard]] std::string table_separator() const override;
  [[nodiscard]] bool needs_paragraph(const xml::Node& element) const override;
  [[nodiscard]] std::string last_of_cell() const override;
  [[nodiscard]] office::Identity identity(const xml::Node& element,
                                          std::string_view attribute) const override;
  [[nodiscard]] std::optional<office::MarkEnd> mark_end(const xml::Node& mark) const override;
  [[nodiscard]] bool is_note(const xml::Node& element) const override;
  [[nodiscard]] bool floats(const xml::Node& element) const override;
  [[nodiscard]] std::optional<office::PlaceholderFound> placeholder(
      const xml::Node& node) const override;
  [[nodiscard]] office::InscribedAs inscribed(const xml::Node& element,
                                              std::string_view attribute) const override;
  [[nodiscard]] std::unique_ptr<office::PageBreaks> page_breaks(
      const xml::Node& part) const override;
  [[nodiscard]] const office::Landmarks& landmarks() const override;

 private:
  PageStyles page_styles_;
};

}  // namespace greffier::odt
