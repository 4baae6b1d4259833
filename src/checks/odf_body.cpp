#include <algorithm>
#include <array>
#include <charconv>

#include "checks/messages.hpp"
#include "checks/odf_checks.hpp"

namespace greffier::checks {

namespace {

bool is_any_of(const xml::Node& node, std::span<const std::string_view> names) {
  return node.kind == xml::Node::Kind::element &&
         std::ranges::find(names, node.name) != names.end();
}

int number(const xml::Node& element, std::string_view attribute) {
  const std::string_view digits = value_of(element, attribute);
  int value = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The rows of a table, whatever groups them, and the columns it declares.
void collect(const xml::Node& group, std::vector<const xml::Node*>& rows, int& columns) {
  for (const xml::Node& child : group.children) {
    if (child.is("table:table-row"))
      rows.push_back(&child);
    else if (child.is("table:table-column"))
      columns += number(child, "table:number-columns-repeated");
    else if (child.kind == xml::Node::Kind::element)
      collect(child, rows, columns);
  }
}

bool ends_with_paragraph(const xml::Node& cell) {
  constexpr std::array<std::string_view, 3> kLast{"text:p", "text:h", "text:list"};
  return !cell.children.empty() && is_any_of(cell.children.back(), kLast);
}

int check_cells(const Dossier& dossier, const JudgedPart& part, const xml::Node& row, int table,
                int row_number) {
  int covered = 0;
  for (const xml::Node& cell : row.children) {
    if (!cell.is("table:table-cell") && !cell.is("table:covered-table-cell")) continue;
    covered += number(cell, "table:number-columns-repeated");
    if (cell.is("table:table-cell") && !ends_with_paragraph(cell))
      dossier.fault(kCellWithoutParagraph, part.name, table, row_number);
  }
  return covered;
}

void check_table(const Dossier& dossier, const JudgedPart& part, const xml::Node& element,
                 int table) {
  std::vector<const xml::Node*> rows;
  int columns = 0;
  collect(element, rows, columns);
  if (rows.empty()) dossier.fault(kEmptyContainer, part.name, element.name);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int row = static_cast<int>(i) + 1;
    const int covered = check_cells(dossier, part, *rows[i], table, row);
    if (covered != columns) dossier.fault(kUnevenRow, part.name, table, row, covered, columns);
  }
}

bool is_empty(const xml::Node& element) {
  return std::ranges::none_of(element.children, [](const xml::Node& child) {
    return child.kind == xml::Node::Kind::element;
  });
}

// Stands between two characters without parting them.
bool is_invisible(const xml::Node& element) {
  return element.name.starts_with("text:bookmark") ||
         element.name.starts_with("text:reference-mark") || element.is("text:soft-page-break");
}

// White space collapses: part 3 § 6.1.2. Spaces must be text:s, tabs text:tab, line ends
// text:line-break. `space_before` is what the paragraph ends with so far.
void check_spaces(const Dossier& dossier, const JudgedPart& part, const xml::Node& element,
                  bool& space_before) {
  constexpr std::array<std::string_view, 3> kTransparent{"text:span", "text:a", "text:meta"};
  for (const xml::Node& child : element.children) {
    if (is_any_of(child, kTransparent)) {
      check_spaces(dossier, part, child, space_before);
    } else if (child.kind == xml::Node::Kind::element) {
      space_before = space_before && is_invisible(child);
    } else if (!child.text.empty()) {
      const bool lost = (space_before && child.text.front() == ' ') ||
                        child.text.find("  ") != std::string::npos ||
                        child.text.find_first_of("\t\n\r") != std::string::npos;
      if (lost) dossier.fault(kLostSpaces, part.name, excerpt(child.text));
      space_before = child.text.back() == ' ';
    }
  }
}

}  // namespace

void check_odf_body(const Dossier& dossier) {
  constexpr std::array<std::string_view, 2> kParagraphs{"text:p", "text:h"};
  constexpr std::array<std::string_view, 3> kFilled{"text:list", "text:list-item",
                                                    "table:table-row"};
  for (const JudgedPart& part : dossier.parts()) {
    if (part.name != "content.xml" && part.name != "styles.xml") continue;
    int tables = 0;
    for_each_element(part.root, [&](const xml::Node& element) {
      if (element.is("table:table")) check_table(dossier, part, element, ++tables);
      if (is_any_of(element, kFilled) && is_empty(element))
        dossier.fault(kEmptyContainer, part.name, element.name);
      bool space_before = true;  // a paragraph drops its first spaces
      if (is_any_of(element, kParagraphs)) check_spaces(dossier, part, element, space_before);
    });
  }
}

}  // namespace greffier::checks
