#include "notation/marks.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "ingest/record.hpp"
#include "notation/escapes.hpp"

namespace greffier::notation {

namespace {

using model::Format;
using model::Script;

// The marks that are a switch of Format.
struct Switch {
  Mark mark;
  bool Format::*flag;
  std::string_view delimiter;
  std::string_view role;  // as a class between braces
  std::string_view tag;
};
constexpr Switch kSwitches[] = {
    {Mark::small_caps, &Format::small_caps, "", "petites-capitales", "sc"},
    {Mark::underline, &Format::underline, "", "souligne", "u"},
    {Mark::strike, &Format::strike, "~~", "", "s"},
    {Mark::strong, &Format::strong, "**", "", "strong"},
    {Mark::emphasis, &Format::emphasis, "*", "", "em"},
    {Mark::code, &Format::code, "", "", "code"},
};

const Switch* find_switch(Mark mark) {
  const auto* const found = std::ranges::find(kSwitches, mark, &Switch::mark);
  return found == std::end(kSwitches) ? nullptr : found;
}

std::string without_line_ends(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string piped(std::string text, bool in_cell) {
  if (!in_cell) return text;
  for (std::size_t i = text.find('|'); i != std::string::npos; i = text.find('|', i + 2))
    text.insert(i, 1, '\\');
  return text;
}

// Backslashes before signs, entities, and the signs of `more`, escaped (CommonMark § 6.5); template
// tags as they are, since a reader takes nothing in them for a sign.
std::string escaped(std::string_view text, std::string_view more) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t tag = tag_length(text.substr(at));
    const char c = text[at];
    if (tag == 0 && (c == '\\' || c == '&' || more.find(c) != std::string_view::npos))
      result += '\\';
    result += text.substr(at, std::max<std::size_t>(tag, 1));
    at += std::max<std::size_t>(tag, 1);
  }
  return result;
}

bool is_bare_address(std::string_view target) {
  return !target.empty() && std::ranges::all_of(target, [](char c) {
    return c > ' ' && std::string_view("<>()\\&\x7F").find(c) == std::string_view::npos;
  });
}

std::string in_quotes(std::string_view value) {
  const char quote = value.find('"') == std::string_view::npos ? '"' : '\'';
  return fmt::format("{0}{1}{0}", quote, value);
}

std::string element(Mark mark, const Format& format) {
  if (const Switch* const found = find_switch(mark)) return std::string(found->tag);
  switch (mark) {
    case Mark::link:
      return "a";
    case Mark::script:
      return format.script == Script::superscript ? "sup" : "sub";
    default:
      return "span";
  }
}

std::string attributes(const Format& format, Mark mark) {
  if (mark == Mark::language) return fmt::format(" lang={}", in_quotes(format.language));
  if (mark == Mark::role) return fmt::format(" class={}", in_quotes(format.role));
  if (mark != Mark::link) return {};
  const std::string title =
      format.title.empty() ? std::string{} : fmt::format(" title={}", in_quotes(format.title));
  return fmt::format(" href={}{}", in_quotes(format.target), title);
}

}  // namespace

bool adds(const Format& format, const Format& outer, Mark mark) {
  switch (mark) {
    case Mark::link:
      return !format.target.empty() && outer.target.empty();
    case Mark::language:
      return !format.language.empty() && outer.language.empty();
    case Mark::role:
      return !format.role.empty() && outer.role.empty();
    case Mark::script:
      return format.script != Script::baseline && outer.script == Script::baseline;
    case Mark::strong_emphasis:
      return adds(format, outer, Mark::strong) && adds(format, outer, Mark::emphasis);
    default:
      return format.*find_switch(mark)->flag && !(outer.*find_switch(mark)->flag);
  }
}

bool share(const Format& a, const Format& b, Mark mark) {
  switch (mark) {
    case Mark::link:
      return a.target == b.target && a.title == b.title;
    case Mark::language:
      return a.language == b.language;
    case Mark::role:
      return a.role == b.role;
    case Mark::script:
      return a.script == b.script;
    case Mark::strong_emphasis:
      return share(a, b, Mark::strong) && share(a, b, Mark::emphasis);
    default:
      return a.*find_switch(mark)->flag == b.*find_switch(mark)->flag;
  }
}

void put(Format& outer, const Format& format, Mark mark) {
  switch (mark) {
    case Mark::link:
      outer.target = format.target;
      outer.title = format.title;
      return;
    case Mark::language:
      outer.language = format.language;
      return;
    case Mark::role:
      outer.role = format.role;
      return;
    case Mark::script:
      outer.script = format.script;
      return;
    case Mark::strong_emphasis:
      outer.strong = outer.emphasis = true;
      return;
    default:
      outer.*find_switch(mark)->flag = true;
  }
}

std::string delimiter(Mark mark) {
  if (mark == Mark::strong_emphasis) return "***";
  const Switch* const found = find_switch(mark);
  return found == nullptr ? std::string{} : std::string(found->delimiter);
}

std::string destination(const std::string& target, const std::string& title, bool in_cell) {
  const std::string address = without_line_ends(target);
  std::string inside = is_bare_address(address) || address.empty()
                           ? address
                           : fmt::format("<{}>", escaped(address, "<>"));
  if (!title.empty())
    inside += fmt::format("{}\"{}\"", inside.empty() ? "<> " : " ",
                          escaped(without_line_ends(title), "\""));
  return fmt::format("({})", piped(inside, in_cell));
}

Enclosure brackets(const Format& format, Mark mark, bool in_cell) {
  if (mark == Mark::link) return {"[", "]" + destination(format.target, format.title, in_cell)};
  if (mark == Mark::language && format.language.view().find_first_of("\"} ") == std::string::npos)
    return {"[", fmt::format("]{{lang={}}}", format.language.view())};
  const bool plain = ingest::fold_key(format.role) == format.role &&
                     format.role.view().find_first_of("{} ") == std::string::npos;
  if (mark == Mark::role && plain) return {"[", fmt::format("]{{.{}}}", format.role.view())};
  const Switch* const found = find_switch(mark);
  if (found == nullptr || found->role.empty()) return {};
  return {"[", fmt::format("]{{.{}}}", found->role)};
}

Enclosure tags(const Format& format, Mark mark, bool in_cell) {
  if (mark == Mark::strong_emphasis) return {"<strong><em>", "</em></strong>"};
  const std::string name = element(mark, format);
  const std::string inside = piped(without_line_ends(attributes(format, mark)), in_cell);
  return {fmt::format("<{}{}>", name, inside), fmt::format("</{}>", name)};
}

}  // namespace greffier::notation
