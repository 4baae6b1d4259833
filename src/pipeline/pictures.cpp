#include "pipeline/pictures.hpp"

#include <set>
#include <string_view>
#include <utility>

#include "diag/limits.hpp"
#include "io/messages.hpp"
#include "model/picture_source.hpp"
#include "pipeline/data_walk.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

// An SVG drawing (an XML file), packed (.svgz) or not.
bool is_svg(std::string_view bytes) {
  constexpr std::size_t kBeginning = 4096;  // prologue, comments and entities come before
  constexpr std::string_view kPacked("\x1F\x8B", 2);
  const std::string_view beginning = bytes.substr(0, kBeginning);
  const std::size_t first = beginning.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (first == std::string_view::npos) return false;
  if (beginning.starts_with(kPacked)) return true;
  return beginning[first] == '<' && beginning.find("<svg") != std::string_view::npos;
}

}  // namespace

diag::Result<office::Picture> DiskPictures::load(const std::string& source) const {
  if (source.starts_with(model::kTemplatePicture))
    return load_own(source.substr(model::kTemplatePicture.size()));
  const std::string file = io::resolve(notes_, source);
  if (!files_.is_file(file)) return diag::make(kMissingPicture, {}, source);
  return read(file, source);
}

diag::Result<office::Picture> DiskPictures::load_own(const std::string& path) const {
  for (const std::string& base : {template_, notes_}) {
    if (base.empty()) continue;
    const std::string file = io::resolve(base, path);
    if (files_.is_file(file)) return read(file, path);
  }
  return diag::make(kMissingTemplatePicture, {}, path);
}

diag::Result<office::Picture> DiskPictures::read(const std::string& file,
                                                 const std::string& shown) const {
  const std::uint64_t largest = diag::limit(diag::Limit::picture);
  auto bytes = files_.read(file, largest);
  if (!bytes) {
    const bool large = bytes.error().message == &io::kReadTooLarge;
    if (large) return diag::make(kLargePicture, {}, shown, largest >> 20U);
    return bytes.error();  // it is there: the system says why it cannot be read
  }
  if (is_svg(*bytes)) return diag::make(kVectorPicture, {}, shown);
  if (auto picture = office::make_picture(std::move(*bytes))) return std::move(*picture);
  return diag::make(kUnreadablePicture, {}, shown);
}

void load_pictures(const model::Map& data, const office::MediaLibrary& library, diag::Sink& sink) {
  std::set<std::string> seen;
  const auto load = [&](const model::Inlines& inlines) {
    for (const model::Inline& item : inlines) {
      const auto* image = model::image_of(item);
      if (image == nullptr || !seen.insert(image->source).second) continue;
      const auto loaded = library.load(image->source);
      if (loaded) continue;
      diag::Diagnostic problem = loaded.error();
      problem.span = item.span;
      sink.add(std::move(problem));
    }
  };
  for (const model::Member& member : data.members()) for_each_inlines(member.value, load);
}

}  // namespace greffier::pipeline
