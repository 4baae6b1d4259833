#include "templating/print.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "templating/conversions.hpp"
#include "templating/excerpt.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace greffier::templating {

namespace {

using model::Value;

const Value* whole_of(const model::Map& map) {
  for (const std::string_view name : kWholeNames)
    if (const Value* value = map.find(name)) return value;
  return nullptr;
}

std::string text_of(const model::Values& values) {
  std::string joined;
  for (const Value& value : values) {
    const std::string item = to_text(value);
    if (item.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += item;
  }
  return joined;
}

struct Printer {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool value) const { return value ? "oui" : "non"; }
  std::string operator()(std::int64_t value) const {
    return value < 0 ? "−" + fmt::to_string(value).substr(1) : fmt::to_string(value);
  }
  std::string operator()(double value) const {
    return text::format_number(without_noise(value), -1, "");
  }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(const model::Date& value) const { return text::long_date(value); }
  std::string operator()(const model::Time& value) const {
    return text::format_time({value.hour, value.minute});
  }
  std::string operator()(const model::Values& values) const { return text_of(values); }
  std::string operator()(const model::Map& map) const {
    const Value* whole = whole_of(map);
    return whole == nullptr ? std::string() : to_text(*whole);
  }
  std::string operator()(const model::Inlines& inlines) const { return model::plain_text(inlines); }
  std::string operator()(const model::Blocks& blocks) const { return lines_of(blocks); }
};

}  // namespace

std::string to_text(const Value& value) {
  return std::visit(Printer{}, value.data);
}

bool is_printable(const Value& value) {
  if (const auto* map = value.get_if<model::Map>())
    return map->empty() || whole_of(*map) != nullptr;
  const auto* values = value.get_if<model::Values>();
  return values == nullptr || std::ranges::all_of(*values, is_printable);
}

std::string shown(const Value& value) {
  if (is_printable(value)) return excerpt_from(to_text(value), 0);
  const auto* map = value.get_if<model::Map>();
  if (map == nullptr) return "[…]";
  std::vector<std::string_view> names;
  for (const model::Member& member : map->members()) names.push_back(member.key);
  return excerpt_from(fmt::format("{{{}}}", fmt::join(names, ", ")), 0);
}

}  // namespace greffier::templating
