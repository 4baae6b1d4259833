// libFuzzer: any bytes are notes of the kind « compte-rendu », made into an ODT and a DOCX. What
// must hold: no word of the notes is lost; the judge (src/checks) finds no fault in the packages; a
// second run gives the same bytes; the typography changes nothing in what it has corrected.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "checks/judge.hpp"
#include "diag/render_text.hpp"
#include "ingest/notes.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/make_documents.hpp"
#include "pipeline/messages.hpp"
#include "require.hpp"

namespace {

using namespace greffier;
using fuzz::require;

constexpr const char* kKind = "compte-rendu";
// Notes may say them too: « {width=45%} » behind what is no picture.
constexpr std::array<std::string_view, 4> kTagMarks{"{{", "}}", "{%", "%}"};

// A workshop keeps what headers ask for, a template for each charte: a new one now and then.
pipeline::Workshop& workshop() {
  static io::MemoryFileSystem no_files;
  static std::optional<pipeline::Workshop> workshop;
  static std::size_t runs = 0;
  if (runs++ % 500 == 0) workshop.emplace(no_files);
  return *workshop;
}

pipeline::Made made_of(std::string_view notes, pipeline::Workshop& shop) {
  io::MemoryFileSystem files;
  files.files["notes.md"] = std::string(notes);
  pipeline::Job job;
  job.notes = "notes.md";
  job.template_name = kKind;
  job.outputs = {"a.odt", "a.docx"};
  return pipeline::make_documents(job, {shop, files, io::real_office()});
}

std::string told(const diag::Sink& sink) {
  std::string all;
  for (const diag::Diagnostic& each : sink.diagnostics())
    if (each.severity() == diag::Severity::error)
      all.append(each.message->code)
          .append(" ")
          .append(diag::text_of(each, diag::Language::english) + "\n");
  return all;
}

void judge(const pipeline::MadeDocument& document, std::string_view notes) {
  const auto package = package::read(document.bytes, document.path);
  require(package.ok(), "the package is read", notes);
  diag::Sink found;
  const bool has_tags = std::ranges::any_of(
      kTagMarks, [notes](std::string_view mark) { return notes.find(mark) != notes.npos; });
  checks::judge(*package, document.path, found, {.literal_tags = has_tags});
  require(!found.has_errors(), "the judge finds no fault", told(found) + std::string(notes));
}

// The letters of one correction may call for another: only what is applied is claimed.
void check_typography(std::string_view typed, pipeline::Workshop& shop) {
  diag::Sink ignored;
  model::Document notes = ingest::read_notes(typed, 1, ignored);
  const auto kind = shop.kind(kKind, {}, ignored);
  const auto& profile = typography::default_profile();
  const diag::SourceMap unnamed;
  (void)pipeline::correct(notes, *kind, profile, unnamed, ignored);
  const model::Document once = notes;
  (void)pipeline::correct(notes, *kind, profile, unnamed, ignored);
  require(notes.header == once.header && notes.body == once.body,
          "a second correction changes nothing", typed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view notes(reinterpret_cast<const char*>(bytes), size);
  pipeline::Workshop& shop = workshop();
  const pipeline::Made made = made_of(notes, shop);
  for (const diag::Diagnostic& each : made.outcome.sink.diagnostics())
    require(each.message != &pipeline::kLostWord, "no word is lost", notes);
  require(!made.documents.empty() || made.outcome.sink.has_errors(), "documents or errors", notes);
  for (const pipeline::MadeDocument& document : made.documents) judge(document, notes);
  const pipeline::Made again = made_of(notes, shop);
  require(again.documents.size() == made.documents.size(), "a second run gives as many", notes);
  for (std::size_t i = 0; i < made.documents.size(); ++i)
    require(again.documents[i].bytes == made.documents[i].bytes, "the same bytes again", notes);
  check_typography(notes, shop);
  return 0;
}
