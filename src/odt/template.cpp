#include "odt/template.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "odt/dialect.hpp"
#include "odt/inclusion.hpp"
#include "odt/list_styles.hpp"
#include "odt/metadata_tags.hpp"
#include "odt/namespaces.hpp"
#include "odt/natives.hpp"
#include "odt/package_parts.hpp"
#include "odt/placeholder.hpp"
#include "odt/properties.hpp"
#include "odt/styles_part.hpp"
#include "odt/template_styles.hpp"
#include "odt/text_document.hpp"
#include "office/compile.hpp"
#include "office/messages.hpp"
#include "office/template_anchors.hpp"
#include "office/written_numbers.hpp"
#include "xml/tree.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using xml::Node;

// Parts that describe the template, not the document made from it.
constexpr std::array kLeftOut{std::string_view{"layout-cache"},
                              std::string_view{"Thumbnails/thumbnail.png"}};

constexpr std::string_view kCommon = "office:styles";
constexpr std::string_view kAutomatic = "office:automatic-styles";

// Styles are added at the end of this element: it must be there, before `next`, and not be written
// as an empty one.
void open_styles(Node& part, std::string_view element, std::string_view next) {
  Node* styles = part.child(element);
  if (styles == nullptr) {
    const auto behind =
        std::ranges::find_if(part.children, [next](const Node& child) { return child.is(next); });
    styles = &*part.children.insert(behind, Node::make_element(std::string(element)));
  }
  if (styles->children.empty()) styles->children.push_back(Node::make_text(""));
}

using WriteList = void (*)(xml::Writer&, std::string_view, const office::ListLook&);

// A template that lacks a list style is lent one.
void complete_list_style(std::string& own, std::string_view name, WriteList write,
                         TemplateStyles& looks) {
  if (!own.empty()) return;
  own = encode_style_name(name);
  LentList& list = looks.lent_lists.emplace_back(own);
  xml::Writer out(list.xml);
  write(out, name, {});
}

// The common style that a style of a paragraph is or is made from.
std::string common_style(const Node& content, const std::string& name) {
  const Node* styles = content.child("office:automatic-styles");
  if (styles == nullptr) return name;
  for (const Node& style : styles->children)
    if (const std::string* own = style.attribute("style:name"); own != nullptr && *own == name)
      if (const std::string* parent = style.attribute("style:parent-style-name")) return *parent;
  return name;
}

void read_style_choices(Node& content, std::string_view name, TemplateStyles& looks,
                        diag::SourceMap& sources, diag::Sink& sink) {
  auto choices = office::take_style_choices(content, Dialect(), name, sources, sink);
  for (office::StyleChoice& choice : choices)
    if (choice.is_sample) choice.style = common_style(content, choice.style);
  office::apply_style_choices(choices, looks.style_names, looks.map, sink);
  const auto take_list = [&choices](office::Role role, std::string& own) {
    if (std::string list = office::sample_list(choices, role); !list.empty()) own = std::move(list);
  };
  take_list(office::Role::list_bullet, looks.bullets);
  take_list(office::Role::list_number, looks.numbers);
}

// The table that tables look like is the template's own when it has one.
TemplateStyles read_with_included(const Node& styles, const Node& content, TemplateStyles own) {
  TemplateStyles looks = read_styles(styles, content);
  if (!own.has_table) return looks;
  looks.table = std::move(own.table);
  looks.sample = std::move(own.sample);
  looks.has_table = true;
  return looks;
}

// Identifiers of lists would be repeated by loops; nothing but a continued numbering needs them.
void drop_list_identifiers(Node& node) {
  if (node.is("text:list")) node.remove_attribute("xml:id");
  for (Node& child : node.children) drop_list_identifiers(child);
}

// Both parts of a template.
struct ReadParts {
  Node content;
  Node styles;
};

// Makes room for styles, and lends lists that are missing.
void complete(ReadParts& parts, TemplateStyles& looks) {
  open_styles(parts.content, kAutomatic, "office:body");
  open_styles(parts.styles, kAutomatic, "office:master-styles");
  open_styles(parts.styles, kCommon, kAutomatic);
  complete_list_style(looks.bullets, kBulletStyle, write_bullet_style, looks);
  complete_list_style(looks.numbers, kNumberStyle, write_number_style, looks);
  drop_list_identifiers(parts.content);
}

// Compiles both parts into `result`.
void compile_parts(ReadParts parts, std::string_view name, diag::SourceMap& sources,
                   diag::Sink& sink, Template& result) {
  const Dialect dialect{PageStyles(parts.styles)};
  read_style_choices(parts.content, name, result.looks, sources, sink);
  for (Node* part : {&parts.content, &parts.styles}) {
    office::set_anchors_apart(*part, dialect);
    result.looks.names.know(*part, dialect);
  }
  result.content =
      office::compile(std::move(parts.content), dialect, {name, {"content.xml"}}, sources, sink);
  result.styles =
      office::compile(std::move(parts.styles), dialect, {name, {"styles.xml"}}, sources, sink);
}

}  // namespace

std::optional<Template> compile_template(package::Package package, std::string_view name,
                                         diag::SourceMap& sources, diag::Sink& sink,
                                         const office::TemplateFiles* files) {
  if (refuse_encrypted(package, name, sink)) return std::nullopt;
  std::optional<Node> content = parse_part(package, "content.xml", name, sink);
  std::optional<Node> styles = parse_part(package, "styles.xml", name, sink);
  if (!content || !styles) return std::nullopt;
  if (!is_text_document(*content)) {
    sink.raise(office::kNotATemplate, {}, name, "ODT", "office:text (content.xml)");
    return std::nullopt;
  }

  Template result;
  result.manifest = read_manifest(package);
  if (const std::string* version = content->attribute("office:version")) result.version = *version;
  result.looks = read_styles(*styles, *content);
  if (files != nullptr && include_files({package, *content, *styles}, name, *files, sources, sink))
    result.looks = read_with_included(*styles, *content, std::move(result.looks));
  result.looks.used.pictures = office::highest_part(package, kPictureName);
  ReadParts parts{std::move(*content), std::move(*styles)};
  complete(parts, result.looks);
  int natives = 0;
  for (Node* part : {&parts.content, &parts.styles}) {
    rewrite_natives(*part, name, sources, sink, natives);
    uncut_placeholders(*part);
  }
  const std::set<std::string> replaced = replaced_pictures({&parts.content, &parts.styles});
  compile_parts(std::move(parts), name, sources, sink, result);
  result.metadata = read_metadata_tags(package, name, sources, sink);
  result.package = std::move(package);
  if (const std::string* fixed = office::fixed_bytes(result.styles)) {
    result.package.set({"styles.xml", *fixed});
    result.styles.clear();
  }
  for (const std::string_view part : kLeftOut) result.package.remove(part);
  for (const std::string& part : replaced) result.package.remove(part);
  result.package.set({"mimetype", std::string(kMediaType), package::Method::stored});
  return result;
}

}  // namespace greffier::odt
