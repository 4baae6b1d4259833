#include "pipeline/import_changed.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "ingest/notes.hpp"
#include "model/walk.hpp"
#include "repair/derived_text.hpp"
#include "repair/part_text.hpp"
#include "repair/passes.hpp"

namespace greffier::pipeline {

namespace {

using material::Material;
using repair::ReturnedPiece;

class Changed {
 public:
  Changed(Material read, CarriedFiles carried, const RemadeDocument& before,
          material::Changes& changes, diag::Language language)
      : read_(std::move(read)),
        carried_(std::move(carried)),
        before_(before),
        changes_(changes),
        language_(language) {}

  std::vector<NotesFile> run() {
    const bool is_part = !carried_.document.empty();
    std::vector<ReturnedPiece> pieces =
        is_part
            ? repair::part_to_notes(std::move(read_.pieces), before_.made, before_.notes, changes_)
            : repair::back_to_notes(std::move(read_.pieces), before_.made, before_.notes, changes_);
    std::vector<Material> files(carried_.texts);
    for (std::size_t at = 0; at < pieces.size();) at = add_run(pieces, at, files);
    diag::Sink told;  // notes that were read before
    for (std::size_t i = 0; i < files.size(); ++i) {
      NotesFile& file = carried_.files[i];
      files[i].header = ingest::read_notes(file.bytes, diag::kNoSource, told).header;
      file.bytes = notes_text(std::move(files[i]), language_);
    }
    add_pictures();
    return std::move(carried_.files);
  }

 private:
  std::size_t file_of(const ReturnedPiece& piece) const {
    const auto found = std::ranges::upper_bound(before_.ends, piece.note);
    return std::min(static_cast<std::size_t>(found - before_.ends.begin()), carried_.texts - 1);
  }

  // Neighbours that are typed, or that are not.
  std::size_t add_run(std::vector<ReturnedPiece>& pieces, std::size_t first,
                      std::vector<Material>& files) {
    const std::size_t file = file_of(pieces[first]);
    std::size_t end = first;
    Material run;
    for (; end < pieces.size() && pieces[end].is_typed == pieces[first].is_typed &&
           file_of(pieces[end]) == file;
         ++end)
      run.pieces.push_back(std::move(pieces[end].piece));
    if (!pieces[first].is_typed) repair_new(run);
    std::ranges::move(run.pieces, std::back_inserter(files[file].pieces));
    return end;
  }

  void repair_new(Material& run) {
    for (const repair::NamedPass& pass : repair::kTextPasses) pass.run(run, changes_);
    for (material::Piece& piece : run.pieces) {
      model::Blocks blocks;
      blocks.push_back(std::move(piece.block.own()));
      blocks.push_back({model::Paragraph{std::move(piece.inlines), {}}, {}});
      name_pictures(blocks);
      piece.block = std::move(blocks[0]);
      piece.inlines = std::move(std::get<model::Paragraph>(blocks[1].node).inlines);
    }
  }

  // Pictures that the document has and the notes did not.
  void name_pictures(model::Blocks& blocks) {
    model::for_each_inlines(std::span<const model::Block>(blocks),
                            [this](const model::Inlines& inlines) {
                              for (const model::Inline& each : inlines)
                                if (const auto* image = model::image_of(each))
                                  shown_.insert(image->source);
                            });
    put_pictures_in(blocks, pictures_folder(carried_.files.front().path));
  }

  void add_pictures() {
    for (material::Picture& picture : read_.pictures)
      if (shown_.contains(picture.name))
        carried_.files.push_back(
            {picture_path(carried_.files.front().path, picture.name), std::move(picture.bytes)});
  }

  Material read_;
  CarriedFiles carried_;
  const RemadeDocument& before_;
  material::Changes& changes_;
  diag::Language language_;
  std::set<std::string> shown_;  // pictures of what is new
};

}  // namespace

std::vector<NotesFile> changed_notes(Material read, CarriedFiles carried,
                                     const RemadeDocument& before, material::Changes& changes,
                                     diag::Language language) {
  return Changed(std::move(read), std::move(carried), before, changes, language).run();
}

}  // namespace greffier::pipeline
