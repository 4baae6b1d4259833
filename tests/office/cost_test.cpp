// What a row costs: not more in a long table than in a short one, and nothing on the heap.
#include <algorithm>
#include <ctime>

#include "allocations.hpp"
#include "cases.hpp"
#include "catch.hpp"
#include "docx/render.hpp"
#include "docx/template.hpp"
#include "odt/render.hpp"
#include "odt/template.hpp"

namespace greffier::office::testing {
namespace {

constexpr std::string_view kTemplate =
    "head: Objet | Qui | Échéance\n"
    "row: {% pour a dans actions %}{{ a.objet }} | {{ a.qui }} | {{ a.quand }}{% fin %}\n";

model::Map data_of_rows(std::size_t count) {
  model::Values rows;
  for (std::size_t i = 0; i < count; ++i) {
    model::Map row;
    row.set("objet", "Relire le compte rendu de la séance " + std::to_string(i));
    row.set("qui", "Aïcha Benali, Jean-Paul Roux");
    row.set("quand", "avant la séance de mars");
    rows.push_back(std::move(row));
  }
  model::Map data;
  data.set("actions", std::move(rows));
  return data;
}

struct Cost {
  double seconds = 0;  // of this process, whatever else the machine does: the least of several
  std::size_t allocations = 0;
};

template <auto kCompile, auto kRender>
Cost cost_of(const Format& format, std::size_t rows) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto source = format.template_with(format.body_of(parse_sketches(kTemplate)));
  const auto compiled = kCompile(source, "modele", sources, sink, nullptr);
  const model::Map data = data_of_rows(rows);
  Cost cost{1e9, 0};
  for (int run = 0; run < 5; ++run) {
    const std::size_t before = allocations();
    const std::clock_t start = std::clock();
    const std::string bytes =
        package::write(kRender(*compiled, {data, model::Metadata{}, MediaLibrary{}}, sink));
    cost.seconds =
        std::min(cost.seconds, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    cost.allocations = allocations() - before;
  }
  REQUIRE_FALSE(sink.has_errors());
  return cost;
}

template <auto kCompile, auto kRender>
void check_cost(const Format& format) {
  INFO(format.name());
  const Cost few = cost_of<kCompile, kRender>(format, 2'000);
  const Cost many = cost_of<kCompile, kRender>(format, 20'000);
  INFO(few.seconds << " s, " << many.seconds << " s; " << few.allocations << ", "
                   << many.allocations << " allocations");
  // Far from the hundred times of what is not linear, and from what a busy machine does to caches.
  CHECK(many.seconds < 30 * few.seconds);
  // 18 000 rows more: buffers grow, rows take nothing.
  CHECK(many.allocations < few.allocations + 1'800);
}

TEST_CASE("ten times the rows cost ten times the time, and no allocation each") {
  check_cost<odt::compile_template, odt::render>(odt_format());
  check_cost<docx::compile_template, docx::render>(docx_format());
}

}  // namespace
}  // namespace greffier::office::testing
