#include "office/media.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace greffier::office {

namespace {

constexpr double kMillimetresPerInch = 25.4;

std::uint32_t big_endian(std::string_view bytes, std::size_t offset, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count && offset + i < bytes.size(); ++i)
    value = value << 8U | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

// PNG (ISO 15948): IHDR holds the size, pHYs the resolution; IEND must be there.
std::optional<Picture> read_png(std::string_view bytes) {
  constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
  if (!bytes.starts_with(kSignature)) return std::nullopt;
  Picture picture{{}, "png", "image/png"};
  bool ended = false;
  for (std::size_t at = kSignature.size(); at + 12 <= bytes.size() && !ended;) {
    const std::size_t length = big_endian(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - 12) return std::nullopt;
    if (type == "IHDR" && length >= 8) {
      picture.width = static_cast<int>(big_endian(bytes, at + 8, 4));
      picture.height = static_cast<int>(big_endian(bytes, at + 12, 4));
    }
    if (type == "pHYs" && length == 9 && bytes[at + 16] == 1)
      picture.dpi = std::round(big_endian(bytes, at + 8, 4) * kMillimetresPerInch / 1000);
    ended = type == "IEND";
    at += length + 12;
  }
  if (!ended) return std::nullopt;
  return picture;
}

bool is_frame_header(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// The density of a JFIF header (ITU-T T.871 § 10.1), or 0.
double jfif_dpi(std::string_view segment) {
  if (segment.size() < 12 || !segment.starts_with(std::string_view("JFIF\0", 5))) return 0;
  const double density = big_endian(segment, 8, 2);
  if (segment[7] == 1) return density;
  if (segment[7] == 2) return std::round(density * 2.54);
  return 0;
}

// JPEG (ITU-T T.81): the first start-of-frame segment holds the size; an end of image must follow
// it (one before it ends the preview that a camera puts in).
std::optional<Picture> read_jpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xFF\xD8\xFF")) return std::nullopt;
  Picture picture{{}, "jpeg", "image/jpeg"};
  for (std::size_t at = 2; at + 9 <= bytes.size();) {
    if (bytes[at] != '\xFF') return std::nullopt;
    const unsigned marker = big_endian(bytes, at + 1, 1);
    const std::size_t length = big_endian(bytes, at + 2, 2);
    if (length < 2) return std::nullopt;
    if (is_frame_header(marker)) {
      if (bytes.find("\xFF\xD9", at) == std::string_view::npos) return std::nullopt;
      picture.height = static_cast<int>(big_endian(bytes, at + 5, 2));
      picture.width = static_cast<int>(big_endian(bytes, at + 7, 2));
      return picture;
    }
    if (marker == 0xE0)
      if (const double dpi = jfif_dpi(bytes.substr(at + 4, length - 2)); dpi > 0) picture.dpi = dpi;
    at += length + 2;
  }
  return std::nullopt;
}

// A size in millimetres, or 0 when it was not asked for.
double asked(const model::ImageSize& size, double text_width) {
  if (size.millimetres) return *size.millimetres;
  if (size.percent) return text_width * *size.percent / 100;
  return 0;
}

}  // namespace

const Picture* MediaLibrary::find(std::string_view source) const {
  const auto found = pictures_.find(source);
  return found == pictures_.end() ? nullptr : &found->second;
}

std::optional<Picture> make_picture(std::string bytes) {
  std::optional<Picture> picture = read_png(bytes);
  if (!picture) picture = read_jpeg(bytes);
  if (!picture || picture->width <= 0 || picture->height <= 0) return std::nullopt;
  if (picture->dpi <= 0) picture->dpi = 96;
  picture->bytes = std::move(bytes);
  return picture;
}

Extent extent_of(const model::Image& image, const Picture& picture, double text_width) {
  const double ratio = static_cast<double>(picture.height) / picture.width;
  Extent extent{asked(image.width, text_width), asked(image.height, text_width)};
  if (extent.width <= 0 && extent.height <= 0)
    extent.width = picture.width * kMillimetresPerInch / picture.dpi;
  if (extent.width <= 0) extent.width = extent.height / ratio;
  if (extent.height <= 0) extent.height = extent.width * ratio;
  if (extent.width > text_width) extent = {text_width, extent.height * text_width / extent.width};
  return extent;
}

}  // namespace greffier::office
