#include "odt/writer_sections.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "odt/writer_conditions.hpp"
#include "office/messages.hpp"

namespace greffier::odt {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;

constexpr int kMostAround = 3;

// A paragraph that vanishes with its tag.
Node paragraph(std::string_view tag, const office::NativeMark& mark) {
  Node node = Node::make_element("text:p");
  node.children.push_back(Node::make_text(std::string(tag)));
  office::mark_native(node, mark);
  return node;
}

constexpr std::array<std::string_view, 2> kGivenNames{"Section", "Colonnes"};

bool is_linked(const Node& section) {
  return section.child("text:section-source") != nullptr ||
         section.child("office:dde-source") != nullptr;
}

// « Section3 », « Colonnes 2 »: names that Writer and this program give, and no author.
bool is_numbered(std::string_view name) {
  const std::size_t end = name.find_last_not_of("0123456789");
  std::string_view word = name.substr(0, end + 1);
  while (word.ends_with(' ')) word.remove_suffix(1);
  return word.size() < name.size() && std::ranges::find(kGivenNames, word) != kGivenNames.end();
}

void repeat_content(Node& section, office::FieldReport& report) {
  const std::string* name = section.attribute("text:name");
  if (name == nullptr || is_numbered(*name)) return;
  const auto list = office::name_expression(*name);
  const bool has_blocks = std::ranges::any_of(
      section.children, [](const Node& child) { return child.kind == Node::Kind::element; });
  if (!list || !has_blocks) return;
  const office::NativeMark mark = report.mark("section", *name);
  section.children.insert(section.children.begin(),
                          paragraph(office::repeat_tag(*list + " si défini"), mark));
  section.children.push_back(paragraph(office::kEndTag, mark));
}

Nodes conditional(Node section, const WriterCondition& condition, const office::NativeMark& mark) {
  Nodes result;
  result.push_back(paragraph(office::choose_tag("non (" + condition.defined + ")"), mark));
  result.push_back(section);
  result.push_back(paragraph(office::otherwise_tag("non (" + condition.expression + ")"), mark));
  for (const char* name : {"text:display", "text:condition", "text:is-hidden"})
    section.remove_attribute(name);
  result.push_back(std::move(section));
  result.push_back(paragraph(office::kEndTag, mark));
  return result;
}

}  // namespace

bool is_conditional_section(const Node& node) {
  const std::string* display = node.is("text:section") ? node.attribute("text:display") : nullptr;
  return display != nullptr && *display == "condition" &&
         node.attribute("text:condition") != nullptr;
}

Nodes rewrite_section(Node section, int around, office::FieldReport& report) {
  if (!is_linked(section)) repeat_content(section, report);
  if (is_conditional_section(section)) {
    const std::string written = *section.attribute("text:condition");
    const auto condition = around > kMostAround ? std::nullopt : read_condition(written);
    if (condition) {
      const std::string* name = section.attribute("text:name");
      const auto mark = report.mark("hidden-paragraph", name == nullptr ? written : *name);
      return conditional(std::move(section), *condition, mark);
    }
    report.raise(office::kFieldCondition, written);
  }
  Nodes unchanged;
  unchanged.push_back(std::move(section));
  return unchanged;
}

}  // namespace greffier::odt
