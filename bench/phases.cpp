// What each phase of a run costs on a four-page compte rendu, and the whole run beside it.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "lexicon/lexicon.hpp"
#include "office/presentation.hpp"
#include "package/package.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/render.hpp"
#include "typography/correct.hpp"
#include "typography/engine.hpp"
#include "typography/profile.hpp"
#include "typography/spelling.hpp"

namespace {

using namespace greffier;

constexpr const char* kNotes = GREFFIER_SOURCE_DIR "/fixtures/groupe-de-travail.md";

std::string notes_text() {
  const io::DiskFileSystem disk;
  auto bytes = disk.read(kNotes);
  return bytes ? *bytes : std::string();
}

void read_notes(benchmark::State& state) {
  const std::string text = notes_text();
  for (auto _ : state) {
    diag::Sink sink;
    benchmark::DoNotOptimize(ingest::read_notes(text, 1, sink));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(read_notes);

// `without` are the rules to leave out: those that ask the dictionary are measured apart.
void correct_typography(benchmark::State& state, std::initializer_list<const char*> without) {
  typography::Profile profile = typography::default_profile();
  for (const char* id : without) profile.rules = profile.rules.without(*typography::find_rule(id));
  const std::string text = notes_text();
  diag::Sink sink;
  const model::Document notes = ingest::read_notes(text, 1, sink);
  for (auto _ : state) {
    model::Blocks body = notes.body;
    typography::Corrections corrections;
    typography::correct(body, profile, corrections);
    benchmark::DoNotOptimize(corrections);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK_CAPTURE(correct_typography, every_rule, {});
BENCHMARK_CAPTURE(correct_typography, without_dictionary, {"T22", "T23"});

// The engine alone, over the paragraphs of the notes as text.
void find_edits(benchmark::State& state, std::initializer_list<const char*> without) {
  typography::Profile profile = typography::default_profile();
  for (const char* id : without) profile.rules = profile.rules.without(*typography::find_rule(id));
  const std::string text = notes_text();
  for (auto _ : state) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = std::string_view(text).substr(begin, end - begin);
      benchmark::DoNotOptimize(typography::edits({.text = line}, profile));
      begin = end + 1;
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK_CAPTURE(find_edits, every_rule, {});
BENCHMARK_CAPTURE(find_edits, without_dictionary, {"T22", "T23"});

// Words of a text asked of the lexicon, with their capitals.
void look_up(benchmark::State& state) {
  const std::vector<std::string> forms = lexicon::french().forms();
  std::size_t at = 0;
  for (auto _ : state) {
    at = (at + 7919) % forms.size();
    benchmark::DoNotOptimize(lexicon::french().find(forms[at]));
  }
}
BENCHMARK(look_up);

void respell(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(
        typography::respelled("DELIBERATIONS", typography::Change::every_accent));
}
BENCHMARK(respell);

void present(benchmark::State& state) {
  diag::Sink sink;
  const model::Document notes = ingest::read_notes(notes_text(), 1, sink);
  for (auto _ : state) benchmark::DoNotOptimize(office::present(notes.body, sink));
}
BENCHMARK(present);

// What a built-in template is made from, read once.
struct BuiltIn {
  io::MemoryFileSystem files;
  diag::SourceMap sources;
  diag::Sink sink;
  pipeline::Catalogue catalogue{files, sources, sink};
  std::optional<kinds::Kind> kind = catalogue.kind("compte-rendu", {});
};

void read_kind(benchmark::State& state) {
  BuiltIn built_in;
  for (auto _ : state) benchmark::DoNotOptimize(built_in.catalogue.kind("compte-rendu", {}));
}
BENCHMARK(read_kind);

void read_charte(benchmark::State& state) {
  BuiltIn built_in;
  for (auto _ : state) benchmark::DoNotOptimize(built_in.catalogue.charte("sobre", {}));
}
BENCHMARK(read_charte);

void write_template(benchmark::State& state, const char* extension) {
  BuiltIn built_in;
  const auto sheet = built_in.catalogue.charte("sobre", {});
  const office::Layout layout =
      built_in.catalogue.layout(*built_in.kind, built_in.kind->documents.front());
  const pipeline::Format& format = *pipeline::format_of(extension);
  for (auto _ : state)
    benchmark::DoNotOptimize(format.write_template(layout, *sheet, "Compte rendu"));
}
BENCHMARK_CAPTURE(write_template, odt, "x.odt");
BENCHMARK_CAPTURE(write_template, docx, "x.docx");

void whole_run(benchmark::State& state, const char* output) {
  io::MemoryFileSystem files;
  const io::DiskFileSystem disk;
  for (const char* name : {"groupe-de-travail.md", "images/logo-val-d-orbelle.png",
                           "images/part-produits-locaux.png"}) {
    const std::string path = std::string(GREFFIER_SOURCE_DIR "/fixtures/") + name;
    if (auto bytes = disk.read(path)) files.files[std::string("fixtures/") + name] = *bytes;
  }
  pipeline::Job job;
  job.notes = "fixtures/groupe-de-travail.md";
  job.outputs = {output};
  for (auto _ : state) benchmark::DoNotOptimize(pipeline::render(job, files));
}
BENCHMARK_CAPTURE(whole_run, odt, "out.odt");
BENCHMARK_CAPTURE(whole_run, docx, "out.docx");

}  // namespace

BENCHMARK_MAIN();
