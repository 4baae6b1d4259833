// A template compiled once and rendered to the bytes of a package in memory, phase by phase, in
// both formats: a table of three columns with one repeated row, and a template of 2.3 MB with 36
// tags. The templates are made as `greffier template new` makes them.
//
// Beside the time, each benchmark tells `heap_MB`, the most that it held at once through operator
// new (zlib's tables, a quarter of a MB, apart) and, of tables, `data_MB`, what the data hold.
#include <algorithm>
#include <cstdlib>
#include <new>
#include <string>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "docx/render.hpp"
#include "docx/template_writer.hpp"
#include "held_memory.hpp"
#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "odt/render.hpp"
#include "odt/template_writer.hpp"
#include "office/layout.hpp"
#include "pipeline/catalogue.hpp"

namespace {

using namespace greffier;

constexpr double kMegabyte = 1e6;

struct Odt {
  using Template = odt::Template;
  static constexpr auto compile = odt::compile_template;
  static constexpr auto render = odt::render;
  static constexpr auto write = odt::write_template;
};
struct Docx {
  using Template = docx::Template;
  static constexpr auto compile = docx::compile_template;
  static constexpr auto render = docx::render;
  static constexpr auto write = docx::write_template;
};

constexpr const char* kTable =
    "# {{ titre }}\n\n"
    "| Objet | Qui | Échéance |\n|---|---|---|\n"
    "| {% pour l dans lignes %}{{ l.objet }} | {{ l.qui }} | {{ l.echeance }}{% fin %} |\n";

constexpr int kTags = 36;
constexpr std::size_t kLargePart = 2'300'000;  // bytes of content.xml or word/document.xml

// Prose with a tag now and then.
std::string large_layout(std::size_t paragraphs) {
  constexpr std::array kWords{"commission", "séance", "rapport",  "budget", "travaux",
                              "école",      "maire",  "adjointe", "marché", "convention"};
  std::string text;
  std::uint32_t state = 12345;
  std::size_t tags = 0;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    for (int word = 0; word < 40; ++word) {
      state = state * 1103515245 + 12345;
      text += std::string(kWords[(state >> 16) % kWords.size()]) + ' ';
    }
    if (i * kTags >= tags * paragraphs) text += "{{ champ" + std::to_string(tags++) + " }}";
    text += "\n\n";
  }
  return text;
}

// A template in memory, and what it is rendered with.
template <typename Format>
struct Subject {
  explicit Subject(const std::string& layout) {
    io::MemoryFileSystem files;
    pipeline::Catalogue catalogue(files, sources, sink);
    const auto sheet = catalogue.charte("sobre", {});
    package = Format::write(office::make_layout(ingest::read_notes(layout, 1, sink), sink), *sheet,
                            "Modèle");
  }

  typename Format::Template compiled() {
    return *Format::compile(package, "modele", sources, sink, nullptr);
  }
  package::Package rendered(const typename Format::Template& from) {
    return Format::render(from, {data, metadata, media}, sink);
  }

  diag::SourceMap sources;
  diag::Sink sink;
  package::Package package;
  model::Map data;
  model::Metadata metadata;
  office::MediaLibrary media;
};

template <typename Format>
Subject<Format> table(std::int64_t count) {
  Subject<Format> subject(kTable);
  model::Values rows;
  rows.reserve(static_cast<std::size_t>(count));
  for (std::int64_t i = 1; i <= count; ++i) {
    model::Map row;
    row.members().reserve(3);
    row.set("objet", "Relire le compte rendu n° " + std::to_string(i));
    row.set("qui", "Claire Martin");
    row.set("echeance", "12/03/2026");
    rows.emplace_back(std::move(row));
  }
  subject.data.set("titre", "Actions de l’année");
  subject.data.set("lignes", std::move(rows));
  return subject;
}

template <typename Format>
Subject<Format> large() {
  constexpr std::size_t kParagraph = 500;  // about, with its tags
  Subject<Format> subject(large_layout(kLargePart / kParagraph));
  for (int i = 0; i < kTags; ++i)
    subject.data.set("champ" + std::to_string(i), "Valeur du champ " + std::to_string(i));
  return subject;
}

// What `act` adds to the heap at most, beside the time of its repetitions.
template <typename Act>
void measure(benchmark::State& state, Act act) {
  std::size_t most = 0;
  for (auto _ : state) {
    const std::size_t before = most_held = held;
    benchmark::DoNotOptimize(act());
    most = std::max(most, most_held - before);
  }
  state.counters["heap_MB"] = static_cast<double>(most) / kMegabyte;
}

template <typename Format>
void measure_phases(benchmark::State& state, Subject<Format> subject, int phase) {
  const auto compiled = subject.compiled();
  if (phase == 0) return measure(state, [&] { return subject.compiled(); });
  if (phase == 1) return measure(state, [&] { return subject.rendered(compiled); });
  measure(state, [&] { return package::write(subject.rendered(compiled)); });
}

// The phase is the second argument: 0 compiles, 1 renders, 2 renders and writes the package. What
// writing costs is the difference.
template <typename Format>
void render_table(benchmark::State& state) {
  const std::size_t before = held;
  Subject<Format> subject = table<Format>(state.range(0));
  const std::size_t data = held - before;
  measure_phases(state, std::move(subject), static_cast<int>(state.range(1)));
  state.counters["data_MB"] = static_cast<double>(data) / kMegabyte;
}

template <typename Format>
void render_large(benchmark::State& state) {
  measure_phases(state, large<Format>(), static_cast<int>(state.range(0)));
}

void table_sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"rows", "phase"})->Unit(benchmark::kMillisecond);
  for (const int phase : {0, 1, 2}) benchmark->Args({10, phase});
  for (const int rows : {10'000, 100'000})
    for (const int phase : {1, 2}) benchmark->Args({rows, phase});
}

void phases(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgName("phase")->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
}

BENCHMARK_TEMPLATE(render_table, Odt)->Apply(table_sizes);
BENCHMARK_TEMPLATE(render_table, Docx)->Apply(table_sizes);
BENCHMARK_TEMPLATE(render_large, Odt)->Apply(phases);
BENCHMARK_TEMPLATE(render_large, Docx)->Apply(phases);

}  // namespace

BENCHMARK_MAIN();
