#include "kinds/shape.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "kinds/enumeration.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

struct ShapeName {
  std::string_view name;  // folded
  Shape shape;
};
constexpr std::array kShapeNames{
    ShapeName{"texte", Shape::text},     ShapeName{"texte_riche", Shape::rich_text},
    ShapeName{"date", Shape::date},      ShapeName{"date_ou_texte", Shape::date_or_text},
    ShapeName{"heure", Shape::time},     ShapeName{"entier", Shape::integer},
    ShapeName{"montant", Shape::amount}, ShapeName{"bool", Shape::boolean},
    ShapeName{"enum", Shape::choice},    ShapeName{"personne", Shape::person},
    ShapeName{"fichier", Shape::file},   ShapeName{"image", Shape::image},
    ShapeName{"map", Shape::record},
};

// `name` and `inside` of `name<inside>` or `name(inside)`; nothing without that shape.
struct Bracketed {
  std::string_view name;
  std::string_view inside;
};
std::optional<Bracketed> bracketed(std::string_view text, char open, char close) {
  const std::size_t start = text.find(open);
  if (start == std::string_view::npos || text.back() != close) return std::nullopt;
  return Bracketed{text.substr(0, start), text.substr(start + 1, text.size() - start - 2)};
}

}  // namespace

bool parse_type(std::string_view text, Type& type) {
  text = text::trimmed(text);
  if (const auto list = bracketed(text, '<', '>')) {
    Type item;
    if (text::fold_name(list->name) != "liste" || !parse_type(list->inside, item) || item.is_list)
      return false;
    type = std::move(item);
    type.is_list = true;
    return true;
  }
  Type result;
  if (const auto choice = bracketed(text, '(', ')')) {
    result.choices = split(choice->inside, ",");
    text = choice->name;
  }
  const auto found = std::ranges::find(kShapeNames, text::fold_name(text), &ShapeName::name);
  if (found == kShapeNames.end() || (found->shape == Shape::choice) == result.choices.empty())
    return false;
  result.shape = found->shape;
  type = std::move(result);
  return true;
}

std::string known_types() {
  std::string result;
  for (const ShapeName& entry : kShapeNames)
    result.append(entry.name).append(entry.shape == Shape::choice ? "(…, …), " : ", ");
  return result + "liste<…>";
}

}  // namespace greffier::kinds
