#include "kinds/picture.hpp"

#include <string_view>
#include <utility>

#include "ingest/inline_attributes.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::string_view kFile = "fichier";
constexpr std::string_view kAlternative = "alternative";
constexpr std::string_view kWidth = "largeur";
constexpr std::string_view kHeight = "hauteur";

Field text_field(std::string_view key, std::string label, std::vector<std::string> names) {
  Field field;
  field.key = key;
  field.label = {label, std::move(label)};
  field.names = std::move(names);
  field.names.insert(field.names.begin(), field.key);
  return field;
}

std::string text_at(const Map& map, std::string_view key) {
  const Value* value = map.find(key);
  return value == nullptr ? std::string() : templating::to_text(*value);
}

Image picture_of(const Map& map) {
  Image image;
  image.source = text_at(map, kFile);
  image.alternative = text_at(map, kAlternative);
  image.width = ingest::read_size(text_at(map, kWidth)).value_or(ImageSize());
  image.height = ingest::read_size(text_at(map, kHeight)).value_or(ImageSize());
  return image;
}

}  // namespace

const std::vector<Field>& picture_fields() {
  static const std::vector<Field> kFields{
      text_field(kFile, "Fichier", {"image", "source", "nom", "file"}),
      text_field(kAlternative, "Description", {"alt", "texte_alternatif", "description"}),
      text_field(kWidth, "Largeur", {"width"}),
      text_field(kHeight, "Hauteur", {"height"}),
  };
  return kFields;
}

std::optional<Value> read_picture(const Field& field, const Value& raw) {
  if (std::holds_alternative<Inlines>(raw.data)) return raw;
  Image image;
  if (const auto* map = raw.get_if<Map>()) image = picture_of(*map);
  if (const auto* file = raw.get_if<std::string>()) image.source = *file;
  if (image.source.empty()) return std::nullopt;
  if (image.alternative.empty()) image.alternative = field.label.fr;
  if (image.width == ImageSize() && image.height == ImageSize())
    image.height = ingest::read_size(field.height).value_or(ImageSize());
  return Value(Inlines{Inline{std::move(image), {}, raw.span}}, raw.span);
}

}  // namespace greffier::kinds
