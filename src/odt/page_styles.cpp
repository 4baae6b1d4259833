#include "odt/page_styles.hpp"

#include <string_view>

namespace greffier::odt {

namespace {

using xml::Node;

constexpr std::string_view kMasterPage = "style:master-page-name";
constexpr std::string_view kParent = "style:parent-style-name";
constexpr std::string_view kPage = "page";

using Styles = std::map<StyleKey, const Node*>;

Styles common_styles(const Node& root) {
  Styles styles;
  const Node* common = root.child("office:styles");
  if (common == nullptr) return styles;
  for (const Node& style : common->children) {
    StyleKey key = defined_style(style);
    if (key.space == "paragraph" || key.space == "table") styles.emplace(std::move(key), &style);
  }
  return styles;
}

using Says = const std::string* (*)(const Node& style);

const std::string* page_style_in(const Node& style) {
  return style.attribute(kMasterPage);
}
const std::string* in_paragraph(const Node& style, std::string_view attribute) {
  const Node* properties = style.child("style:paragraph-properties");
  return properties == nullptr ? nullptr : properties->attribute(attribute);
}
const std::string* break_before_in(const Node& style) {
  return in_paragraph(style, "fo:break-before");
}
const std::string* break_after_in(const Node& style) {
  return in_paragraph(style, "fo:break-after");
}

// The nearest one that is said, from `style` up. Styles made from each other say nothing.
std::string nearest(const Styles& styles, const Node* style, Says says) {
  for (std::size_t steps = 0; style != nullptr && steps < styles.size(); ++steps) {
    if (const std::string* own = says(*style)) return *own;
    const std::string* parent = style->attribute(kParent);
    if (parent == nullptr) return {};
    const auto found = styles.find({defined_style(*style).space, *parent});
    style = found == styles.end() ? nullptr : found->second;
  }
  return {};
}

}  // namespace

PageStyles::PageStyles(const Node& styles) {
  const Styles common = common_styles(styles);
  for (const auto& [key, style] : common) {
    if (std::string page = nearest(common, style, page_style_in); !page.empty())
      begun_.emplace(key, std::move(page));
    const office::StyleBreaks breaks{nearest(common, style, break_before_in) == kPage,
                                     nearest(common, style, break_after_in) == kPage};
    if (key.space == "paragraph" && (breaks.before || breaks.after))
      breaks_.emplace(key.name, breaks);
  }
}

std::string PageStyles::of(const StyleKey& common) const {
  const auto found = begun_.find(common);
  return found == begun_.end() ? std::string() : found->second;
}

std::string PageStyles::of(const Node& automatic) const {
  if (const std::string* own = automatic.attribute(kMasterPage)) return *own;
  const std::string* parent = automatic.attribute(kParent);
  return parent == nullptr ? std::string() : of({defined_style(automatic).space, *parent});
}

office::StyleBreaks PageStyles::breaks_of(const std::string& common) const {
  const auto found = breaks_.find(common);
  return found == breaks_.end() ? office::StyleBreaks() : found->second;
}

}  // namespace greffier::odt
