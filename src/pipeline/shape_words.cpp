#include "pipeline/shape_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

namespace greffier::pipeline {

namespace {

using templating::Shape;

struct ShapeName {
  unsigned kinds;
  std::string_view fr, fr_many;
  std::string_view en, en_many;
};
// The first whose kinds are all that a shape may be.
constexpr std::array kNames{
    ShapeName{Shape::text, "texte", "textes", "text", "texts"},
    ShapeName{Shape::blocks, "paragraphes", "paragraphes", "paragraphs", "paragraphs"},
    ShapeName{Shape::texts, "texte riche", "textes riches", "rich text", "rich texts"},
    ShapeName{Shape::date, "date", "dates", "date", "dates"},
    ShapeName{Shape::date | Shape::texts, "date ou texte", "dates ou textes", "date or text",
              "dates or texts"},
    ShapeName{Shape::time, "heure", "heures", "time", "times"},
    ShapeName{Shape::number, "nombre", "nombres", "number", "numbers"},
    ShapeName{Shape::truth, "oui ou non", "oui ou non", "yes or no", "yes or no"},
    ShapeName{Shape::picture, "image", "images", "picture", "pictures"},
    ShapeName{Shape::record, "fiche", "fiches", "record", "records"},
    ShapeName{Shape::everything, "valeur", "valeurs", "value", "values"},
};

const ShapeName& name_of(const Shape& shape) {
  const auto* found = std::ranges::find_if(
      kNames, [&shape](const ShapeName& name) { return shape.is_only(name.kinds); });
  return found == kNames.end() ? kNames.back() : *found;
}

FieldWords many(const Shape& shape) {
  const auto* record = templating::record_in(shape);
  if (shape.is_only(Shape::record) && record != nullptr && !record->name_fr.empty())
    return {record->name_fr + "s", record->name_en + "s"};
  const ShapeName& name = name_of(shape);
  return {std::string(name.fr_many), std::string(name.en_many)};
}

}  // namespace

FieldWords words_of(const Shape& shape) {
  if (shape.is_only(Shape::list) && shape.item != nullptr) {
    const FieldWords items = many(*shape.item);
    return {fmt::format("liste de {}", items.fr), fmt::format("list of {}", items.en)};
  }
  const auto* record = templating::record_in(shape);
  if (shape.is_only(Shape::record) && record != nullptr && !record->name_fr.empty())
    return {record->name_fr, record->name_en};
  const ShapeName& name = name_of(shape);
  return {std::string(name.fr), std::string(name.en)};
}

}  // namespace greffier::pipeline
