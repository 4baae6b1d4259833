#include "kinds/metadata.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "kinds/enumeration.hpp"
#include "kinds/formula.hpp"
#include "templating/conversions.hpp"
#include "templating/print.hpp"
#include "text/dates.hpp"

namespace greffier::kinds {

namespace {

using templating::to_text;

// A value for programs: dates in ISO 8601, anything else as people read it.
std::string exact(const model::Value& value) {
  const auto* date = value.get_if<model::Date>();
  if (date == nullptr) return to_text(value);
  return text::iso_date(*date);
}

// A list gives its items; a text, what stands between its commas.
std::vector<std::string> keywords_of(const model::Value& value) {
  std::vector<std::string> result;
  for (const model::Value* item : templating::items_of(value))
    std::ranges::move(split(to_text(*item), ",;\n"), std::back_inserter(result));
  return result;
}

std::string language_of(const model::Map& data) {
  const model::Value* value = data.find("langue");
  const std::string language = value == nullptr ? std::string() : to_text(*value);
  return language.empty() || language == "fr" ? "fr-FR" : language;
}

}  // namespace

model::Metadata describe(const Kind& kind, const model::Map& data, diag::Sink& sink) {
  const auto value = [&](const Formula& formula) { return evaluate(formula, data, sink); };
  const MetadataFormulas& formulas = kind.metadata;
  model::Metadata result;
  result.title = to_text(value(formulas.title));
  result.subject = to_text(value(formulas.subject));
  result.author = to_text(value(formulas.author));
  result.description = to_text(value(formulas.description));
  if (const model::Value date = value(formulas.date); date.get_if<model::Date>() != nullptr)
    result.date = *date.get_if<model::Date>();
  result.language = language_of(data);
  for (const Formula& formula : formulas.keywords)
    std::ranges::move(keywords_of(value(formula)), std::back_inserter(result.keywords));
  for (const auto& [name, formula] : formulas.custom)
    if (std::string text = exact(value(formula)); !text.empty())
      result.custom.emplace_back(name, std::move(text));
  return result;
}

}  // namespace greffier::kinds
