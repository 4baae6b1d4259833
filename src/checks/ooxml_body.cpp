#include <algorithm>
#include <array>
#include <charconv>

#include "checks/messages.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

// The value of the child of `properties` that is called `name`, or `otherwise`.
int property(const xml::Node* properties, std::string_view name, int otherwise) {
  const xml::Node* child = properties == nullptr ? nullptr : properties->child(name);
  const std::string_view digits = child == nullptr ? std::string_view{} : value_of(*child, "w:val");
  int value = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Calls `visit` with the children of that name, also inside w:sdt, w:ins and other wrappers.
void for_each_child(const xml::Node& parent, std::string_view name,
                    const std::function<void(const xml::Node&)>& visit) {
  constexpr std::array<std::string_view, 4> kWrappers{"w:sdt", "w:sdtContent", "w:ins",
                                                      "w:customXml"};
  for (const xml::Node& child : parent.children) {
    if (child.is(name))
      visit(child);
    else if (std::ranges::find(kWrappers, child.name) != kWrappers.end())
      for_each_child(child, name, visit);
  }
}

// Word refuses a cell that does not end with a paragraph: ISO 29500-1 § 17.4.65.
bool ends_with_paragraph(const xml::Node& cell) {
  return !cell.children.empty() && cell.children.back().is("w:p");
}

int check_cells(const Dossier& dossier, const JudgedPart& part, const xml::Node& row, int table,
                int row_number) {
  const xml::Node* properties = row.child("w:trPr");
  int covered = property(properties, "w:gridBefore", 0) + property(properties, "w:gridAfter", 0);
  for_each_child(row, "w:tc", [&](const xml::Node& cell) {
    covered += property(cell.child("w:tcPr"), "w:gridSpan", 1);
    if (!ends_with_paragraph(cell))
      dossier.fault(kCellWithoutParagraph, part.name, table, row_number);
  });
  return covered;
}

void check_table(const Dossier& dossier, const JudgedPart& part, const xml::Node& element,
                 int table) {
  int columns = 0;
  if (const xml::Node* grid = element.child("w:tblGrid"))
    for_each_child(*grid, "w:gridCol", [&columns](const xml::Node&) { ++columns; });
  int row = 0;
  for_each_child(element, "w:tr", [&](const xml::Node& node) {
    ++row;
    const int covered = check_cells(dossier, part, node, table, row);
    if (covered != columns) dossier.fault(kUnevenRow, part.name, table, row, covered, columns);
  });
  if (row == 0) dossier.fault(kEmptyContainer, part.name, element.name);
}

// Outer spaces of a text are kept only under xml:space="preserve"; inner ones always are.
void check_spaces(const Dossier& dossier, const JudgedPart& part, const xml::Node& element) {
  constexpr std::string_view kSpaces = " \t\n\r";
  const std::string text = element.inner_text();
  if (text.empty() || value_of(element, "xml:space") == "preserve") return;
  const bool lost = kSpaces.find(text.front()) != std::string_view::npos ||
                    kSpaces.find(text.back()) != std::string_view::npos;
  if (lost) dossier.fault(kLostSpaces, part.name, excerpt(text));
}

// Follows w:fldChar through a story: begin, separate at most once, end, nested.
class Fields {
 public:
  void add(std::string_view type) {
    if (type == "begin") ++open_;
    if (type == "end") --open_;
    broken_ = broken_ || open_ < 0 || (type == "separate" && open_ == 0);
  }
  [[nodiscard]] bool is_balanced() const { return !broken_ && open_ == 0; }

 private:
  int open_ = 0;
  bool broken_ = false;
};

void check_part(const Dossier& dossier, const JudgedPart& part) {
  int tables = 0;
  Fields fields;
  for_each_element(part.root, [&](const xml::Node& element) {
    if (element.is("w:tbl")) check_table(dossier, part, element, ++tables);
    if (element.is("w:t")) check_spaces(dossier, part, element);
    if (element.is("w:fldChar")) fields.add(value_of(element, "w:fldCharType"));
  });
  if (!fields.is_balanced()) dossier.fault(kUnbalancedFields, part.name);
}

}  // namespace

void check_ooxml_body(const Dossier& dossier) {
  for (const JudgedPart& part : dossier.parts())
    if (part.name.starts_with("word/")) check_part(dossier, part);
}

}  // namespace greffier::checks
