#include "odt/dialect.hpp"

#include <algorithm>
#include <array>

#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using office::NodeClass;

struct Entry {
  std::string_view element;
  NodeClass node_class;
};
constexpr std::array kClasses{
    Entry{"text:p", NodeClass::paragraph},
    Entry{"text:h", NodeClass::paragraph},
    Entry{"text:span", NodeClass::inline_},
    Entry{"text:a", NodeClass::inline_},
    Entry{"text:list", NodeClass::list},
    Entry{"text:list-item", NodeClass::item},
    Entry{"text:list-header", NodeClass::item},
    Entry{"table:table", NodeClass::table},
    Entry{"table:table-rows", NodeClass::rows},
    Entry{"table:table-header-rows", NodeClass::rows},
    Entry{"table:table-row", NodeClass::row},
    Entry{"table:table-cell", NodeClass::cell},
    Entry{"text:note", NodeClass::story},
    Entry{"draw:frame", NodeClass::story},
    Entry{"draw:custom-shape", NodeClass::story},
    Entry{"office:annotation", NodeClass::story},
    Entry{"office:annotation-end", NodeClass::mark},
    Entry{"text:bookmark", NodeClass::mark},
    Entry{"text:bookmark-start", NodeClass::mark},
    Entry{"text:bookmark-end", NodeClass::mark},
    Entry{"text:reference-mark", NodeClass::mark},
    Entry{"text:reference-mark-start", NodeClass::mark},
    Entry{"text:reference-mark-end", NodeClass::mark},
    Entry{"text:soft-page-break", NodeClass::mark},
    Entry{"text:page-number", NodeClass::atom},
    Entry{"text:page-count", NodeClass::atom},
    Entry{"text:date", NodeClass::atom},
    Entry{"text:time", NodeClass::atom},
    Entry{"text:sequence", NodeClass::atom},
    Entry{"text:bookmark-ref", NodeClass::atom},
    Entry{"text:title", NodeClass::atom},
};

// ODF 1.3 part 3 § 6.1.3: text:c is the number of spaces, 1 when absent.
std::string spaces(const xml::Node& element) {
  const std::string* count = element.attribute("text:c");
  const double number = count == nullptr ? 1 : text::parse_decimal(*count).value_or(1);
  return std::string(static_cast<std::size_t>(std::clamp(number, 0.0, 1000.0)), ' ');
}

}  // namespace

NodeClass Dialect::classify(const xml::Node& element) const {
  const auto found = std::ranges::find(kClasses, element.name, &Entry::element);
  return found == kClasses.end() ? NodeClass::other : found->node_class;
}

std::optional<std::string> Dialect::characters(const xml::Node& element) const {
  if (element.is("text:s")) return spaces(element);
  if (element.is("text:tab")) return "\t";
  if (element.is("text:line-break")) return "\n";
  return std::nullopt;
}

bool Dialect::holds_text(const xml::Node& element) const {
  return holds_values(element);
}

bool Dialect::holds_values(const xml::Node& element) const {
  const NodeClass node_class = classify(element);
  return node_class == NodeClass::paragraph || node_class == NodeClass::inline_;
}

std::pair<std::string, std::string> Dialect::run_shell(const xml::Node& /*run*/) const {
  return {};
}

// An identifier stays with the first half (xml:id is unique, ODF 1.3 part 3 § 19.914).
void Dialect::after_split(xml::Node& /*left*/, xml::Node& right) const {
  right.remove_attribute("xml:id");
}

int Dialect::heading_level(const xml::Node& paragraph) const {
  if (!paragraph.is("text:h")) return 0;
  const std::string* level = paragraph.attribute("text:outline-level");
  const double number = level == nullptr ? 1 : text::parse_decimal(*level).value_or(1);
  return static_cast<int>(std::clamp(number, 1.0, 6.0));
}

const xml::Node* Dialect::section_end(const xml::Node& /*paragraph*/) const {
  return nullptr;
}

std::string Dialect::empty_paragraph() const {
  return "<text:p/>";
}

}  // namespace greffier::odt
