#include "odt/template_styles.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "odt/lengths.hpp"
#include "odt/properties.hpp"
#include "odt/sample_table.hpp"
#include "odt/styles_part.hpp"
#include "office/written_numbers.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using namespace office;
using xml::Node;

const std::string& attribute(const Node& node, std::string_view name) {
  static const std::string kNone;
  const std::string* value = node.attribute(name);
  return value == nullptr ? kNone : *value;
}

// The first descendant that `accepts`, depth first; null when there is none.
const Node* find(const Node& node, const std::function<bool(const Node&)>& accepts) {
  for (const Node& child : node.children) {
    if (accepts(child)) return &child;
    if (const Node* found = find(child, accepts)) return found;
  }
  return nullptr;
}

const Node* find(const Node& node, std::string_view element) {
  return find(node, [element](const Node& child) { return child.is(element); });
}

void read_roles(const Node& styles, StyleMap& map, StyleNames& style_names) {
  std::set<std::string, std::less<>> names;
  for (const Node& style : styles.children) {
    if (!style.is("style:style")) continue;
    const std::string& family = attribute(style, "style:family");
    if (family != "paragraph" && family != "text") continue;
    const std::string& name = attribute(style, "style:name");
    names.insert(name);
    const std::string& shown = attribute(style, "style:display-name");
    const auto role = role_of_style(shown.empty() ? name : shown,
                                    family == "text" ? Family::character : Family::paragraph);
    if (role && !map.has(*role)) map.set(*role, name);
    style_names.emplace(text::fold_name(shown.empty() ? name : shown), name);
  }
  map.prepare_lent([](Role role) { return encode_style_name(info(role).odf); }, names);
}

void read_page(const Node& root, Page& page) {
  const Node* master = find(root, "style:master-page");
  if (master == nullptr) return;
  const std::string& name = attribute(*master, "style:page-layout-name");
  const Node* layout = find(root, [&name](const Node& node) {
    return node.is("style:page-layout") && attribute(node, "style:name") == name;
  });
  const Node* p = layout == nullptr ? nullptr : layout->child("style:page-layout-properties");
  if (p == nullptr) return;
  page.width = length(attribute(*p, "fo:page-width"), page.width);
  page.height = length(attribute(*p, "fo:page-height"), page.height);
  page.left = length(attribute(*p, "fo:margin-left"), page.left);
  page.right = length(attribute(*p, "fo:margin-right"), page.right);
  page.top = length(attribute(*p, "fo:margin-top"), page.top);
  page.bottom = length(attribute(*p, "fo:margin-bottom"), page.bottom);
}

NumberFormat number_format(std::string_view format) {
  if (format == "1") return NumberFormat::decimal;
  if (format == "I") return NumberFormat::upper_roman;
  if (format == "A") return NumberFormat::upper_letter;
  if (format == "a") return NumberFormat::lower_letter;
  return NumberFormat::none;
}

void read_outline(const Node& styles, std::array<OutlineLevel, 6>& outline) {
  const Node* style = styles.child("text:outline-style");
  if (style == nullptr) return;
  for (std::size_t i = 0; i < std::min(outline.size(), style->children.size()); ++i) {
    const Node& level = style->children[i];
    const double shown = text::parse_decimal(attribute(level, "text:display-levels")).value_or(1);
    outline[i] = {number_format(attribute(level, "style:num-format")),
                  attribute(level, "style:num-prefix"), attribute(level, "style:num-suffix"),
                  static_cast<int>(shown)};
  }
}

// The list style of that display name, or "".
std::string list_style(const Node& styles, std::string_view name) {
  for (const Node& style : styles.children) {
    if (!style.is("text:list-style")) continue;
    const std::string& shown = attribute(style, "style:display-name");
    const std::string& own = attribute(style, "style:name");
    if (text::fold_name(shown.empty() ? own : shown) == text::fold_name(name)) return own;
  }
  return {};
}

struct Numbered {
  std::string_view element;
  std::string_view attribute;
  std::string_view prefix;
  int Counters::*counter;
};
constexpr std::array kNumbered{
    Numbered{"text:note", "text:id", kNoteName, &Counters::notes},
    Numbered{"table:table", "table:name", kTableName, &Counters::tables},
    Numbered{"draw:frame", "draw:name", kFrameName, &Counters::frames},
    Numbered{"text:section", "text:name", kSectionName, &Counters::sections}};

// Takes note of the highest numbers in use.
void count_used(const Node& node, TemplateStyles& looks) {
  if (node.is("style:style"))
    looks.automatic_styles =
        std::max(looks.automatic_styles,
                 office::number_after(kAutomaticPrefix, attribute(node, "style:name")));
  for (const Numbered& entry : kNumbered)
    if (int& highest = looks.used.*entry.counter; node.is(entry.element))
      highest =
          std::max(highest, office::number_after(entry.prefix, attribute(node, entry.attribute)));
  for (const Node& child : node.children) count_used(child, looks);
}

}  // namespace

TemplateStyles read_styles(const Node& styles, const Node& content) {
  TemplateStyles looks;
  count_used(styles, looks);
  count_used(content, looks);
  read_page(styles, looks.page);
  SampleTable table = read_sample_table(styles, content);
  looks.has_table = !table.sample.empty();
  if (looks.has_table) looks.table = std::move(table.look);
  looks.sample = std::move(table.sample);
  const Node* common = styles.child("office:styles");
  if (common == nullptr) return looks;
  read_roles(*common, looks.map, looks.style_names);
  read_outline(*common, looks.outline);
  if (looks.map.has(Role::table_heading))
    leave_to_style(looks.sample, styles, looks.map.id(Role::table_heading));
  looks.bullets = list_style(*common, kBulletStyle);
  looks.numbers = list_style(*common, kNumberStyle);
  const Node* graphics = find(*common, [](const Node& node) {
    return node.is("style:style") && attribute(node, "style:name") == kGraphicStyle;
  });
  if (graphics != nullptr) looks.graphics = kGraphicStyle;
  return looks;
}

}  // namespace greffier::odt
