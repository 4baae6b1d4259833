#include "ingest/html_tags.hpp"

#include <algorithm>
#include <array>

#include "ingest/ascii.hpp"
#include "ingest/shield.hpp"

namespace greffier::ingest {

namespace {

struct TagEntry {
  std::string_view name;
  TagAction action;
};

constexpr std::array kTags{
    TagEntry{"a", TagAction::format},          TagEntry{"abbr", TagAction::transparent},
    TagEntry{"article", TagAction::division},  TagEntry{"b", TagAction::format},
    TagEntry{"big", TagAction::transparent},   TagEntry{"blockquote", TagAction::quote},
    TagEntry{"body", TagAction::division},     TagEntry{"br", TagAction::line_break},
    TagEntry{"caption", TagAction::caption},   TagEntry{"center", TagAction::division},
    TagEntry{"cite", TagAction::format},       TagEntry{"code", TagAction::format},
    TagEntry{"col", TagAction::transparent},   TagEntry{"colgroup", TagAction::transparent},
    TagEntry{"dd", TagAction::division},       TagEntry{"del", TagAction::format},
    TagEntry{"details", TagAction::division},  TagEntry{"div", TagAction::division},
    TagEntry{"dl", TagAction::division},       TagEntry{"dt", TagAction::division},
    TagEntry{"em", TagAction::format},         TagEntry{"figcaption", TagAction::division},
    TagEntry{"figure", TagAction::division},   TagEntry{"font", TagAction::transparent},
    TagEntry{"footer", TagAction::division},   TagEntry{"h1", TagAction::heading},
    TagEntry{"h2", TagAction::heading},        TagEntry{"h3", TagAction::heading},
    TagEntry{"h4", TagAction::heading},        TagEntry{"h5", TagAction::heading},
    TagEntry{"h6", TagAction::heading},        TagEntry{"header", TagAction::division},
    TagEntry{"hr", TagAction::rule},           TagEntry{"html", TagAction::division},
    TagEntry{"i", TagAction::format},          TagEntry{"img", TagAction::image},
    TagEntry{"ins", TagAction::format},        TagEntry{"kbd", TagAction::format},
    TagEntry{"li", TagAction::item},           TagEntry{"main", TagAction::division},
    TagEntry{"mark", TagAction::transparent},  TagEntry{"nobr", TagAction::transparent},
    TagEntry{"ol", TagAction::ordered_list},   TagEntry{"p", TagAction::paragraph},
    TagEntry{"pre", TagAction::division},      TagEntry{"s", TagAction::format},
    TagEntry{"samp", TagAction::format},       TagEntry{"sc", TagAction::format},
    TagEntry{"section", TagAction::division},  TagEntry{"small", TagAction::transparent},
    TagEntry{"small-caps", TagAction::format}, TagEntry{"smallcaps", TagAction::format},
    TagEntry{"span", TagAction::format},       TagEntry{"strike", TagAction::format},
    TagEntry{"strong", TagAction::format},     TagEntry{"sub", TagAction::format},
    TagEntry{"summary", TagAction::division},  TagEntry{"sup", TagAction::format},
    TagEntry{"table", TagAction::table},       TagEntry{"tbody", TagAction::transparent},
    TagEntry{"td", TagAction::cell},           TagEntry{"tfoot", TagAction::transparent},
    TagEntry{"th", TagAction::header_cell},    TagEntry{"thead", TagAction::transparent},
    TagEntry{"time", TagAction::transparent},  TagEntry{"tr", TagAction::row},
    TagEntry{"tt", TagAction::format},         TagEntry{"u", TagAction::format},
    TagEntry{"ul", TagAction::bullet_list},    TagEntry{"var", TagAction::format},
    TagEntry{"wbr", TagAction::transparent},
};
static_assert(std::ranges::is_sorted(kTags, {}, &TagEntry::name));

// The switches of Format that a tag turns on.
struct Look {
  std::string_view name;
  bool model::Format::*flag;
};
constexpr std::array kLooks{
    Look{"b", &model::Format::strong},
    Look{"strong", &model::Format::strong},
    Look{"i", &model::Format::emphasis},
    Look{"em", &model::Format::emphasis},
    Look{"cite", &model::Format::emphasis},
    Look{"var", &model::Format::emphasis},
    Look{"u", &model::Format::underline},
    Look{"ins", &model::Format::underline},
    Look{"s", &model::Format::strike},
    Look{"del", &model::Format::strike},
    Look{"strike", &model::Format::strike},
    Look{"code", &model::Format::code},
    Look{"kbd", &model::Format::code},
    Look{"samp", &model::Format::code},
    Look{"tt", &model::Format::code},
    Look{"sc", &model::Format::small_caps},
    Look{"small-caps", &model::Format::small_caps},
    Look{"smallcaps", &model::Format::small_caps},
};

void apply_span(const Tag& tag, model::Format& format) {
  if (const auto language = tag.attribute("lang"); !language.empty()) format.language = language;
  if (const auto role = tag.attribute("class"); !role.empty()) format.role = role;
  if (tag.attribute("style").find("small-caps") != std::string_view::npos) format.small_caps = true;
}

// The value after `=`: between quotes or up to a space.
std::string_view take_value(std::string_view& rest) {
  const char quote = rest.empty() ? '\0' : rest.front();
  if (quote != '"' && quote != '\'') {
    const std::string_view value = rest.substr(0, rest.find_first_of(" \t\n>"));
    rest.remove_prefix(value.size());
    return value;
  }
  const std::string_view value = rest.substr(1, rest.find(quote, 1) - 1);
  rest.remove_prefix(std::min(rest.size(), value.size() + 2));
  return value;
}

}  // namespace

std::string_view Tag::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return value;
  return {};
}

TagAction action_of(std::string_view name) {
  const auto* const entry = std::ranges::lower_bound(kTags, name, {}, &TagEntry::name);
  return entry == kTags.end() || entry->name != name ? TagAction::unknown : entry->action;
}

Tag read_tag(std::string_view source, const diag::Span& span) {
  Tag tag;
  tag.source = source;
  tag.span = span;
  std::string_view rest = source.substr(1, source.size() - (source.ends_with("/>") ? 3 : 2));
  tag.closing = rest.starts_with('/');
  if (tag.closing) rest.remove_prefix(1);
  const std::string_view name = rest.substr(0, rest.find_first_of(" \t\n/"));
  if (name.empty() || !is_ascii_letter(name.front())) return tag;
  tag.name = ascii_lower(name);
  for (rest = trimmed(rest.substr(name.size())); !rest.empty(); rest = trimmed_left(rest)) {
    const std::string_view key = rest.substr(0, rest.find_first_of("= \t\n"));
    rest = trimmed_left(rest.substr(std::max<std::size_t>(key.size(), 1)));
    const bool has_value = rest.starts_with('=') || (key.empty() && !rest.empty());
    if (rest.starts_with('=')) rest = trimmed_left(rest.substr(1));
    tag.attributes.emplace_back(ascii_lower(key),
                                has_value ? unshield(take_value(rest)) : std::string{});
  }
  return tag;
}

void apply_tag(const Tag& tag, model::Format& format) {
  for (const Look& look : kLooks)
    if (look.name == tag.name) format.*look.flag = true;
  if (tag.name == "sup") format.script = model::Script::superscript;
  if (tag.name == "sub") format.script = model::Script::subscript;
  if (tag.name == "a") {
    format.target = tag.attribute("href");
    format.title = tag.attribute("title");
  }
  apply_span(tag, format);
}

}  // namespace greffier::ingest
