#include "odt/page_styles.hpp"

#include <string_view>

namespace greffier::odt {

namespace {

using xml::Node;

constexpr std::string_view kMasterPage = "style:master-page-name";
constexpr std::string_view kParent = "style:parent-style-name";

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

// The nearest page style that is said, from `style` up. Styles made from each other have none.
std::string nearest(const Styles& styles, const Node* style) {
  for (std::size_t steps = 0; style != nullptr && steps < styles.size(); ++steps) {
    if (const std::string* own = style->attribute(kMasterPage)) return *own;
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
  for (const auto& [key, style] : common)
    if (std::string page = nearest(common, style); !page.empty())
      begun_.emplace(key, std::move(page));
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

}  // namespace greffier::odt
