// Property elements in the order that their schema wants (ISO 29500-1 annex A): declared once here,
// so that no writer can break it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/tree.hpp"

namespace greffier::docx {

// The children of w:pPr (CT_PPr), w:rPr (CT_RPr), w:tblPr, w:tcPr and w:sectPr that are written
// here.
[[nodiscard]] std::span<const std::string_view> paragraph_order();
[[nodiscard]] std::span<const std::string_view> run_order();
[[nodiscard]] std::span<const std::string_view> table_order();
[[nodiscard]] std::span<const std::string_view> cell_order();
[[nodiscard]] std::span<const std::string_view> section_order();

using AttributeList = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// Collects property elements in any order and writes them in the schema's.
class Ordered {
 public:
  explicit Ordered(std::span<const std::string_view> order) : order_(order) {}

  // Adds an element, or replaces the one of that name.
  void add(std::string_view name, AttributeList attributes = {});
  void add(std::string_view name, std::string xml);
  // Adds every element of `xml`, a sequence of elements without text between them; those that are
  // here already stay.
  void add_missing(std::string_view xml);
  [[nodiscard]] bool empty() const { return elements_.empty(); }
  // The elements without their parent; those that the order does not name come last.
  [[nodiscard]] std::string children() const;
  // <name>children</name>, "" when there are none.
  [[nodiscard]] std::string wrapped(std::string_view name) const;
  void append_wrapped(std::string& out, std::string_view name) const;

 private:
  struct Element {
    std::size_t rank = 0;  // in the order; its size when it does not name the element
    std::string name;
    std::string xml;
  };
  Element* find(std::string_view name);
  // An element that is not here yet.
  void insert(std::string_view name, std::string xml);
  void append_children(std::string& out) const;

  std::span<const std::string_view> order_;
  std::vector<Element> elements_;  // in their order
};

// Inserts a property where the schema wants it among those of a w:pPr.
void insert_in_order(std::vector<xml::Node>& properties, xml::Node added);

}  // namespace greffier::docx
