#include "office/native_fields.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "templating/expression.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using templating::Expression;
using templating::MemberOf;
using templating::Name;

constexpr std::string_view kSpaces = " \t\r\n";
// Attributes of texts, which no file has.
constexpr std::string_view kMarkedKind = "kind";
constexpr std::string_view kMarkedName = "name";
constexpr std::string_view kMarkedNumber = "number";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

// The folded names of a path of names; empty for any other expression.
std::string folded_path(const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.node)) return name->name;
  const auto* member = std::get_if<MemberOf>(&expression.node);
  if (member == nullptr) return {};
  const std::string of = folded_path(*member->of);
  return of.empty() ? of : of + '.' + member->name;
}

// The parts of a name between its points, folded; empty when one is empty.
std::string fold_path(std::string_view name) {
  std::string result;
  while (true) {
    const std::size_t point = std::min(name.find('.'), name.size());
    const std::string part = text::fold_name(name.substr(0, point));
    if (part.empty()) return {};
    result += part;
    if (point == name.size()) return result;
    result += '.';
    name.remove_prefix(point + 1);
  }
}

bool reads_as(std::string_view written, std::string_view path) {
  diag::Sink unheard;
  const auto read = templating::parse_expression(written, {}, unheard);
  return read != nullptr && folded_path(*read) == path;
}

bool is_figure(char sign) {
  return sign >= '0' && sign <= '9';
}

// -12, 3,5 or 3.5; not 007, which is a code.
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t sign = std::min(text.find_first_of(",."), text.size());
  const std::string_view whole = text.substr(0, sign);
  const std::string_view rest = text.substr(std::min(sign + 1, text.size()));
  if (whole.empty() || whole.size() > 15 || (whole.size() > 1 && whole[0] == '0')) return false;
  if (sign < text.size() && rest.empty()) return false;
  return std::ranges::all_of(whole, is_figure) && std::ranges::all_of(rest, is_figure);
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::ranges::any_of(
      signs, [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

}  // namespace

std::optional<std::string> name_expression(std::string_view name) {
  name = trimmed(name);
  const std::string path = fold_path(name);
  if (path.empty()) return std::nullopt;
  if (reads_as(name, path)) return std::string(name);
  return reads_as(path, path) ? std::optional(path) : std::nullopt;
}

std::optional<std::string> literal(std::string_view text) {
  if (is_number(text)) {
    std::string number(text);
    std::ranges::replace(number, ',', '.');
    return number;
  }
  if (holds_any(text, {"\\n", "\\t"})) return std::nullopt;
  if (!holds_any(text, {"\"", "“", "”", "„", "«", "»"})) return '"' + std::string(text) + '"';
  if (!holds_any(text, {"'", "’", "‘", "‚", "‹", "›"})) return '\'' + std::string(text) + '\'';
  return std::nullopt;
}

std::string print_tag(std::string_view expression) {
  return "{{ " + std::string(expression) + " }}";
}

std::string choose_tag(std::string_view condition) {
  return "{% si " + std::string(condition) + " %}";
}

std::string otherwise_tag(std::string_view condition) {
  return "{% sinon si " + std::string(condition) + " %}";
}

std::string is_defined(std::string_view expression) {
  return std::string(expression) + " est défini";
}

std::string repeat_tag(std::string_view list) {
  return "{% pour chaque dans " + std::string(list) + " %}";
}

bool is_plain(std::string_view text) {
  return text.find_first_of("{}") == std::string_view::npos;
}

void mark_native(xml::Node& node, const NativeMark& mark) {
  if (node.kind == xml::Node::Kind::element) {
    for (xml::Node& child : node.children)
      if (child.kind == xml::Node::Kind::text) mark_native(child, mark);
    return;
  }
  if (node.attribute(kMarkedNumber) != nullptr) return;
  node.attributes = {{std::string(kMarkedKind), std::string(mark.kind)},
                     {std::string(kMarkedName), mark.name},
                     {std::string(kMarkedNumber), std::to_string(mark.number)}};
}

std::optional<NativeMark> native_mark(const xml::Node& text) {
  if (text.kind != xml::Node::Kind::text || text.attributes.size() != 3) return std::nullopt;
  const std::string* kind = text.attribute(kMarkedKind);
  const std::string* name = text.attribute(kMarkedName);
  const std::string* number = text.attribute(kMarkedNumber);
  if (kind == nullptr || name == nullptr || number == nullptr) return std::nullopt;
  return NativeMark{*kind, *name, static_cast<int>(text::parse_decimal(*number).value_or(0))};
}

NativeMark FieldReport::mark(std::string_view kind, std::string_view name) {
  constexpr std::size_t kLongest = 60;
  std::string shown(trimmed(name));
  if (text::length(shown) > kLongest) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < kLongest; ++i) end += text::decode(shown, end).length;
    shown.resize(end);
    shown += "…";
  }
  return {kind, std::move(shown), ++marked_};
}

void FieldReport::raise(const diag::Message& message, std::string_view code) {
  std::string shown(trimmed(code));
  std::ranges::replace_if(
      shown, [](char sign) { return kSpaces.find(sign) != std::string_view::npos; }, ' ');
  const auto end = static_cast<std::uint32_t>(text::length(shown)) + 1;
  const diag::SourceId source = sources_.add(std::string(part_), shown);
  sink_.raise(message, {source, {1, 1}, {1, end}}, shown);
}

}  // namespace greffier::office
