#include "templating/conversions.hpp"

#include <charconv>
#include <cmath>

#include <fmt/core.h>

#include "model/walk.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace greffier::templating {

namespace {

using model::Value;

constexpr double kLargestWhole = 9007199254740992.0;  // 2^53: every integer below is a double

Number narrowed(double value) {
  if (std::abs(value) < kLargestWhole && std::trunc(value) == value)
    return static_cast<std::int64_t>(value);
  return value;
}

void add_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

}  // namespace

std::string lines_of(const model::Blocks& blocks) {
  std::string lines;
  model::for_each_block(blocks, [&lines](const model::Block& block) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.node))
      add_line(lines, model::plain_text(paragraph->inlines));
    if (const auto* heading = std::get_if<model::Heading>(&block.node))
      add_line(lines, model::plain_text(heading->inlines));
    if (const auto* code = std::get_if<model::CodeBlock>(&block.node)) add_line(lines, code->text);
  });
  return lines;
}

std::optional<Number> as_number(const Value& value) {
  if (const auto* number = value.get_if<std::int64_t>()) return *number;
  if (const auto* number = value.get_if<double>()) return *number;
  const auto text = as_text(value);
  const auto number = text ? text::parse_number(*text) : std::nullopt;
  if (!number) return std::nullopt;
  return narrowed(*number);
}

std::optional<model::Date> as_date(const Value& value) {
  if (const auto* date = value.get_if<model::Date>()) return *date;
  const auto text = as_text(value);
  return text ? text::parse_date(*text) : std::nullopt;
}

std::optional<model::Time> as_time(const Value& value) {
  if (const auto* time = value.get_if<model::Time>()) return *time;
  const auto text = as_text(value);
  const auto time = text ? text::parse_time(*text) : std::nullopt;
  if (!time) return std::nullopt;
  return model::Time{time->hour, time->minute};
}

std::optional<std::string> as_text(const Value& value) {
  if (const auto* text = value.get_if<std::string>()) return *text;
  if (const auto* inlines = value.get_if<model::Inlines>()) return model::plain_text(*inlines);
  if (const auto* blocks = value.get_if<model::Blocks>()) return lines_of(*blocks);
  return std::nullopt;
}

double real(const Number& number) {
  return std::visit([](auto value) { return static_cast<double>(value); }, number);
}

std::optional<std::int64_t> whole(const Number& number) {
  const Number narrow =
      std::holds_alternative<double>(number) ? narrowed(std::get<double>(number)) : number;
  const auto* value = std::get_if<std::int64_t>(&narrow);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

Value to_value(const Number& number) {
  return std::visit([](auto value) { return Value(value); }, number);
}

double without_noise(double value) {
  if (!std::isfinite(value)) return value;
  const std::string figures = fmt::format("{:.15g}", value);
  double result = value;
  std::from_chars(figures.data(), figures.data() + figures.size(), result);
  return result;
}

std::vector<const Value*> items_of(const Value& value) {
  const auto* values = value.get_if<model::Values>();
  if (values == nullptr)
    return value.is_empty() ? std::vector<const Value*>{} : std::vector{&value};
  std::vector<const Value*> items;
  items.reserve(values->size());
  for (const Value& item : *values) items.push_back(&item);
  return items;
}

bool truth(const Value& value) {
  if (const auto* flag = value.get_if<bool>()) return *flag;
  if (const auto* number = value.get_if<std::int64_t>()) return *number != 0;
  if (const auto* number = value.get_if<double>()) return *number != 0;
  return !value.is_empty();
}

}  // namespace greffier::templating
