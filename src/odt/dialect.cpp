#include "odt/dialect.hpp"

#include <algorithm>
#include <array>

#include "odt/landmarks.hpp"
#include "odt/placeholder.hpp"
#include "text/name_table.hpp"
#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using office::Identity;
using office::NodeClass;
using xml::Node;

constexpr int kMostColumns = 1000;  // of hostile files

struct Entry {
  std::string_view element;
  NodeClass node_class;
};
constexpr std::array kClasses{
    Entry{"text:p", NodeClass::paragraph},
    Entry{"text:h", NodeClass::paragraph},
    Entry{"text:span", NodeClass::span},
    Entry{"text:a", NodeClass::span},
    Entry{"text:section", NodeClass::section},
    Entry{"text:section-source", NodeClass::properties},
    Entry{"text:list", NodeClass::list},
    Entry{"text:list-item", NodeClass::item},
    Entry{"text:list-header", NodeClass::item},
    Entry{"table:table", NodeClass::table},
    Entry{"table:title", NodeClass::properties},
    Entry{"table:desc", NodeClass::properties},
    Entry{"table:table-column", NodeClass::properties},
    Entry{"table:table-columns", NodeClass::properties},
    Entry{"table:table-header-columns", NodeClass::properties},
    Entry{"table:table-column-group", NodeClass::properties},
    Entry{"table:table-rows", NodeClass::rows},
    Entry{"table:table-row-group", NodeClass::rows},
    Entry{"table:table-header-rows", NodeClass::rows},
    Entry{"table:table-row", NodeClass::row},
    Entry{"table:table-cell", NodeClass::cell},
    Entry{"table:covered-table-cell", NodeClass::properties},
    Entry{"style:header", NodeClass::story},
    Entry{"style:header-left", NodeClass::story},
    Entry{"style:header-first", NodeClass::story},
    Entry{"style:footer", NodeClass::story},
    Entry{"style:footer-left", NodeClass::story},
    Entry{"style:footer-first", NodeClass::story},
    Entry{"text:note", NodeClass::story},
    Entry{"draw:frame", NodeClass::story},
    Entry{"draw:custom-shape", NodeClass::story},
    Entry{"draw:g", NodeClass::story},
    Entry{"draw:rect", NodeClass::story},
    Entry{"draw:ellipse", NodeClass::story},
    Entry{"draw:line", NodeClass::story},
    Entry{"draw:path", NodeClass::story},
    Entry{"draw:polyline", NodeClass::story},
    Entry{"draw:polygon", NodeClass::story},
    Entry{"draw:connector", NodeClass::story},
    Entry{"draw:control", NodeClass::story},
    // Comments and deleted text are their author's, not the template's.
    Entry{"office:annotation", NodeClass::mark},
    Entry{"office:annotation-end", NodeClass::mark},
    Entry{"text:tracked-changes", NodeClass::mark},
    Entry{"text:change", NodeClass::mark},
    Entry{"text:change-start", NodeClass::mark},
    Entry{"text:change-end", NodeClass::mark},
    Entry{"text:bookmark", NodeClass::mark},
    Entry{"text:bookmark-start", NodeClass::mark},
    Entry{"text:bookmark-end", NodeClass::mark},
    Entry{"text:reference-mark", NodeClass::mark},
    Entry{"text:reference-mark-start", NodeClass::mark},
    Entry{"text:reference-mark-end", NodeClass::mark},
    Entry{"text:toc-mark", NodeClass::mark},
    Entry{"text:toc-mark-start", NodeClass::mark},
    Entry{"text:toc-mark-end", NodeClass::mark},
    Entry{"text:alphabetical-index-mark", NodeClass::mark},
    Entry{"text:alphabetical-index-mark-start", NodeClass::mark},
    Entry{"text:alphabetical-index-mark-end", NodeClass::mark},
    Entry{"text:soft-page-break", NodeClass::mark},
    Entry{"text:page-number", NodeClass::atom},
    Entry{"text:page-count", NodeClass::atom},
    Entry{"text:date", NodeClass::atom},
    Entry{"text:time", NodeClass::atom},
    Entry{"text:title", NodeClass::atom},
    Entry{"text:subject", NodeClass::atom},
    Entry{"text:chapter", NodeClass::atom},
    Entry{"text:file-name", NodeClass::atom},
    Entry{"text:sequence", NodeClass::atom},
    Entry{"text:bookmark-ref", NodeClass::atom},
    Entry{"text:reference-ref", NodeClass::atom},
    Entry{"text:sequence-ref", NodeClass::atom},
    Entry{"text:note-ref", NodeClass::atom},
    Entry{"text:variable-get", NodeClass::atom},
    Entry{"text:variable-set", NodeClass::atom},
    Entry{"text:user-field-get", NodeClass::atom},
    Entry{"text:user-defined", NodeClass::atom},
    Entry{"text:placeholder", NodeClass::atom},
    Entry{"text:database-display", NodeClass::atom},
};
constexpr text::NameTable kClassOf(kClasses, &Entry::element);

