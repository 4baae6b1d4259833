// Pictures that the document asks for, read from disk.
#pragma once

#include <string>

#include "diag/sink.hpp"
#include "io/file_system.hpp"
#include "model/value.hpp"
#include "office/media.hpp"

namespace greffier::pipeline {

// Pictures as files. A path of the data is seen from the folder of the notes. A path that the
// template wrote is looked for in the template's folder, then in that of the notes, and never
// leaves them.
class DiskPictures final : public office::PictureFiles {
 public:
  // `files` must outlive the pictures.
  DiskPictures(const io::FileSystem& files, std::string notes)
      : files_(files), notes_(std::move(notes)) {}

  // The template's file, "" for a built-in one.
  void set_template(std::string file) { template_ = std::move(file); }
  [[nodiscard]] diag::Result<office::Picture> load(const std::string& source) const override;

 private:
  [[nodiscard]] diag::Result<office::Picture> load_own(const std::string& path) const;
  [[nodiscard]] diag::Result<office::Picture> read(const std::string& file,
                                                   const std::string& shown) const;

  const io::FileSystem& files_;
  std::string notes_;
  std::string template_;
};

// Loads every picture that stands in the data. A picture that cannot be read or is of no known
// format is an error at its place.
void load_pictures(const model::Map& data, const office::MediaLibrary& library, diag::Sink& sink);

}  // namespace greffier::pipeline
