// WordprocessingML as the compiler of templates sees it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "docx/styled_lists.hpp"
#include "office/dialect.hpp"

namespace greffier::docx {

class Dialect final : public office::Dialect {
 public:
  // By w:styleId, for the paragraph styles that have one: `levels`, the level of the outline (1–6);
  // `items`, the level of a list (from 0), which `lists` says.
  using StyleLevels = std::map<std::string, int, std::less<>>;
  // The styles that begin pages, and "" when the default one does.
  using PageStarts = std::set<std::string, std::less<>>;
  Dialect(StyleLevels levels, StyleLevels items, StyledLists lists = {}, PageStarts starts = {})
      : levels_(std::move(levels)),
        items_(std::move(items)),
        lists_(std::move(lists)),
        page_starts_(std::move(starts)) {}

  // True when a paragraph begins a page by its style, and does not say itself whether it does.
  [[nodiscard]] bool style_starts_page(const xml::Node& paragraph) const;

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
  void name_lists(xml::Node& part) const override;
  [[nodiscard]] std::string style_of(const xml::Node& paragraph) const override;
  [[nodiscard]] std::optional<int> item_level(const xml::Node& paragraph) const override;
  [[nodiscard]] int columns(const xml::Node& cell) const override;
  [[nodiscard]] bool is_column(const xml::Node& element) const override;
  void prepare_columns(xml::Node& table) const override;
  [[nodiscard]] std::string empty_paragraph() const override;
  [[nodiscard]] std::string table_separator() const override;
  [[nodiscard]] bool is_apart(const xml::Node& element) const override;
  [[nodiscard]] bool needs_paragraph(const xml::Node& element) const override;
  [[nodiscard]] std::string last_of_cell() const override;
  [[nodiscard]] std::string wrapper_end() const override;
  [[nodiscard]] office::Identity identity(const xml::Node& element,
                                          std::string_view attribute) const override;
  [[nodiscard]] std::optional<office::TextReference> reference_in(
      const xml::Node& atom) const override;
  [[nodiscard]] std::optional<office::MarkEnd> mark_end(const xml::Node& mark) const override;
  [[nodiscard]] bool is_note(const xml::Node& element) const override;
  [[nodiscard]] bool is_note_number(const xml::Node& element) const override;
  [[nodiscard]] bool floats(const xml::Node& element) const override;
  [[nodiscard]] std::optional<office::PlaceholderFound> placeholder(
      const xml::Node& node) const override;
  [[nodiscard]] office::InscribedAs inscribed(const xml::Node& element,
                                              std::string_view attribute) const override;
  [[nodiscard]] std::unique_ptr<office::PageBreaks> page_breaks(
      const xml::Node& part) const override;
  [[nodiscard]] const office::Landmarks& landmarks() const override;

 private:
  StyleLevels levels_;
  StyleLevels items_;
  StyledLists lists_;
  PageStarts page_starts_;
};

}  // namespace greffier::docx