// Names that are unique in a document (ODF 1.3 part 3 § 19), and those that point to them. "*" is
// any element.
struct IdentityEntry {
  std::string_view element;
  std::string_view attribute;
  Identity identity;
};
constexpr std::array kIdentities{
    IdentityEntry{"*", "xml:id", {"id", true, 0}},
    IdentityEntry{"*", "draw:id", {"id", true, 0}},
    IdentityEntry{"text:list", "text:continue-list", {"id", false, 0}},
    IdentityEntry{"text:bookmark", "text:name", {"bookmark", true, 0}},
    IdentityEntry{"text:bookmark-start", "text:name", {"bookmark", true, 0}},
    IdentityEntry{"text:bookmark-end", "text:name", {"bookmark", true, 0}},
    IdentityEntry{"text:bookmark-ref", "text:ref-name", {"bookmark", false, 0}},
    IdentityEntry{"text:a", "xlink:href", {"bookmark", false, 1}},
    IdentityEntry{"text:reference-mark", "text:name", {"reference", true, 0}},
    IdentityEntry{"text:reference-mark-start", "text:name", {"reference", true, 0}},
    IdentityEntry{"text:reference-mark-end", "text:name", {"reference", true, 0}},
    IdentityEntry{"text:reference-ref", "text:ref-name", {"reference", false, 0}},
    IdentityEntry{"text:sequence", "text:ref-name", {"sequence", true, 0}},
    IdentityEntry{"text:sequence-ref", "text:ref-name", {"sequence", false, 0}},
    IdentityEntry{"text:note", "text:id", {"note", true, 0}},
    IdentityEntry{"text:note-ref", "text:ref-name", {"note", false, 0}},
    IdentityEntry{"table:table", "table:name", {"table", true, 0}},
    IdentityEntry{"text:section", "text:name", {"section", true, 0}},
    IdentityEntry{"text:table-of-content", "text:name", {"section", true, 0}},
    IdentityEntry{"*", "draw:name", {"drawing", true, 0}},
    IdentityEntry{"office:annotation", "office:name", {"annotation", true, 0}},
    IdentityEntry{"office:annotation-end", "office:name", {"annotation", true, 0}},
};

// Elements that come in pairs.
struct PairEntry {
  std::string_view element;
  std::string_view key;
  bool starts;
};
constexpr std::array kPairs{
    PairEntry{"text:bookmark-start", "text:name", true},
    PairEntry{"text:bookmark-end", "text:name", false},
    PairEntry{"text:reference-mark-start", "text:name", true},
    PairEntry{"text:reference-mark-end", "text:name", false},
    PairEntry{"text:toc-mark-start", "text:id", true},
    PairEntry{"text:toc-mark-end", "text:id", false},
    PairEntry{"text:alphabetical-index-mark-start", "text:id", true},
    PairEntry{"text:alphabetical-index-mark-end", "text:id", false},
    PairEntry{"text:change-start", "text:change-id", true},
    PairEntry{"text:change-end", "text:change-id", false},
};

// ODF 1.3 part 3 § 6.1.3: text:c is the number of spaces, 1 when absent.
std::string spaces(const Node& element) {
  const std::string* count = element.attribute("text:c");
  const double number = count == nullptr ? 1 : text::parse_decimal(*count).value_or(1);
  return std::string(static_cast<std::size_t>(std::clamp(number, 0.0, 1000.0)), ' ');
}

}  // namespace

NodeClass Dialect::classify(const Node& element) const {
  const Entry* found = kClassOf.find(element.name);
  return found == nullptr ? NodeClass::other : found->node_class;
}

