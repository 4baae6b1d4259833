#include "readers/docx_styles.hpp"

#include <algorithm>
#include <utility>

#include "readers/docx_names.hpp"
#include "readers/office_containers.hpp"
#include "readers/office_style_names.hpp"
#include "text/fold.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kDeepestStyle = 64;  // of styles that are based on others

std::optional<model::Align> align_of(std::string_view value) {
  if (value == "center") return model::Align::center;
  if (value == "right" || value == "end") return model::Align::right;
  if (value.empty()) return std::nullopt;
  return model::Align::automatic;
}

SaidParagraph over(SaidParagraph near, const SaidParagraph& far) {
  const auto take = [](auto& mine, const auto& other) {
    if (!mine) mine = other;
  };
  take(near.outline, far.outline);
  take(near.list, far.list);
  take(near.list_level, far.list_level);
  take(near.align, far.align);
  take(near.breaks_page, far.breaks_page);
  take(near.indent, far.indent);
  return near;
}

// What the name of a style says of it.
void name_style(const DocxStyle& above, DocxStyle& style) {
  const std::string folded = text::fold_name(style.name);
  const bool is_own = is_meaningful(folded) || is_caption_role(folded) || is_code_role(folded);
  const bool is_inherited = is_meaningful(above.role) || above.is_caption || above.is_code;
  style.role = is_own || !is_inherited ? folded : above.role;
  style.is_caption = is_caption_role(style.role);
  style.is_code = is_code_role(style.role);
  style.level = named_level(folded).value_or(above.level);
}

// The name that Word shows: « heading 1 » is stored in lower case.
std::string shown_name(std::string_view name) {
  std::string shown(name);
  for (const std::string_view lower :
       {"heading ", "footnote ", "toc ", "header", "footer", "caption"})
    if (name.starts_with(lower)) shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
  return shown;
}

}  // namespace

SaidParagraph read_paragraph(const Node* properties) {
  SaidParagraph said;
  if (properties == nullptr) return said;
  said.outline = whole(value_of(properties, "w:outlineLvl"));
  if (const Node* list = properties->child("w:numPr")) {
    if (const std::string_view id = value_of(list, "w:numId"); !id.empty()) said.list = id;
    said.list_level = whole(value_of(list, "w:ilvl"));
  }
  said.align = align_of(value_of(properties, "w:jc"));
  said.breaks_page = on_off(properties, "w:pageBreakBefore");
  said.indent = whole(value_of(properties, "w:ind", "w:left"));
  if (!said.indent) said.indent = whole(value_of(properties, "w:ind", "w:start"));
  return said;
}

void DocxStyles::read(const Node& root) {
  if (const Node* defaults = root.child("w:docDefaults"))
    if (const Node* run = defaults->child("w:rPrDefault"))
      defaults_ = read_letters(run->child("w:rPr"));
  std::map<std::string, Source, std::less<>> sources;
  for (const Node& style : root.children) {
    if (!style.is("w:style")) continue;
    const std::string id(attribute(style, "w:styleId"));
    const std::string_view type = attribute(style, "w:type");
    const std::string_view is_default = attribute(style, "w:default");
    if (type == "table") read_table_style(style);
    if (type == "paragraph" && (is_default == "1" || is_default == "true")) usual_paragraph_ = id;
    sources.emplace(id, Source{&style});
  }
  resolve_all(sources);
}

void DocxStyles::resolve_all(std::map<std::string, Source, std::less<>>& sources) {
  for (const auto& [id, source] : sources) resolve(id, sources, 0);
  // The language of the usual style is the program's, too.
  const auto usual = styles_.find(usual_paragraph_);
  if (usual == styles_.end()) return;
  const std::optional<std::string> language = usual->second.letters.language;
  if (!language) return;
  for (auto& [id, style] : styles_)
    if (style.letters.language == language) style.letters.language.reset();
  if (!defaults_.language) defaults_.language = language;
}

void DocxStyles::resolve(const std::string& id, std::map<std::string, Source, std::less<>>& sources,
                         int depth) {
  const auto found = sources.find(id);
  if (found == sources.end() || std::exchange(found->second.is_resolved, true)) return;
  const Node& node = *found->second.node;
  const std::string parent(value_of(&node, "w:basedOn"));
  if (depth < kDeepestStyle) resolve(parent, sources, depth + 1);
  const auto base = styles_.find(parent);
  const DocxStyle& above = base == styles_.end() ? none_ : base->second;
  DocxStyle style;
  const std::string_view name = value_of(&node, "w:name");
  style.name = shown_name(name.empty() ? std::string_view(id) : name);
  style.paragraph = over(read_paragraph(node.child("w:pPr")), above.paragraph);
  style.letters = over(read_letters(node.child("w:rPr")), above.letters);
  name_style(above, style);
  if (const auto own = read_paragraph(node.child("w:pPr")).outline) style.level = *own + 1;
  if (style.level > kLowestOutline) style.level = 0;
  styles_.emplace(id, std::move(style));
}

void DocxStyles::read_table_style(const Node& style) {
  for (const Node& part : style.children)
    if (part.is("w:tblStylePr") && attribute(part, "w:type") == "firstRow")
      bold_first_rows_[std::string(attribute(style, "w:styleId"))] =
          on_off(part.child("w:rPr"), "w:b").value_or(false);
}

const DocxStyle& DocxStyles::paragraph(std::string_view id) {
  const auto found = styles_.find(id.empty() ? std::string_view(usual_paragraph_) : id);
  if (found != styles_.end()) return found->second;
  const auto usual = styles_.find(usual_paragraph_);
  DocxStyle style = usual == styles_.end() ? none_ : usual->second;
  if (!id.empty()) {
    style.name = id;
    name_style(none_, style);
  }
  return styles_.emplace(id, std::move(style)).first->second;
}

const DocxStyle& DocxStyles::character(std::string_view id) const {
  const auto found = styles_.find(id);
  return id.empty() || found == styles_.end() ? none_ : found->second;
}

bool DocxStyles::has_bold_first_row(std::string_view id) const {
  const auto found = bold_first_rows_.find(id);
  return found != bold_first_rows_.end() && found->second;
}

std::string_view DocxStyles::language() const {
  return defaults_.language ? std::string_view(*defaults_.language) : std::string_view();
}

}  // namespace greffier::readers
