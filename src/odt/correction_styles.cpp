#include "odt/correction_styles.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "odt/properties.hpp"

namespace greffier::odt {

namespace {

using xml::Node;

struct StyleText {
  std::string_view name;
  std::string_view properties;
};
// By Styling.
constexpr std::array<StyleText, 3> kStyles{
    StyleText{"exposant", "style:text-position=\"super 58%\""},
    StyleText{"petites_capitales", "fo:font-variant=\"small-caps\""},
    StyleText{"italique", "fo:font-style=\"italic\""}};

constexpr xml::Prefix kStylePrefix{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"};
constexpr xml::Prefix kFormattingPrefix{
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"};

// Small capitals are asked for letters that are capitals already (T21).
std::string properties_of(std::size_t styling) {
  std::string properties(kStyles.at(styling).properties);
  const bool is_small = styling == static_cast<std::size_t>(typography::Styling::small_caps);
  return is_small ? properties + " " + smaller_capitals() : properties;
}

// Where office:automatic-styles must stand when the part has none (office:document-content and
// office:document-styles of the schema).
std::size_t place_in(const office::PartSource& part) {
  const Node& root = part.root();
  const auto next = std::ranges::find_if(root.children, [](const Node& child) {
    return child.is("office:body") || child.is("office:master-styles");
  });
  return next == root.children.end() ? part.extent(root).content_end : part.extent(*next).begin;
}

}  // namespace

const std::string& CorrectionStyles::name(typography::Styling styling) {
  const auto index = static_cast<std::size_t>(styling);
  std::string& name = names_.at(index);
  for (int number = 1; name.empty(); ++number) {
    const std::string candidate = fmt::format("correction_{}{}", kStyles.at(index).name, number);
    if (!looks_.has("text", candidate)) name = candidate;
  }
  return name;
}

void CorrectionStyles::write(office::PartSource& part) const {
  const std::string declarations =
      part.missing_declaration(kStylePrefix) + part.missing_declaration(kFormattingPrefix);
  std::string styles;
  for (std::size_t i = 0; i < names_.size(); ++i)
    if (!names_.at(i).empty())
      styles += fmt::format(
          "<style:style{} style:name=\"{}\" style:family=\"text\"><style:text-properties {}/>"
          "</style:style>",
          declarations, names_.at(i), properties_of(i));
  if (styles.empty()) return;
  if (const Node* own = part.root().child("office:automatic-styles")) {
    part.append_inside(*own, styles);
  } else {
    part.insert(place_in(part),
                fmt::format("<office:automatic-styles>{}</office:automatic-styles>", styles));
  }
}

}  // namespace greffier::odt
