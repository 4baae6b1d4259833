#include "templating/filter.hpp"

#include <algorithm>

#include "templating/conversions.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/report.hpp"

namespace greffier::templating {

namespace {

using model::Value;

// Makes an argument what its letter asks for; false when it can't be.
bool settle_argument(char letter, Value& argument) {
  if (letter == 'n') {
    const auto number = as_number(argument);
    if (number) argument = to_value(*number);
    return number.has_value();
  }
  if (letter == 'a') return true;
  if (argument.is_empty()) argument = std::string();
  auto text = as_text(argument);
  if (text) argument = std::move(*text);
  return text.has_value();
}

// Raises the first argument that is not of the kind that the table asks for.
bool settle_arguments(const Filter& filter, std::string_view called, model::Values& arguments,
                      const Reporter& reporter) {
  std::string letters(filter.arguments);
  std::erase(letters, '|');
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (settle_argument(letters.at(i), arguments[i])) continue;
    const bool is_number = letters.at(i) == 'n';
    reporter.raise(is_number ? kNumberArgument : kTextArgument, called, shown(arguments[i]),
                   filter.example);
    return false;
  }
  return true;
}

}  // namespace

std::size_t Filter::least_arguments() const {
  return std::min(arguments.find('|'), arguments.size());
}
std::size_t Filter::most_arguments() const {
  return arguments.size() - (arguments.find('|') == std::string_view::npos ? 0 : 1);
}

std::string_view FilterCall::text(std::size_t index, std::string_view otherwise) const {
  const auto* text = index < arguments.size() ? arguments[index].get_if<std::string>() : nullptr;
  return text == nullptr ? otherwise : std::string_view(*text);
}

Value FilterCall::refuse(const Value& value) const {
  reporter.raise(*filter.expects, called, shown(value));
  return {};
}

Value FilterCall::refuse() const {
  return refuse(input);
}

Value FilterCall::refuse_argument(std::size_t index) const {
  reporter.raise(kUnknownOption, called, shown(arguments[index]), filter.example);
  return {};
}

bool passes_unchanged(const Filter& filter, const Value& input) {
  return input.is_empty() && !filter.traits.takes_nothing;
}

Value apply(const Filter& filter, std::string_view called, const Value& input,
            model::Values arguments, const Reporter& reporter) {
  if (!settle_arguments(filter, called, arguments, reporter)) return {};
  const auto call_with = [&](const Value& value) {
    return filter.apply({filter, called, value, arguments, reporter});
  };
  const auto* values = input.get_if<model::Values>();
  if (values == nullptr || filter.traits.takes_lists) return call_with(input);
  model::Values results;
  for (const Value& value : *values)
    results.push_back(passes_unchanged(filter, value) ? value : call_with(value));
  return results;
}

}  // namespace greffier::templating
