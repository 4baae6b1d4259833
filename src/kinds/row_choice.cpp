#include "kinds/row_choice.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "kinds/field.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using model::Attribute;

constexpr std::string_view kTitle = "titre";

// A folded text without the name that it begins with: « axe_2_les_moyens » of the field axe.
std::string_view bare(std::string_view folded, std::string_view name) {
  if (folded.starts_with(name) && folded.substr(name.size()).starts_with('_'))
    folded.remove_prefix(name.size() + 1);
  return folded;
}

}  // namespace

RowChoice::RowChoice(const Collection& collection, model::Container& container)
    : collection_(collection) {
  std::erase_if(container.attributes, [this](const Attribute& attribute) {
    if (attribute.key == kTitle || find_field(collection_.fields, attribute.key) == nullptr)
      return false;
    wanted_.push_back(attribute);
    return true;
  });
}

std::string RowChoice::said() const {
  std::string text;
  for (const Attribute& wanted : wanted_)
    text += fmt::format("{}{}=\"{}\"", text.empty() ? "" : " ", wanted.key, wanted.value);
  return text;
}

bool RowChoice::says(const Attribute& cell, const Attribute& wanted) const {
  const Field& field = *find_field(collection_.fields, wanted.key);
  const std::string cell_text = text::fold_name(cell.value);
  const std::string wanted_text = text::fold_name(wanted.value);
  const std::string_view said = bare(cell_text, field.key);
  const std::string_view asked = bare(wanted_text, field.key);
  return said.starts_with(asked) && (said.size() == asked.size() || said[asked.size()] == '_');
}

bool RowChoice::takes(const std::vector<Attribute>& row) const {
  return std::ranges::all_of(wanted_, [&](const Attribute& wanted) {
    const Field* field = find_field(collection_.fields, wanted.key);
    const auto cell = std::ranges::find_if(row, [&](const Attribute& attribute) {
      return find_field(collection_.fields, attribute.key) == field;
    });
    return cell != row.end() && says(*cell, wanted);
  });
}

std::vector<Attribute> RowChoice::beside(const std::vector<std::string>& titles) const {
  std::vector<Attribute> missing;
  for (const Attribute& wanted : wanted_) {
    const Field* field = find_field(collection_.fields, wanted.key);
    if (std::ranges::none_of(titles, [&](const std::string& title) {
          return find_field(collection_.fields, title) == field;
        }))
      missing.push_back(wanted);
  }
  return missing;
}

}  // namespace greffier::kinds
