#include "pipeline/import_carried.hpp"

#include <algorithm>
#include <utility>

#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "package/package.hpp"
#include "pipeline/carried_notes.hpp"

namespace greffier::pipeline {

namespace {

// A path that stays in the folder that it is seen from.
bool stays_inside(std::string_view path) {
  if (path.empty() || path.starts_with('/') || path.find('\\') != std::string_view::npos ||
      path.find(':') != std::string_view::npos)
    return false;
  const std::string normal = io::normal_path(path);
  return normal != "." && normal != ".." && !normal.starts_with("../");
}

// The part of the document that is a picture: editors name it anew and keep its bytes.
const package::Part* find_picture(const package::Package& document,
                                  const office::CarriedNotes::Picture& picture) {
  const auto& parts = document.parts();
  const auto found = std::ranges::find_if(parts, [&picture](const package::Part& part) {
    const package::Packed& packed = part.packed(1);
    return packed.size == picture.size && packed.crc == picture.crc;
  });
  return found == parts.end() ? nullptr : &*found;
}

void add_pictures(const package::Package& document, const UnpackedNotes& unpacked,
                  const std::string& output, std::vector<NotesFile>& files) {
  for (const auto& picture : unpacked.notes.pictures) {
    if (!stays_inside(picture.name)) continue;
    const package::Part* part = find_picture(document, picture);
    const auto content =
        part == nullptr ? diag::Result<std::string_view>(std::string_view()) : part->content();
    if (part != nullptr && content)
      files.push_back({io::resolve(output, picture.name), std::string(*content)});
  }
}

}  // namespace

std::optional<CarriedFiles> carried_files(std::string_view bytes, const std::string& name,
                                          const std::string& output) {
  const auto document = package::read(bytes, name);
  if (!document) return std::nullopt;
  const std::optional<UnpackedNotes> unpacked = unpack_carried(*document);
  if (!unpacked) return std::nullopt;
  CarriedFiles carried;
  carried.is_unchanged = unpacked->unchanged;
  for (const auto& text : unpacked->notes.texts) {
    const bool is_main = carried.files.empty();
    if (!is_main && !stays_inside(text.name)) return std::nullopt;
    carried.files.push_back({is_main ? output : io::resolve(output, text.name), text.text});
  }
  carried.texts = carried.files.size();
  carried.fingerprint = unpacked->notes.fingerprint;
  carried.extension = unpacked->extension;
  carried.document = unpacked->notes.document;
  carried.origin = unpacked->notes.texts.front().name;
  diag::Sink told;  // notes that were read before
  carried.header = ingest::read_notes(carried.files.front().bytes, diag::kNoSource, told).header;
  add_pictures(*document, *unpacked, output, carried.files);
  return carried;
}

}  // namespace greffier::pipeline
