// Pictures: found once, measured, shared by all who use them.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "diag/result.hpp"
#include "model/inline.hpp"

namespace greffier::office {

// A picture file. PNG and JPEG; anything else is refused where it is loaded.
struct Picture {
  std::string bytes;
  std::string extension;   // "png", "jpeg"
  std::string media_type;  // "image/png"
  int width = 0;           // pixels
  int height = 0;
  double dpi = 96;          // as the file says, 96 when it doesn't
  std::string source = {};  // the first that it was asked for by
};

// Size on the page, millimetres.
struct Extent {
  double width = 0;
  double height = 0;
};

// Where pictures come from: the pipeline's files, or what a test holds. Asked once for each source.
class PictureFiles {
 public:
  virtual ~PictureFiles() = default;
  // The picture of a source (model/picture_source.hpp; never a code), or why there is none, without
  // a place.
  [[nodiscard]] virtual diag::Result<Picture> load(const std::string& source) const = 0;
};

// Pictures by their source: those that were added, codes that are drawn, and files, each loaded
// when it is first asked for. Sources of the same bytes share one picture. Safe to use from several
// threads; pictures stay where they are.
class MediaLibrary {
 public:
  MediaLibrary();
  // `files` must outlive the library.
  explicit MediaLibrary(const PictureFiles& files);
  MediaLibrary(MediaLibrary&&) noexcept;
  MediaLibrary& operator=(MediaLibrary&&) noexcept;
  ~MediaLibrary();

  void add(const std::string& source, Picture picture);
  // The picture of a source, or why there is none, without a place.
  [[nodiscard]] diag::Result<const Picture*> load(const std::string& source) const;
  // The same, or null.
  [[nodiscard]] const Picture* find(const std::string& source) const;

 private:
  struct Shelf;

  [[nodiscard]] diag::Result<Picture> fetch(const std::string& source) const;

  const PictureFiles* files_ = nullptr;
  std::unique_ptr<Shelf> shelf_;
};

// Recognises and measures a picture by its bytes; nothing when it is no whole PNG or JPEG.
[[nodiscard]] std::optional<Picture> make_picture(std::string bytes);

// The size of a picture by itself, as its resolution has it.
[[nodiscard]] Extent own_size(const Picture& picture);

// The largest size of a picture's own ratio inside a box; a side of 0 is open.
[[nodiscard]] Extent fitted(const Picture& picture, const Extent& box);

// The size of `image` on the page: as asked, keeping the ratio, else its natural size; never wider
// than `text_width` (millimetres).
[[nodiscard]] Extent extent_of(const model::Image& image, const Picture& picture,
                               double text_width);

}  // namespace greffier::office
