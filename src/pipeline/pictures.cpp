#include "pipeline/pictures.hpp"

#include <set>
#include <string>
#include <utility>

#include "pipeline/data_walk.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

class Loader {
 public:
  Loader(std::string_view notes, const io::FileSystem& files, diag::Sink& sink)
      : notes_(notes), files_(files), sink_(sink) {}

  void load(const model::Inlines& inlines) {
    for (const model::Inline& item : inlines)
      if (const auto* image = std::get_if<model::Image>(&item.node))
        if (seen_.insert(image->source).second) load(image->source, item.span);
  }

  office::MediaLibrary take() { return std::move(library_); }

 private:
  void load(const std::string& source, const diag::Span& span) {
    auto bytes = files_.read(io::resolve(notes_, source));
    if (!bytes) return sink_.raise(kMissingPicture, span, source);
    if (auto picture = office::make_picture(std::move(*bytes))) {
      library_.add(source, std::move(*picture));
    } else {
      sink_.raise(kUnreadablePicture, span, source);
    }
  }

  std::string_view notes_;
  const io::FileSystem& files_;
  diag::Sink& sink_;
  std::set<std::string> seen_;
  office::MediaLibrary library_;
};

}  // namespace

office::MediaLibrary load_pictures(const model::Map& data, std::string_view notes,
                                   const io::FileSystem& files, diag::Sink& sink) {
  Loader loader(notes, files, sink);
  for (const model::Member& member : data.members())
    for_each_inlines(member.value,
                     [&loader](const model::Inlines& inlines) { loader.load(inlines); });
  return loader.take();
}

}  // namespace greffier::pipeline
