#include "pipeline/carried_files.hpp"

#include <algorithm>

#include "package/deflate.hpp"

namespace greffier::pipeline {

using model::Map;
using model::Value;
using model::Values;
using office::CarriedNotes;

std::string base_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string seen_from(const std::string& from, const std::string& path) {
  const std::string folder = from.substr(0, from.rfind('/') + 1);
  return path.starts_with(folder) ? path.substr(folder.size()) : base_name(path);
}

void carry_picture(CarriedNotes& notes, const office::MediaLibrary& media,
                   const std::string& source) {
  const office::Picture* const picture = media.find(source);
  const auto same = [&source](const CarriedNotes::Picture& each) { return each.name == source; };
  if (picture == nullptr || std::ranges::any_of(notes.pictures, same)) return;
  const package::Packed packed = package::pack(picture->bytes, package::Method::stored, 1);
  notes.pictures.push_back({source, packed.size, packed.crc});
}

void carry_pictures(CarriedNotes& notes, const office::MediaLibrary& media, const Value& value) {
  if (const auto* const path = value.get_if<std::string>()) carry_picture(notes, media, *path);
  if (const auto* const items = value.get_if<Values>())
    for (const Value& item : *items) carry_pictures(notes, media, item);
  if (const auto* const record = value.get_if<Map>())
    for (const model::Member& member : record->members())
      carry_pictures(notes, media, member.value);
}

}  // namespace greffier::pipeline
