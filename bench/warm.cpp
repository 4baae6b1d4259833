// Renders one DOCX or ODT template with JSON data again and again, as a service would: compiled
// once, bytes of the package in memory. Tells medians and memory as a line of JSON.
//
//   warm TEMPLATE DATA.json RUNS OUTPUT [LEVEL]     OUTPUT receives the document of the first run
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "docx/render.hpp"
#include "ingest/json.hpp"
#include "io/file_system.hpp"
#include "odt/render.hpp"
#include "process_cost.hpp"

namespace {

using namespace greffier;

using Clock = std::chrono::steady_clock;

struct Times {
  std::vector<double> wall;
  std::vector<double> cpu;  // what this process took of it, whatever else the machine was doing
};

// Adds the milliseconds that `act` takes to `times`; returns what it returns.
template <typename Act>
auto timed(Times& times, Act act) {
  const auto start = Clock::now();
  const double cpu = bench::processor_ms();
  auto result = act();
  times.cpu.push_back(bench::processor_ms() - cpu);
  times.wall.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  return result;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

std::string read_file(const char* path) {
  const io::DiskFileSystem disk;
  auto bytes = disk.read(path);
  if (!bytes) std::exit((std::fprintf(stderr, "%s: not read\n", path), 1));
  return std::move(*bytes);
}

model::Map read_data(const char* path, diag::Sink& sink) {
  model::Value data = ingest::read_json(read_file(path), diag::kNoSource, 1, sink);
  return std::move(*data.get_if<model::Map>());
}

struct Runs {
  int count = 0;
  const char* output = nullptr;
  int level = 6;  // of libdeflate
};

template <auto kCompile, auto kRender>
int measure(const package::Package& package, const model::Map& data, const Runs& runs) {
  diag::SourceMap sources;
  diag::Sink sink;
  Times compiling;
  Times rendering;
  const double before = bench::peak_mebibytes();
  const model::Metadata metadata;
  const office::MediaLibrary media;
  for (int run = 0; run < runs.count; ++run) {
    const auto compiled =
        timed(compiling, [&] { return kCompile(package, "modele", sources, sink, nullptr); });
    if (!compiled) return 1;
    const std::string bytes = timed(rendering, [&] {
      return package::write(kRender(*compiled, {data, metadata, media}, sink), runs.level);
    });
    if (run == 0) std::ofstream(runs.output, std::ios::binary) << bytes;
  }
  std::printf(
      "{\"compile_ms\": %.4f, \"render_ms\": %.4f, \"compile_cpu_ms\": %.4f, \"render_cpu_ms\": "
      "%.4f, "
      "\"before_mb\": %.1f, \"peak_mb\": %.1f}\n",
      median(compiling.wall), median(rendering.wall), median(compiling.cpu), median(rendering.cpu),
      before, bench::peak_mebibytes());
  return sink.has_errors() ? 1 : 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5 && count != 6) return 2;
  diag::Sink sink;
  const std::string path = arguments[1];
  const model::Map data = read_data(arguments[2], sink);
  const auto package = package::read(read_file(arguments[1]), path);
  if (!package || sink.has_errors()) return 1;
  const Runs runs{std::atoi(arguments[3]), arguments[4], count == 6 ? std::atoi(arguments[5]) : 6};
  return path.ends_with(".odt")
             ? measure<odt::compile_template, odt::render>(*package, data, runs)
             : measure<docx::compile_template, docx::render>(*package, data, runs);
}