std::optional<std::string> Dialect::characters(const Node& element) const {
  if (element.is("text:s")) return spaces(element);
  if (element.is("text:tab")) return "\t";
  if (element.is("text:line-break")) return "\n";
  return std::nullopt;
}

bool Dialect::holds_text(const Node& element) const {
  return holds_values(element);
}

bool Dialect::holds_values(const Node& element) const {
  const NodeClass node_class = classify(element);
  return node_class == NodeClass::paragraph || node_class == NodeClass::span;
}

std::pair<std::string, std::string> Dialect::run_shell(const Node& /*run*/) const {
  return {};
}

// An identifier stays with the first half (xml:id is unique, ODF 1.3 part 3 § 19.914).
void Dialect::after_split(Node& /*left*/, Node& right, bool left_stays) const {
  if (left_stays) right.remove_attribute("xml:id");
}

int Dialect::heading_level(const Node& paragraph) const {
  if (!paragraph.is("text:h")) return 0;
  const std::string* level = paragraph.attribute("text:outline-level");
  const double number = level == nullptr ? 1 : text::parse_decimal(*level).value_or(1);
  return static_cast<int>(std::clamp(number, 1.0, 6.0));
}

const Node* Dialect::section_end(const Node& /*paragraph*/) const {
  return nullptr;
}
void Dialect::remove_section_end(Node& /*paragraph*/) const {}
std::string Dialect::list_of(const Node& /*paragraph*/) const {
  return {};
}

std::string Dialect::style_of(const Node& paragraph) const {
  const std::string* style = paragraph.attribute("text:style-name");
  return style == nullptr ? std::string() : *style;
}

std::optional<int> Dialect::item_level(const Node& /*paragraph*/) const {
  return std::nullopt;
}

// What a cell covers stands behind it as cells of their own.
int Dialect::columns(const Node& /*cell*/) const {
  return 1;
}

bool Dialect::is_column(const Node& element) const {
  return element.is("table:table-column");
}

void Dialect::prepare_columns(Node& table) const {
  std::vector<Node> children;
  for (Node& child : table.children) {
    if (child.kind == Node::Kind::element && classify(child) == NodeClass::other)
      prepare_columns(child);
    const std::string* repeated =
        is_column(child) ? child.attribute("table:number-columns-repeated") : nullptr;
    const int times =
        repeated == nullptr ? 1 : static_cast<int>(text::parse_decimal(*repeated).value_or(1));
    child.remove_attribute("table:number-columns-repeated");
    for (int i = 1; i < std::min(times, kMostColumns); ++i) children.push_back(child);
    children.push_back(std::move(child));
  }
  table.children = std::move(children);
}

std::string Dialect::empty_paragraph() const {
  return "<text:p/>";
}
std::string Dialect::table_separator() const {
  return {};
}
bool Dialect::needs_paragraph(const Node& /*element*/) const {
  return false;
}
std::string Dialect::last_of_cell() const {
  return {};
}

Identity Dialect::identity(const Node& element, std::string_view attribute) const {
  for (const IdentityEntry& entry : kIdentities)
    if (entry.attribute == attribute && (entry.element == "*" || entry.element == element.name))
      return entry.identity;
  return {};
}

std::optional<office::MarkEnd> Dialect::mark_end(const Node& mark) const {
  const auto found = std::ranges::find(kPairs, mark.name, &PairEntry::element);
  if (found == kPairs.end()) return std::nullopt;
  const std::string* key = mark.attribute(found->key);
  const std::string_view kind = found->element.substr(0, found->element.rfind('-'));
  return office::MarkEnd{std::string(kind) + ' ' + (key == nullptr ? "" : *key), found->starts};
}

bool Dialect::is_note(const Node& element) const {
  return element.is("text:note");
}

// Frames and shapes (ODF 1.3 part 3 § 19.759), in a link of their own (draw:a) or not.
bool Dialect::floats(const Node& element) const {
  if (element.is("draw:a"))
    return std::ranges::any_of(element.children,
                               [this](const Node& child) { return floats(child); });
  const std::string* anchor = element.attribute("text:anchor-type");
  return element.name.starts_with("draw:") && anchor != nullptr && *anchor != "as-char";
}

std::optional<office::PlaceholderFound> Dialect::placeholder(const Node& node) const {
  return find_placeholder(node);
}

const office::Landmarks& Dialect::landmarks() const {
  static const Landmarks kLandmarks;
  return kLandmarks;
}

}  // namespace greffier::odt
