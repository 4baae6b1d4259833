#include "readers/html_fate.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "ingest/ascii.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr std::array<std::string_view, 14> kSilent{"script", "style", "meta",     "link",   "base",
                                                   "head",   "title", "param",    "source", "track",
                                                   "area",   "xml",   "colgroup", "col"};
constexpr std::array<std::string_view, 4> kFurniture{"nav", "footer", "aside", "menu"};
constexpr std::array<std::string_view, 4> kFurnitureRoles{"navigation", "contentinfo", "search",
                                                          "complementary"};
constexpr std::array<std::string_view, 16> kEmbedded{
    "iframe", "video", "audio",    "object", "embed",    "applet", "svg",      "canvas",
    "map",    "input", "textarea", "select", "datalist", "button", "progress", "frameset"};
// Words of ids and classes, as the frameworks of sites write them.
constexpr std::array<std::string_view, 10> kSiteWords{
    "cookie",     "cookies",     "tarteaucitron", "didomi", "axeptio",
    "breadcrumb", "breadcrumbs", "fil-ariane",    "ariane", "skip-link"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

// « cookie-banner », « cookie_notice », « site__breadcrumb ».
bool names_site_part(std::string_view text) {
  const std::string lower = ingest::ascii_lower(text);
  for (const std::string_view word : kSiteWords)
    for (std::size_t at = lower.find(word); at != std::string::npos;
         at = lower.find(word, at + 1)) {
      const bool begins = at == 0 || !ingest::is_ascii_letter(lower[at - 1]);
      const std::size_t end = at + word.size();
      if (begins && (end == lower.size() || !ingest::is_ascii_letter(lower[end]))) return true;
    }
  return false;
}

bool holds(const Node& element, std::span<const std::string_view> names) {
  return std::ranges::any_of(element.children, [names](const Node& child) {
    return is_one_of(child.name, names) || holds(child, names);
  });
}

constexpr std::array<std::string_view, 1> kTitle{"h1"};
constexpr std::array<std::string_view, 4> kMenus{"nav", "ul", "menu", "form"};

std::size_t titles_in(const Node& element) {
  std::size_t count = element.is("h1") ? 1 : 0;
  for (const Node& child : element.children) count += titles_in(child);
  return count;
}

// A header with an h1 is the title of the page, unless a menu stands in it and the page has another
// h1: then it names the site.
bool is_site_header(const Node& element, const HtmlTree& tree) {
  const bool is_header = element.is("header") || attribute(element, "role") == "banner";
  if (!is_header) return false;
  for (const Node* each = tree.parent(element); each != nullptr; each = tree.parent(*each))
    if (each->is("article") || each->is("main") || each->is("section")) return false;
  if (!holds(element, kTitle)) return true;
  if (!holds(element, kMenus)) return false;
  return tree.titles() > titles_in(element);
}

constexpr std::array<std::string_view, 12> kContent{"p",  "table", "ul", "ol", "h1",  "h2",
                                                    "h3", "h4",    "dl", "h5", "pre", "blockquote"};

bool is_furniture(const Node& element, const HtmlTree& tree) {
  if (is_one_of(element.name, kFurniture)) return attribute(element, "role") != "note";
  if (is_one_of(attribute(element, "role"), kFurnitureRoles)) return true;
  const bool is_page =
      element.is("body") || element.is("html") || element.is("main") || element.is("article");
  if (!is_page &&
      (names_site_part(attribute(element, "id")) || names_site_part(attribute(element, "class"))))
    return true;
  return is_site_header(element, tree);
}

}  // namespace

Fate fate_of(const Node& element, const CssLook& look, const HtmlTree& tree) {
  if (is_one_of(element.name, kSilent)) return Fate::silent;
  const bool is_page = element.is("body") || element.is("html");
  const bool is_hidden = look.is_hidden || element.attribute("hidden") != nullptr ||
                         element.is("template") || element.is("noscript") ||
                         (element.is("input") && attribute(element, "type") == "hidden");
  if (is_hidden && !is_page) return Fate::hidden;
  if (is_one_of(element.name, kEmbedded)) return Fate::embedded;
  if (element.is("form") && !holds(element, kContent)) return Fate::embedded;
  if (is_furniture(element, tree)) return Fate::furniture;
  return Fate::read;
}

}  // namespace greffier::readers
