#include "office/media.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string_view>
#include <utility>

#include "model/picture_source.hpp"
#include "office/drawn_codes.hpp"
#include "office/messages.hpp"

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

namespace {

diag::Result<Picture> as_picture(diag::Result<barcodes::Drawing> drawn) {
  if (!drawn) return drawn.error();
  auto& [png, width, height, dpi] = *drawn;
  return Picture{std::move(png), "png", "image/png", width, height, dpi};
}

}  // namespace

using Loaded = diag::Result<const Picture*>;

struct MediaLibrary::Shelf {
  std::mutex mutex;
  std::deque<Picture> pictures;  // which stay where they are
  std::map<std::string, Loaded> by_source;

  std::map<std::string_view, const Picture*> by_bytes;

  Loaded keep(const std::string& source, Picture picture) {
    auto same = by_bytes.find(picture.bytes);
    if (same == by_bytes.end()) {
      picture.source = source;
      const Picture& kept = pictures.emplace_back(std::move(picture));
      same = by_bytes.emplace(kept.bytes, &kept).first;
    }
    return by_source.insert_or_assign(source, Loaded(same->second)).first->second;
  }
};

MediaLibrary::MediaLibrary() : shelf_(std::make_unique<Shelf>()) {}
MediaLibrary::MediaLibrary(const PictureFiles& files)
    : files_(&files), shelf_(std::make_unique<Shelf>()) {}
MediaLibrary::MediaLibrary(MediaLibrary&&) noexcept = default;
MediaLibrary& MediaLibrary::operator=(MediaLibrary&&) noexcept = default;
MediaLibrary::~MediaLibrary() = default;

void MediaLibrary::add(const std::string& source, Picture picture) {
  const std::scoped_lock lock(shelf_->mutex);
  (void)shelf_->keep(source, std::move(picture));
}

diag::Result<const Picture*> MediaLibrary::load(const std::string& source) const {
  const std::scoped_lock lock(shelf_->mutex);
  const auto known = shelf_->by_source.find(source);
  if (known != shelf_->by_source.end()) return known->second;
  diag::Result<Picture> fetched = fetch(source);
  if (fetched) return shelf_->keep(source, std::move(*fetched));
  return shelf_->by_source.emplace(source, fetched.error()).first->second;
}

const Picture* MediaLibrary::find(const std::string& source) const {
  const Loaded loaded = load(source);
  return loaded ? *loaded : nullptr;
}

diag::Result<Picture> MediaLibrary::fetch(const std::string& source) const {
  if (source.starts_with(model::kDrawnCode))
    return as_picture(draw_code(std::string_view(source).substr(model::kDrawnCode.size())));
  if (files_ != nullptr) return files_->load(source);
  return diag::make(kUnknownPicture, {}, source);
}

std::optional<Picture> make_picture(std::string bytes) {
  std::optional<Picture> picture = read_png(bytes);
  if (!picture) picture = read_jpeg(bytes);
  if (!picture || picture->width <= 0 || picture->height <= 0) return std::nullopt;
  if (picture->dpi <= 0) picture->dpi = 96;
  picture->bytes = std::move(bytes);
  return picture;
}

Extent own_size(const Picture& picture) {
  const double pixel = kMillimetresPerInch / picture.dpi;
  return {picture.width * pixel, picture.height * pixel};
}

Extent fitted(const Picture& picture, const Extent& box) {
  const double ratio = static_cast<double>(picture.height) / picture.width;
  const bool by_width = box.height <= 0 || (box.width > 0 && box.width * ratio <= box.height);
  return by_width ? Extent{box.width, box.width * ratio} : Extent{box.height / ratio, box.height};
}

Extent extent_of(const model::Image& image, const Picture& picture, double text_width) {
  const double ratio = static_cast<double>(picture.height) / picture.width;
  Extent extent{asked(image.width, text_width), asked(image.height, text_width)};
  if (image.fits && extent.width > 0 && extent.height > 0) extent = fitted(picture, extent);
  if (extent.width <= 0 && extent.height <= 0) extent.width = own_size(picture).width;
  if (extent.width <= 0) extent.width = extent.height / ratio;
  if (extent.height <= 0) extent.height = extent.width * ratio;
  if (extent.width > text_width) extent = {text_width, extent.height * text_width / extent.width};
  return extent;
}

}  // namespace greffier::office
