#include "kinds/entry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using templating::to_text;

struct RequirementName {
  std::string_view name;
  Requirement requirement;
};
constexpr std::array kRequirements{RequirementName{"", Requirement::optional},
                                   RequirementName{"facultatif", Requirement::optional},
                                   RequirementName{"attendu", Requirement::expected},
                                   RequirementName{"obligatoire", Requirement::required}};

constexpr std::array<std::string_view, 4> kYes{"oui", "vrai", "true", "yes"};

}  // namespace

Entry::Entry(const model::Value& value, std::string_view name, diag::Sink& sink)
    : map_(value.get_if<model::Map>()), span_(value.span), sink_(&sink) {
  if (map_ == nullptr && !value.is_empty()) sink.raise(kNotAnEntry, span_, name);
}

const model::Value* Entry::take(std::string_view key) {
  asked_.emplace_back(key);
  return map_ == nullptr ? nullptr : map_->find(key);
}

std::string Entry::text(std::string_view key) {
  const model::Value* value = take(key);
  return value == nullptr ? std::string() : to_text(*value);
}

std::string Entry::required_text(std::string_view key) {
  std::string result = text(key);
  if (result.empty()) sink_->raise(kMissingKindKey, span_, key);
  return result;
}

Wording Entry::wording(std::string_view key) {
  const model::Value* value = take(key);
  if (value == nullptr) return {};
  if (!std::holds_alternative<model::Map>(value->data)) return {to_text(*value), to_text(*value)};
  Entry both(*value, key, *sink_);
  Wording result{both.required_text("fr"), both.required_text("en")};
  both.finish();
  return result;
}

std::vector<std::string> Entry::texts(std::string_view key) {
  const model::Value* value = take(key);
  if (value == nullptr || value->is_empty()) return {};
  const auto* list = value->get_if<model::Values>();
  if (list == nullptr) return {to_text(*value)};
  std::vector<std::string> result;
  for (const model::Value& item : *list) result.push_back(to_text(item));
  return result;
}

std::vector<std::string> Entry::names(std::string_view key) {
  std::vector<std::string> result = texts(key);
  for (std::string& name : result) name = text::fold_name(name);
  return result;
}

model::Value Entry::value(std::string_view key) {
  const model::Value* value = take(key);
  return value == nullptr ? model::Value() : *value;
}

bool Entry::flag(std::string_view key) {
  const model::Value* value = take(key);
  return value != nullptr && std::ranges::count(kYes, text::fold_name(to_text(*value))) > 0;
}

Requirement Entry::requirement(std::string_view key) {
  const std::string name = text::fold_name(text(key));
  const auto found = std::ranges::find(kRequirements, name, &RequirementName::name);
  if (found != kRequirements.end()) return found->requirement;
  sink_->raise(kUnknownRequirement, span_, name);
  return Requirement::optional;
}

std::vector<Entry> Entry::entries(std::string_view key) {
  const model::Value* value = take(key);
  const auto* list = value == nullptr ? nullptr : value->get_if<model::Values>();
  if (list == nullptr) {
    if (value != nullptr && !value->is_empty()) sink_->raise(kNotAnEntry, value->span, key);
    return {};
  }
  std::vector<Entry> result;
  for (const model::Value& item : *list) result.emplace_back(item, key, *sink_);
  return result;
}

Entry Entry::entry(std::string_view key) {
  static const model::Value kNothing;
  const model::Value* value = take(key);
  return {value == nullptr ? kNothing : *value, key, *sink_};
}

Formula Entry::formula(std::string_view key) {
  const model::Value* value = take(key);
  return value == nullptr ? Formula() : make_formula(*value, *sink_);
}

std::vector<Formula> Entry::formulas(std::string_view key) {
  const model::Value* value = take(key);
  if (value == nullptr || value->is_empty()) return {};
  const auto* list = value->get_if<model::Values>();
  if (list == nullptr) return {make_formula(*value, *sink_)};
  std::vector<Formula> result;
  for (const model::Value& item : *list) result.push_back(make_formula(item, *sink_));
  return result;
}

std::optional<templating::Tag> Entry::repetition(std::string_view key) {
  const model::Value* value = take(key);
  if (value == nullptr || value->is_empty()) return std::nullopt;
  return templating::parse_tag("{% pour " + to_text(*value) + " %}", value->span, *sink_);
}

std::vector<std::pair<std::string, Formula>> Entry::all_formulas() {
  std::vector<std::pair<std::string, Formula>> result;
  if (map_ == nullptr) return result;
  for (const model::Member& member : map_->members())
    result.emplace_back(member.key, formula(member.key));
  return result;
}

void Entry::finish() const {
  if (map_ == nullptr) return;
  for (const model::Member& member : map_->members())
    if (std::ranges::count(asked_, member.key) == 0)
      sink_->raise(kUnknownKindKey, member.span, member.label, joined(asked_));
}

}  // namespace greffier::kinds
