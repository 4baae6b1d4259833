#include "docx/content_controls.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/check_boxes.hpp"
#include "docx/field_edits.hpp"
#include "docx/field_pictures.hpp"
#include "docx/field_tree.hpp"
#include "office/native_fields.hpp"

namespace greffier::docx {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;

// Controls that hold no text of the template's author.
constexpr std::array<std::string_view, 7> kLeftAlone{
    "w:docPartObj", "w:docPartList",  "w:picture", "w:equation",
    "w:citation",   "w:bibliography", "w:group"};
// What would bring the old content back, or say that it is a placeholder.
constexpr std::array<std::string_view, 5> kOutdated{"w:showingPlcHdr", "w:dataBinding",
                                                    "w15:dataBinding", "w:text", "w:richText"};

// A repeating section stands twice in what it becomes; deeper ones stay as they are.
constexpr int kMostAround = 3;

// What a control stands for in the structure around it.
enum class Level { runs, blocks, cell, rows };

const std::string* value_of(const Node& properties, std::string_view name) {
  const Node* property = properties.child(name);
  return property == nullptr ? nullptr : property->attribute("w:val");
}

std::optional<Level> level_of(const Node& content, const Node& parent) {
  for (const Node& child : content.children) {
    if (child.is("w:p") || child.is("w:tbl")) return Level::blocks;
    if (child.is("w:tc")) return Level::cell;
    if (child.is("w:tr")) return Level::rows;
    if (child.is("w:r") || child.is("w:hyperlink")) return Level::runs;
    if (child.is("w:sdt") && child.child("w:sdtContent") != nullptr)
      return level_of(*child.child("w:sdtContent"), parent);
  }
  return parent.is("w:p") ? std::optional(Level::runs) : std::nullopt;
}

Node around(std::string name, Node inside) {
  Node node = Node::make_element(std::move(name));
  node.children.push_back(std::move(inside));
  return node;
}

const Node* first(const Node& node, std::string_view name) {
  for (const Node& child : node.children) {
    if (child.is(name)) return &child;
    if (const Node* found = first(child, name)) return found;
  }
  return nullptr;
}

struct Control {
  const Node* properties;
  const Node* content;
  Level level;
  std::string name;         // an expression
  std::string written;      // as its author wrote it
  office::NativeMark mark;  // of the tags that are said for it
};

Node run_of(std::string_view text, const office::NativeMark& mark) {
  Node content = Node::make_element("w:t");
  set_text(content, text);
  office::mark_native(content, mark);
  return around("w:r", std::move(content));
}

// A tag where the control stands. Rows and paragraphs of tags vanish.
Node tag_at(const Control& control, std::string_view tag) {
  if (control.level == Level::runs) return run_of(tag, control.mark);
  Node paragraph = around("w:p", run_of(tag, control.mark));
  if (control.level == Level::blocks) return paragraph;
  return around("w:tr", around("w:tc", std::move(paragraph)));
}

// --- What a control becomes

std::string undefined(const Control& control) {
  return control.name + " n’est pas défini";
}

// The formatting that a value takes: that of the first run, or the control's own when a placeholder
// is shown.
std::optional<Node> look_of(const Control& control) {
  const bool placeholder = control.properties->child("w:showingPlcHdr") != nullptr;
  const Node* run = placeholder ? control.properties : first(*control.content, "w:r");
  const Node* look = run == nullptr ? nullptr : run->child("w:rPr");
  return look == nullptr ? std::nullopt : std::optional(*look);
}

// The control with a text in the place of what it held.
Node filled(const Node& whole, const Control& control, Node run) {
  Node result = whole;
  Node& properties = *result.child("w:sdtPr");
  std::erase_if(properties.children, [](const Node& child) {
    return std::ranges::find(kOutdated, child.name) != kOutdated.end();
  });
  for (Node& property : properties.children) {
    if (property.is("w:date")) property.remove_attribute("w:fullDate");
    property.remove_attribute("w:lastValue");
  }
  Node& content = *result.child("w:sdtContent");
  content.children.clear();
  if (control.level == Level::runs) {
    content.children.push_back(std::move(run));
    return result;
  }
  Node paragraph = Node::make_element("w:p");
  const Node* old = first(*control.content, "w:p");
  if (const Node* own = old == nullptr ? nullptr : old->child("w:pPr"))
    paragraph.children.push_back(*own);
  paragraph.children.push_back(std::move(run));
  content.children.push_back(std::move(paragraph));
  return result;
}

// The texts that a list of choices shows for its values (ISO 29500-1 § 17.5.2.15), "" when it shows
// them as they are.
std::string chosen(const Control& control) {
  const Node* list = control.properties->child("w:dropDownList");
  if (list == nullptr) list = control.properties->child("w:comboBox");
  if (list == nullptr) return {};
  std::string tags;
  for (const Node& item : list->children) {
    const std::string* value = item.attribute("w:value");
    const std::string* shown = item.attribute("w:displayText");
    if (value == nullptr || value->empty() || shown == nullptr || *shown == *value) continue;
    const auto literal = office::literal(*value);
    if (!literal || !office::is_plain(*shown)) continue;
    const std::string condition = control.name + " = " + *literal;
    tags += (tags.empty() ? office::choose_tag(condition) : office::otherwise_tag(condition));
    tags += *shown;
  }
  return tags;
}

std::string printed(const Control& control) {
  if (const std::string tags = chosen(control); !tags.empty())
    return tags + std::string(office::kOtherwiseTag) + office::print_tag(control.name) +
           std::string(office::kEndTag);
  const Node* date = control.properties->child("w:date");
  const std::string* format = date == nullptr ? nullptr : value_of(*date, "w:dateFormat");
  const auto filter = format == nullptr ? std::nullopt : date_filter(*format);
  return office::print_tag(control.name + filter.value_or(""));
}

Node value_run(const Control& control, std::string_view text) {
  Node run = run_of(text, control.mark);
  if (auto look = look_of(control)) run.children.insert(run.children.begin(), std::move(*look));
  return run;
}

Nodes text_control(const Node& whole, const Control& control) {
  Nodes result;
  result.push_back(tag_at(control, office::choose_tag(undefined(control))));
  result.push_back(whole);
  result.push_back(tag_at(control, office::otherwise_tag(control.name + " n’est pas vide")));
  result.push_back(filled(whole, control, value_run(control, printed(control))));
  result.push_back(tag_at(control, office::kEndTag));
  return result;
}

Node box(const Node& whole, const Control& control, bool checked) {
  Node run = value_run(control, "");
  show_box(run, *control.properties->child("w14:checkbox"), checked);
  Node result = filled(whole, control, std::move(run));
  set_checked(*result.child("w:sdtPr")->child("w14:checkbox"), checked);
  return result;
}

// --- Placeholders of Writer

// What names the datum of a placeholder that LibreOffice saved: it writes no tag, its hint as the
// title, and the name as the text, with or without <>. Its marks are those of a text that goes when
// it is typed over (w:temporary), which Word's own controls hardly ever are.
std::optional<std::string> placeholder_name(const Node& properties, const Node& content) {
  const std::string* tag = value_of(properties, "w:tag");
  const bool is_placeholder =
      (tag == nullptr || tag->empty()) && properties.child("w:temporary") != nullptr &&
      properties.child("w:showingPlcHdr") != nullptr && properties.child("w:text") != nullptr;
  if (!is_placeholder) return std::nullopt;
  std::string text = content.inner_text();
  if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
  return office::name_expression(text);
}

// The value as plain text, as in ODT; `otherwise` where the data have no such name.
Nodes placeholder(const Control& control, Nodes otherwise) {
  Nodes result;
  result.push_back(run_of(office::choose_tag(undefined(control)), control.mark));
  std::ranges::move(otherwise, std::back_inserter(result));
  result.push_back(run_of(office::kOtherwiseTag, control.mark));
  Node value = run_of(printed(control), control.mark);
  const Node* run = first(*control.content, "w:r");
  if (const Node* look = run == nullptr ? nullptr : run->child("w:rPr"))
    value.children.insert(value.children.begin(), *look);
  result.push_back(std::move(value));
  result.push_back(run_of(office::kEndTag, control.mark));
  return result;
}

Nodes check_box(const Node& whole, const Control& control) {
  const std::string holds = control.name + " et " + control.name + " ≠ \"non\"";
  Nodes result;
  result.push_back(tag_at(control, office::choose_tag(undefined(control))));
  result.push_back(whole);
  result.push_back(tag_at(control, office::otherwise_tag(holds)));
  result.push_back(box(whole, control, true));
  result.push_back(tag_at(control, office::kOtherwiseTag));
  result.push_back(box(whole, control, false));
  result.push_back(tag_at(control, office::kEndTag));
  return result;
}

// What the first item of a repeating section holds, or all that it holds when it has no items.
const Node& first_item(const Node& content) {
  for (const Node& child : content.children) {
    const Node* properties = child.child("w:sdtPr");
    if (properties != nullptr && properties->child("w15:repeatingSectionItem") != nullptr &&
        child.child("w:sdtContent") != nullptr)
      return *child.child("w:sdtContent");
  }
  return content;
}

Nodes repeating_section(const Node& whole, const Control& control) {
  Nodes result;
  result.push_back(tag_at(control, office::choose_tag(undefined(control))));
  result.push_back(whole);
  result.push_back(tag_at(control, office::kOtherwiseTag));
  result.push_back(tag_at(control, office::repeat_tag(control.name)));
  std::ranges::copy(first_item(*control.content).children, std::back_inserter(result));
  result.push_back(tag_at(control, office::kEndTag));
  result.push_back(tag_at(control, office::kEndTag));
  return result;
}

Nodes rewritten(Node whole, const Node& parent, office::FieldReport& report);

// A cell's control, put inside the cell: a cell itself cannot be chosen.
Nodes inside_cell(Node whole, office::FieldReport& report) {
  Node& content = *whole.child("w:sdtContent");
  const auto cell =
      std::ranges::find_if(content.children, [](const Node& child) { return child.is("w:tc"); });
  Nodes result;
  if (cell == content.children.end()) return result;
  result.push_back(std::move(*cell));
  Nodes& blocks = result.front().children;
  const auto begin =
      std::ranges::find_if_not(blocks, [](const Node& child) { return child.is("w:tcPr"); });
  Node control = whole;
  control.child("w:sdtContent")
      ->children.assign(std::make_move_iterator(begin), std::make_move_iterator(blocks.end()));
  blocks.erase(begin, blocks.end());
  std::ranges::move(rewritten(std::move(control), result.front(), report),
                    std::back_inserter(blocks));
  return result;
}

// The control itself, of no name yet; null when it is none, or holds no text of an author.
std::optional<Control> unnamed_control(const Node& node, const Node& parent) {
  const Node* properties = node.is("w:sdt") ? node.child("w:sdtPr") : nullptr;
  const Node* content = node.is("w:sdt") ? node.child("w:sdtContent") : nullptr;
  if (properties == nullptr || content == nullptr) return std::nullopt;
  if (std::ranges::any_of(kLeftAlone, [properties](std::string_view kind) {
        return properties->child(kind) != nullptr;
      }))
    return std::nullopt;
  const auto level = level_of(*content, parent);
  if (!level) return std::nullopt;
  return Control{properties, content, *level, {}, {}, {}};
}

std::optional<Control> control_of(const Node& node, const Node& parent) {
  auto control = unnamed_control(node, parent);
  if (!control) return std::nullopt;
  const std::string* tag = value_of(*control->properties, "w:tag");
  if (tag == nullptr || tag->empty()) tag = value_of(*control->properties, "w:alias");
  auto name = tag == nullptr ? std::nullopt : office::name_expression(*tag);
  if (!name) return std::nullopt;
  control->name = std::move(*name);
  control->written = *tag;
  return control;
}

std::optional<Control> placeholder_of(const Node& node, const Node& parent) {
  auto control = unnamed_control(node, parent);
  if (!control || control->level != Level::runs) return std::nullopt;
  auto name = placeholder_name(*control->properties, *control->content);
  if (!name) return std::nullopt;
  control->name = std::move(*name);
  control->written = control->content->inner_text();
  return control;
}

bool is_repeating(const Node& node) {
  const Node* properties = node.is("w:sdt") ? node.child("w:sdtPr") : nullptr;
  return properties != nullptr && properties->child("w15:repeatingSection") != nullptr;
}

Nodes named_control(Node whole, const Node& parent, office::FieldReport& report) {
  auto control = control_of(whole, parent);
  if (control && control->level == Level::cell && !is_repeating(whole))
    return inside_cell(std::move(whole), report);
  const bool is_box =
      control && control->properties->child("w14:checkbox") != nullptr && !is_repeating(whole);
  if (control && is_repeating(whole)) {
    control->mark = report.mark("repeating-section", control->written);
    return repeating_section(whole, *control);
  }
  if (control && control->level != Level::rows) {
    control->mark = report.mark(is_box ? "check-box" : "control", control->written);
    return is_box ? check_box(whole, *control) : text_control(whole, *control);
  }
  Nodes unchanged;
  unchanged.push_back(std::move(whole));
  return unchanged;
}

Nodes rewritten(Node whole, const Node& parent, office::FieldReport& report) {
  auto held = placeholder_of(whole, parent);
  if (!held) return named_control(std::move(whole), parent, report);
  held->mark = report.mark("placeholder", held->written);
  return placeholder(*held, named_control(whole, parent, report));
}

// `around`: how many repeating sections are around.
void rewrite(Node& root, int around, office::FieldReport& report) {
  if (is_closed_to_tags(root)) return;
  for (Node& child : root.children) rewrite(child, around + (is_repeating(child) ? 1 : 0), report);
  if (std::ranges::none_of(root.children, [](const Node& child) { return child.is("w:sdt"); }))
    return;
  Nodes children;
  const Node shell = Node::make_element(root.name);
  for (Node& child : root.children)
    if (around > kMostAround && is_repeating(child))
      children.push_back(std::move(child));
    else
      std::ranges::move(rewritten(std::move(child), shell, report), std::back_inserter(children));
  root.children = std::move(children);
}

}  // namespace

void rewrite_content_controls(Node& root, office::FieldReport& report) {
  rewrite(root, 0, report);
}

}  // namespace greffier::docx
