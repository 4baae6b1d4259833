#include "readers/html_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ingest/ascii.hpp"

namespace greffier::readers {

namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

std::string_view tidy(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// « 36.0pt », « 1.27cm » in points; nothing for what depends on something else.
std::optional<double> points_of(std::string_view text) {
  struct Unit {
    std::string_view name;
    double points;
  };
  constexpr std::array kUnits{Unit{"pt", 1}, Unit{"cm", 72 / 2.54}, Unit{"mm", 7.2 / 2.54},
                              Unit{"in", 72}, Unit{"px", 0.75}};
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return {};
  const std::string_view name(end, static_cast<std::size_t>(text.data() + text.size() - end));
  const auto unit = std::ranges::find(kUnits, name, &Unit::name);
  if (unit == kUnits.end()) return {};
  return number * unit->points;
}

void read_weight(std::string_view value, CssLook& look) {
  int weight = 0;
  std::from_chars(value.data(), value.data() + value.size(), weight);
  look.strong = value.starts_with("bold") || weight >= 600;
}

void read_decoration(std::string_view value, CssLook& look) {
  if (holds(value, "underline")) look.underline = true;
  if (holds(value, "line-through")) look.strike = true;
  if (value == "none") look.underline = look.strike = false;
}

void read_align(std::string_view value, CssLook& look) {
  if (value == "center") look.align = model::Align::center;
  if (value == "right" || value == "end") look.align = model::Align::right;
  if (value == "left" || value == "start") look.align = model::Align::left;
  look.centered = value == "center";
}

void read_script(std::string_view value, CssLook& look) {
  if (value == "super") look.script = model::Script::superscript;
  if (value == "sub") look.script = model::Script::subscript;
  if (value == "baseline") look.script = model::Script::baseline;
}

// « l0 level2 lfo1 » or « Ignore ».
void read_word_list(std::string_view value, CssLook& look) {
  look.is_marker = value == "ignore";
  const std::size_t level = value.find("level");
  if (level != std::string_view::npos)
    std::from_chars(value.data() + level + 5, value.data() + value.size(), look.word_level);
  look.word_level = std::clamp(look.word_level, 0, 9);
}

// The margin shorthand: one to four lengths, the left one last.
void read_margin(std::string_view value, CssLook& look) {
  std::array<std::string_view, 4> parts;
  std::size_t count = 0;
  for (std::string_view rest = tidy(value); !rest.empty() && count < 4; rest = tidy(rest)) {
    parts.at(count) = rest.substr(0, rest.find_first_of(kSpaces));
    rest.remove_prefix(parts.at(count++).size());
  }
  if (count > 0) look.indent = points_of(count == 4 ? parts[3] : count == 1 ? parts[0] : parts[1]);
}

void read_font(std::string_view value, CssLook& look) {
  look.is_gap = value.starts_with("7.0pt") || value.starts_with("7pt");
  if (holds(value, "bold")) look.strong = true;
  if (holds(value, "italic")) look.emphasis = true;
}

struct Property {
  std::string_view name;
  void (*read)(std::string_view value, CssLook& look);
};
constexpr std::array kProperties{
    Property{"font-weight", read_weight},
    Property{"font", read_font},
    Property{"font-style",
             [](std::string_view v, CssLook& l) { l.emphasis = v == "italic" || v == "oblique"; }},
    Property{"text-decoration", read_decoration},
    Property{"text-decoration-line", read_decoration},
    Property{"font-variant",
             [](std::string_view v, CssLook& l) { l.small_caps = holds(v, "small-caps"); }},
    Property{"font-variant-caps",
             [](std::string_view v, CssLook& l) { l.small_caps = holds(v, "small-caps"); }},
    Property{"vertical-align", read_script},
    Property{"text-align", read_align},
    Property{"font-size", [](std::string_view v, CssLook& l) { l.points = points_of(v); }},
    Property{"margin", read_margin},
    Property{"margin-left", [](std::string_view v, CssLook& l) { l.indent = points_of(v); }},
    Property{"white-space",
             [](std::string_view v, CssLook& l) {
               l.keeps_lines = v.starts_with("pre") || v == "break-spaces";
             }},
    Property{"display", [](std::string_view v, CssLook& l) { l.is_hidden |= v == "none"; }},
    Property{"visibility", [](std::string_view v,
                              CssLook& l) { l.is_hidden |= v == "hidden" || v == "collapse"; }},
    Property{"mso-hide", [](std::string_view v, CssLook& l) { l.is_hidden |= v == "all"; }},
    Property{"page-break-before",
             [](std::string_view v, CssLook& l) {
               l.breaks_before = v == "always" || v == "left" || v == "right";
             }},
    Property{"break-before",
             [](std::string_view v, CssLook& l) {
               l.breaks_before = v == "page" || v == "always" || v == "left" || v == "right";
             }},
    Property{"page-break-after",
             [](std::string_view v, CssLook& l) { l.breaks_after = v == "always"; }},
    Property{"break-after",
             [](std::string_view v, CssLook& l) { l.breaks_after = v == "page" || v == "always"; }},
    Property{"mso-list", read_word_list},
    Property{"mso-element", [](std::string_view v, CssLook& l) { l.word_element = v; }},
};

template <typename T>
void take(std::optional<T>& outer, const std::optional<T>& inner) {
  if (inner) outer = inner;
}

std::string without_comments(std::string_view css) {
  std::string text;
  for (std::size_t i = 0; i < css.size();) {
    const std::size_t open = std::min(css.find("/*", i), css.size());
    text += css.substr(i, open - i);
    const std::size_t close = open < css.size() ? css.find("*/", open + 2) : css.npos;
    i = close == css.npos ? css.size() : close + 2;
  }
  return text;
}

// Offset behind the block that opens at `open`.
std::size_t behind_block(std::string_view css, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < css.size(); ++i) {
    depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
    if (depth == 0) return i + 1;
  }
  return css.size();
}

}  // namespace

