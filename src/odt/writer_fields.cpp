#include "odt/writer_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "odt/writer_conditions.hpp"
#include "office/messages.hpp"

namespace greffier::odt {

namespace {

using office::FieldReport;
using xml::Node;
using Nodes = std::vector<Node>;

// Fields that name a datum, and the attribute that does.
struct NamedField {
  std::string_view element;
  std::string_view attribute;
  std::string_view kind;  // office::kNativeKinds
};
constexpr std::array kNamedFields{
    NamedField{"text:user-field-get", "text:name", "user-field"},
    NamedField{"text:user-field-input", "text:name", "user-field"},
    NamedField{"text:variable-get", "text:name", "variable"},
    NamedField{"text:variable-set", "text:name", "variable"},
    NamedField{"text:variable-input", "text:name", "variable"},
    NamedField{"text:user-defined", "text:name", "property"},
    NamedField{"text:drop-down", "text:name", "choice-list"},
    NamedField{"text:text-input", "text:description", "input"},
};

std::string attribute(const Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value == nullptr ? std::string() : *value;
}

// `before` and `after` around a node.
Nodes between(std::string before, Node node, std::string_view after) {
  Nodes result;
  result.push_back(Node::make_text(std::move(before)));
  result.push_back(std::move(node));
  result.push_back(Node::make_text(std::string(after)));
  return result;
}

Nodes alone(Node node) {
  Nodes result;
  result.push_back(std::move(node));
  return result;
}

Nodes value_or_field(Node field, std::string_view name) {
  const auto expression = office::name_expression(name);
  if (!expression || attribute(field, "text:display") == "none") return alone(std::move(field));
  return between(office::choose_tag(office::is_defined(*expression)) +
                     office::print_tag(*expression) + std::string(office::kOtherwiseTag),
                 std::move(field), office::kEndTag);
}

// `<nom>`: the brackets are part of what is shown.
Nodes placeholder(Node field, FieldReport& /*report*/) {
  std::string name = field.inner_text();
  std::erase_if(name, [](char sign) { return sign == '<' || sign == '>'; });
  return value_or_field(std::move(field), name);
}

Nodes merge_field(Node field, FieldReport& report) {
  const std::string column = attribute(field, "text:column-name");
  const auto name = office::name_expression(column);
  if (name) return alone(Node::make_text(office::print_tag(*name)));
  report.raise(office::kFieldName, column);
  return alone(std::move(field));
}

Nodes next_record(Node field, FieldReport& report) {
  report.raise(office::kFieldOfRecords, field.name.substr(field.name.find(':') + 1));
  return alone(std::move(field));
}

// The condition of a field; nothing, and a warning, when it is not understood.
std::optional<WriterCondition> condition_of(const Node& field, FieldReport& report) {
  const std::string written = attribute(field, "text:condition");
  auto condition = read_condition(written);
  if (!condition) report.raise(office::kFieldCondition, written);
  return condition;
}

// `inside` when the data have the names of the condition, else the field.
Nodes where_defined(const WriterCondition& condition, const std::string& inside, Node field) {
  return between(
      office::choose_tag(condition.defined) + inside + std::string(office::kOtherwiseTag),
      std::move(field), office::kEndTag);
}

Nodes conditional_text(Node field, FieldReport& report) {
  const std::string yes = attribute(field, "text:string-value-if-true");
  const std::string no = attribute(field, "text:string-value-if-false");
  const auto condition = condition_of(field, report);
  if (!condition || !office::is_plain(yes + no)) return alone(std::move(field));
  return where_defined(*condition,
                       office::choose_tag(condition->expression) + yes +
                           std::string(office::kOtherwiseTag) + no + std::string(office::kEndTag),
                       std::move(field));
}

// Hidden when its condition holds (ODF 1.3 part 3 § 7.7.3).
Nodes hidden_text(Node field, FieldReport& report) {
  const std::string text = attribute(field, "text:string-value");
  const auto condition = condition_of(field, report);
  if (!condition || !office::is_plain(text)) return alone(std::move(field));
  return where_defined(*condition,
                       office::choose_tag("non (" + condition->expression + ")") + text +
                           std::string(office::kEndTag),
                       std::move(field));
}

Nodes hidden_paragraph(Node field, FieldReport& report) {
  const auto condition = condition_of(field, report);
  if (!condition) return alone(std::move(field));
  return between("{% supprimer si " + condition->defined + " et (" + condition->expression +
                     ") par paragraphe %}" + office::choose_tag("non (" + condition->defined + ")"),
                 std::move(field), office::kEndTag);
}

// What its author sees of a field.
std::string condition_name(const Node& field) {
  std::string written = attribute(field, "text:condition");
  constexpr std::string_view kPrefix = "ooow:";
  return written.starts_with(kPrefix) ? written.substr(kPrefix.size()) : written;
}
std::string column_name(const Node& field) {
  return attribute(field, "text:column-name");
}
std::string text_name(const Node& field) {
  return field.inner_text();
}

struct OtherField {
  std::string_view element;
  Nodes (*rewrite)(Node, FieldReport&);
  std::string_view kind;  // "" where no tag is said
  std::string (*name)(const Node&);
};
constexpr std::array kOtherFields{
    OtherField{"text:placeholder", placeholder, "placeholder", text_name},
    OtherField{"text:database-display", merge_field, "merge-field", column_name},
    OtherField{"text:database-next", next_record, "", text_name},
    OtherField{"text:database-row-select", next_record, "", text_name},
    OtherField{"text:database-row-number", next_record, "", text_name},
    OtherField{"text:conditional-text", conditional_text, "conditional-text", condition_name},
    OtherField{"text:hidden-text", hidden_text, "hidden-text", condition_name},
    OtherField{"text:hidden-paragraph", hidden_paragraph, "hidden-paragraph", condition_name},
};

// The texts among these are tags said for a field.
Nodes marked(Nodes nodes, const office::NativeMark& mark) {
  for (Node& node : nodes)
    if (node.kind == Node::Kind::text) office::mark_native(node, mark);
  return nodes;
}

}  // namespace

bool is_field(const Node& node) {
  return node.name.starts_with("text:") &&
         (std::ranges::find(kNamedFields, node.name, &NamedField::element) != kNamedFields.end() ||
          std::ranges::find(kOtherFields, node.name, &OtherField::element) != kOtherFields.end());
}

Nodes rewrite_field(Node field, FieldReport& report) {
  const auto named = std::ranges::find(kNamedFields, field.name, &NamedField::element);
  if (named != kNamedFields.end()) {
    const std::string name = attribute(field, named->attribute);
    return marked(value_or_field(std::move(field), name), report.mark(named->kind, name));
  }
  const auto other = std::ranges::find(kOtherFields, field.name, &OtherField::element);
  if (other == kOtherFields.end()) return alone(std::move(field));
  const office::NativeMark mark = report.mark(other->kind, other->name(field));
  return marked(other->rewrite(std::move(field), report), mark);
}

}  // namespace greffier::odt
