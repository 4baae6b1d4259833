#include "pipeline/shown_header.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "kinds/apply.hpp"
#include "model/picture_source.hpp"
#include "model/walk.hpp"
#include "text/numbers.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;
using model::Value;
using model::Values;

// Paths of the machine: of no use elsewhere, and nobody's business.
constexpr std::array<std::string_view, 3> kPaths{"gabarit", "extends", "inclure"};
constexpr std::array<std::string_view, 2> kContacts{"courriel", "telephone"};
// Of a person, what says no more than the other members: the whole line, and a sign.
constexpr std::array<std::string_view, 2> kRepeated{"texte", "sens_pouvoir"};

bool is_among(auto names, std::string_view key) {
  return std::ranges::find(names, key) != names.end();
}

// Looks at every word of a value.
class Look {
 public:
  explicit Look(const checks::DocumentWords& shown) : shown_(shown) {}

  bool shows(const Value& value) {
    return std::visit([this](const auto& data) { return shows_data(data); }, value.data);
  }
  // Contacts that the document does not show; everything else of their persons may be shown.
  [[nodiscard]] const std::vector<std::string>& unshown() const { return unshown_; }

 private:
  bool shows_data(const std::string& text) {
    return model::names_picture(text) || shown_.has_all(text);
  }
  bool shows_data(const model::Date& date) {
    const auto day = static_cast<unsigned>(date.day());
    const bool is_first = day == 1 && (shown_.has("1er") || shown_.has("er"));
    return shown_.has(std::to_string(static_cast<int>(date.year()))) &&
           (is_first || shown_.has(std::to_string(day)) || shown_.has(fmt::format("{:02}", day)));
  }
  bool shows_data(const model::Time& time) {
    return shown_.has(std::to_string(time.hour)) ||
           (shown_.has_all(text::in_letters(time.hour, true)) &&
            (time.minute == 0 || shown_.has_all(text::in_letters(time.minute, true))));
  }
  bool shows_data(std::int64_t number) {
    return shown_.has(std::to_string(number)) || shows_figures(number);
  }
  bool shows_data(double number) {
    return shown_.has_all(fmt::format("{}", number)) ||
           shows_figures(static_cast<std::int64_t>(number));
  }
  // Figures in groups of three are words of their own.
  bool shows_figures(std::int64_t number) {
    constexpr std::int64_t kGroup = 1000;
    number = number < 0 ? -number : number;
    if (number < kGroup) return shown_.has(std::to_string(number));
    return shown_.has(fmt::format("{:03}", number % kGroup)) && shows_figures(number / kGroup);
  }
  bool shows_data(const model::Inlines& inlines) {
    return shown_.has_all(model::plain_text(inlines));
  }
  bool shows_data(const model::Blocks& blocks) {
    bool all = true;
    model::for_each_inlines(blocks,
                            [&](const model::Inlines& inlines) { all &= shows_data(inlines); });
    return all;
  }
  bool shows_data(const Values& values) {
    return std::ranges::all_of(values, [this](const Value& value) { return shows(value); });
  }
  bool shows_data(const Map& map) {
    return std::ranges::all_of(map.members(),
                               [this](const model::Member& member) { return shows(member); });
  }
  bool shows(const model::Member& member) {
    if (is_among(kRepeated, member.key)) return true;
    const auto* const text = member.value.get_if<std::string>();
    const bool contact = text != nullptr && is_among(kContacts, member.key);
    if (!contact || shown_.has_all(*text)) return shows(member.value);
    unshown_.push_back(*text);
    return true;
  }
  template <typename Other>
  bool shows_data(const Other& /*nothing, or a truth*/) {
    return true;
  }

  const checks::DocumentWords& shown_;
  std::vector<std::string> unshown_;
};

void erase_text(std::string& text, const std::string& part) {
  constexpr std::string_view kBetween = " ,;-\t";
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
    while (at > 0 && kBetween.find(text[at - 1]) != std::string_view::npos) text.erase(--at, 1);
  }
}

// Takes texts out of a value, wherever they stand.
void erase(Value& value, const std::vector<std::string>& parts) {
  if (auto* const text = value.get_if<std::string>())
    for (const std::string& part : parts) erase_text(*text, part);
  if (auto* const items = value.get_if<Values>())
    for (Value& item : *items) erase(item, parts);
  if (auto* const map = value.get_if<Map>())
    for (model::Member& member : map->members()) erase(member.value, parts);
}

// « M. Jean DUPONT » of « M. Jean DUPONT, maire », when no more of it is shown.
Value shown_name(const Value& value, const checks::DocumentWords& shown) {
  const auto* const text = value.get_if<std::string>();
  if (text == nullptr) return {};
  if (shown.has_all(*text)) return value;
  const std::string name = text->substr(0, text->find(','));
  return shown.has_all(name) ? Value(name, value.span) : Value();
}

// What is shown of the texts of a list.
Values shown_items(const Values& items, const checks::DocumentWords& shown) {
  Values kept;
  for (const Value& item : items)
    if (Value name = shown_name(item, shown); !name.is_empty()) kept.push_back(std::move(name));
  return kept;
}

bool is_person(const kinds::Field* field) {
  return field != nullptr && field->shape == kinds::Shape::person;
}

bool is_truth(const Value& value) {
  return value.get_if<bool>() != nullptr;
}

}  // namespace

bool shows(const checks::DocumentWords& shown, const Value& value) {
  Look look(shown);
  return look.shows(value) && look.unshown().empty();
}

Map shown_header(const Map& header, const Map& data, const std::vector<kinds::Field>& fields,
                 const checks::DocumentWords& shown) {
  Map result;
  for (const model::Member& member : header.members()) {
    if (is_among(kPaths, member.key)) continue;
    const kinds::Field* const field = kinds::find_field(fields, member.key);
    const bool setting = is_among(kinds::kSettings, member.key);
    const bool kept =
        setting ||
        (field != nullptr && (field->from_files || field->unprinted || is_truth(member.value)));
    const Value* const typed = data.find(field == nullptr ? member.key : field->key);
    Look look(shown);
    const bool wordless = field == nullptr && is_truth(member.value);
    if (!kept && (wordless || !look.shows(typed == nullptr ? member.value : *typed))) continue;
    Value value = member.value;
    erase(value, look.unshown());
    result.set(member.key, std::move(value), member.label, member.span);
  }
  return result;
}

Map shown_part(const Map& header, const Map& data, const std::vector<kinds::Field>& fields,
               const checks::DocumentWords& shown) {
  const Map whole = shown_header(header, data, fields, shown);
  Map result;
  for (const model::Member& member : header.members()) {
    const Value* const kept = whole.find(member.key);
    const auto* const items = member.value.get_if<Values>();
    Value value = kept == nullptr ? Value() : *kept;
    if (kept == nullptr && items != nullptr) value = Value(shown_items(*items, shown), member.span);
    if (kept == nullptr && items == nullptr && is_person(kinds::find_field(fields, member.key)))
      value = shown_name(member.value, shown);
    if (kept != nullptr || !value.is_empty())
      result.set(member.key, std::move(value), member.label, member.span);
  }
  return result;
}

}  // namespace greffier::pipeline