CssLook read_declarations(std::string_view style) {
  CssLook look;
  const std::string lower = ingest::ascii_lower(style);
  for (std::string_view rest = lower; !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = tidy(one.substr(0, colon));
    std::string_view value = tidy(one.substr(colon + 1));
    value = tidy(value.substr(0, value.find("!important")));
    const auto property = std::ranges::find(kProperties, name, &Property::name);
    if (property != kProperties.end()) property->read(value, look);
  }
  return look;
}

void merge(CssLook& outer, const CssLook& inner) {
  take(outer.strong, inner.strong);
  take(outer.emphasis, inner.emphasis);
  take(outer.underline, inner.underline);
  take(outer.strike, inner.strike);
  take(outer.small_caps, inner.small_caps);
  take(outer.keeps_lines, inner.keeps_lines);
  take(outer.script, inner.script);
  take(outer.align, inner.align);
  take(outer.centered, inner.centered);
  take(outer.points, inner.points);
  take(outer.indent, inner.indent);
  outer.is_hidden |= inner.is_hidden;
  outer.breaks_before |= inner.breaks_before;
  outer.breaks_after |= inner.breaks_after;
  outer.is_marker |= inner.is_marker;
  outer.is_gap |= inner.is_gap;
  outer.word_level = std::max(outer.word_level, inner.word_level);
  if (!inner.word_element.empty()) outer.word_element = inner.word_element;
}

void StyleSheet::add(std::string_view css) {
  const std::string text = without_comments(css);
  std::string_view rest = text;
  for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const std::size_t end = behind_block(rest, open);
    std::string_view selectors = tidy(rest.substr(0, open));
    if (const std::size_t statement = selectors.rfind(';'); statement != selectors.npos)
      selectors = tidy(selectors.substr(statement + 1));
    if (!selectors.starts_with('@')) add_rule(selectors, rest.substr(open + 1, end - open - 2));
    rest.remove_prefix(end);
  }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  CssLook look = read_declarations(declarations);
  look.is_hidden = false;
  for (std::string_view rest = selectors; !rest.empty();) {
    const std::string_view one = tidy(rest.substr(0, rest.find(',')));
    rest.remove_prefix(
        std::min(rest.find(',') == rest.npos ? rest.size() : rest.find(',') + 1, rest.size()));
    const std::size_t dot = one.find('.');
    const std::string_view name = dot == one.npos ? std::string_view() : one.substr(dot + 1);
    if (name.empty() || name.find_first_of(" .:>+~[#\t\n") != name.npos) continue;
    if (one.substr(0, dot).find_first_of(" >+~[#\t\n") != one.npos) continue;
    merge(classes_[ingest::ascii_lower(one)], look);
  }
}

CssLook StyleSheet::look_of(const xml::Node& element) const {
  CssLook look;
  std::string_view rest = attribute(element, "class");
  while (!classes_.empty() && !rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find_first_of(kSpaces));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    if (one.empty()) continue;
    const std::string key = "." + ingest::ascii_lower(one);
    for (const std::string& each : {key, element.name + key})
      if (const auto found = classes_.find(each); found != classes_.end())
        merge(look, found->second);
  }
  if (const std::string_view style = attribute(element, "style"); !style.empty())
    merge(look, read_declarations(style));
  return look;
}

bool has_class(const xml::Node& node, std::string_view name) {
  const std::string classes = ingest::ascii_lower(attribute(node, "class"));
  std::string_view rest = classes;
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find_first_of(kSpaces));
    if (one == name) return true;
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  return false;
}

}  // namespace greffier::readers
