#include "pipeline/import_remade.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "checks/fingerprint.hpp"
#include "ingest/notes.hpp"
#include "io/overlay_file_system.hpp"
#include "material/assembly.hpp"
#include "package/package.hpp"
#include "pipeline/import_reading.hpp"
#include "pipeline/make_documents.hpp"
#include "pipeline/workshop.hpp"

namespace greffier::pipeline {

namespace {

using Documents = std::vector<MadeDocument>;

class Remaking {
 public:
  Remaking(const CarriedFiles& carried, io::FileSystem& files, const io::OfficeProgram& office)
      : carried_(carried), files_(files, contents(carried)), office_(office), workshop_(files_) {}

  // The bytes of the document; "" when there is none.
  std::string run() {
    if (!carried_.document.empty()) return same_of(render(true));
    Documents main = render(false);
    if (!main.empty() && is_same(main.front())) return std::move(main.front().bytes);
    for (MadeDocument& each : render(true))
      if (is_same(each)) return std::move(each.bytes);
    return main.empty() ? std::string() : std::move(main.front().bytes);
  }

 private:
  // Of documents of one sort the one that was changed, else the first.
  std::string same_of(Documents documents) const {
    for (MadeDocument& each : documents)
      if (is_same(each)) return std::move(each.bytes);
    return documents.empty() ? std::string() : std::move(documents.front().bytes);
  }

  static std::map<std::string, std::string> contents(const CarriedFiles& carried) {
    std::map<std::string, std::string> files;
    for (const NotesFile& file : carried.files) files[file.path] = file.bytes;
    return files;
  }

  Documents render(bool all) {
    Job job;
    job.notes = carried_.files.front().path;
    job.carries_notes = false;
    job.is_fast = true;
    job.document = carried_.document;
    if (all) {
      job.folder = "documents";
      job.formats = {carried_.extension};
    } else {
      job.outputs = {"document." + carried_.extension};
    }
    return make_documents(job, {workshop_, files_, office_}).documents;
  }

  bool is_same(const MadeDocument& document) const {
    const auto package = package::read(document.bytes, document.path);
    return package && checks::fingerprint(*package) == carried_.fingerprint;
  }

  const CarriedFiles& carried_;
  io::OverlayFileSystem files_;
  const io::OfficeProgram& office_;
  Workshop workshop_;
};

void add_bodies(const CarriedFiles& carried, RemadeDocument& remade) {
  diag::Sink told;  // notes that were read before
  for (std::size_t i = 0; i < carried.texts; ++i) {
    model::Document notes = ingest::read_notes(carried.files[i].bytes, diag::kNoSource, told);
    std::ranges::move(material::flatten(std::move(notes.body)), std::back_inserter(remade.notes));
    remade.ends.push_back(remade.notes.size());
  }
}

}  // namespace

std::optional<RemadeDocument> remade(const CarriedFiles& carried, io::FileSystem& files,
                                     const io::OfficeProgram& office) {
  const std::string bytes = Remaking(carried, files, office).run();
  if (bytes.empty()) return std::nullopt;
  material::Changes changes;  // those of the document itself are told
  diag::Sink told;
  const ImportSource source{bytes, "document." + carried.extension, diag::kNoSource};
  auto made = read_material(source, office, changes, told);
  if (!made) return std::nullopt;
  RemadeDocument remade{std::move(made->pieces), {}, {}};
  add_bodies(carried, remade);
  return remade;
}

}  // namespace greffier::pipeline
