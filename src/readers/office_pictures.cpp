#include "readers/office_pictures.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace greffier::readers {

namespace {

constexpr std::string_view kFolder = "images/";

// Letters, digits and '-' only, so that the name is a path and a link everywhere.
std::string plain_name(std::string_view part) {
  std::string name = text::fold_name(part.substr(0, part.rfind('.')));
  std::ranges::replace(name, '_', '-');
  std::erase_if(name, [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) != 0; });
  return name.empty() ? "image" : name;
}

std::string extension_of(std::string_view part) {
  const std::size_t dot = part.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string folded = text::fold_name(part.substr(dot + 1));
  return folded.empty() ? std::string() : "." + folded;
}

}  // namespace

std::string Pictures::keep(std::string_view part, std::string_view bytes) {
  std::vector<std::size_t>& same_size = by_size_[bytes.size()];
  for (const std::size_t index : same_size)
    if (pictures_[index].bytes == bytes) return pictures_[index].name;
  same_size.push_back(pictures_.size());
  pictures_.push_back({fresh_name(part.substr(part.rfind('/') + 1)), std::string(bytes)});
  names_.insert(pictures_.back().name);
  return pictures_.back().name;
}

std::string Pictures::fresh_name(std::string_view part) const {
  const std::string base = std::string(kFolder) + plain_name(part);
  const std::string extension = extension_of(part);
  std::string name = base + extension;
  for (int number = 2; names_.contains(name); ++number)
    name = base + "-" + std::to_string(number) + extension;
  return name;
}

bool is_set_format(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF");
}

}  // namespace greffier::readers
