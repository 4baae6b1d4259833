// A batch in several threads, on a real disk.
#include <filesystem>
#include <map>
#include <new>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "catch.hpp"
#include "io/disk.hpp"
#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "pipeline/batch.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/small_documents.hpp"

namespace greffier::pipeline_tests {

namespace {

class Told final : public pipeline::BatchWatch {
 public:
  void begin(std::size_t /*records*/) override {}
  void tell(const pipeline::BatchItem& item) override {
    told += fmt::format("{}:{}:{} ", item.record.rank, static_cast<int>(item.fate),
                        item.outcome.sink.diagnostics().size());
  }
  bool is_interrupted() override { return false; }
  std::string told;
};

using Contents = std::map<std::string, std::string>;

Contents contents_of(const std::string& folder) {
  Contents contents;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    contents[entry.path().filename().string()] = io::get(entry.path().string());
  return contents;
}

}  // namespace

TEST_CASE("the same bytes and the same words for any number of threads") {
  const io::Folder folder;
  io::put(folder / "m.docx", SmallDocument().p("{{ nom }} : {{ n | en_lettres }}").bytes("docx"));
  std::string records;
  constexpr int kRecords = 200;
  for (int i = 1; i <= kRecords; ++i)
    records += i % 7 == 0 ? "{\"nom\": }\n"
                          : fmt::format("{{\"nom\": \"Élu n° {}\", \"n\": {}}}\n", i, i * 37);
  io::put(folder / "f.jsonl", records);
  io::DiskFileSystem disk;
  std::string told;
  Contents contents;
  for (const unsigned threads : {1U, 2U, 5U}) {
    pipeline::BatchJob batch;
    batch.job.template_name = folder / "m.docx";
    batch.records = folder / "f.jsonl";
    batch.folder = folder / fmt::format("envoi{}", threads);
    batch.name = "{{ n }}";
    batch.threads = threads;
    Told watch;
    const auto outcome = pipeline::make_batch(batch, disk, io::real_office(), watch);
    CHECK(outcome.written == kRecords - kRecords / 7);
    if (threads == 1) {
      told = watch.told;
      contents = contents_of(batch.folder);
      CHECK(contents.size() == outcome.written + 1);  // and the journal
    }
    CHECK(watch.told == told);
    CHECK(contents_of(batch.folder) == contents);
  }
}

TEST_CASE("results come in order, and few items are held") {
  constexpr int kItems = 1000;
  for (const unsigned threads : {1U, 3U}) {
    int issued = 0;
    int taken = 0;
    int most = 0;
    using Work = pipeline::InOrder<int, int>;
    Work::run(threads, {.next = [&]() -> std::optional<int> {
                          most = std::max(most, issued - taken);
                          return issued < kItems ? std::optional(issued++) : std::nullopt;
                        },
                        .work = [](int item) { return item * 2; },
                        .take = [&](int result) { CHECK(result == 2 * taken++); }});
    CHECK(taken == kItems);
    CHECK(most <= 8 * static_cast<int>(threads));
  }
}

TEST_CASE("what is thrown in this thread comes out, and the others end") {
  using Work = pipeline::InOrder<int, int>;
  for (const unsigned threads : {1U, 3U}) {
    int issued = 0;
    const auto next = [&]() -> std::optional<int> {
      if (issued == 5) throw std::bad_alloc();
      return issued++;
    };
    const auto same = [](int item) { return item; };
    CHECK_THROWS_AS(Work::run(threads, {.next = next, .work = same, .take = [](int) {}}),
                    std::bad_alloc);
    const auto refuse = [](int) { throw std::bad_alloc(); };
    const auto zero = []() -> std::optional<int> { return 0; };
    CHECK_THROWS_AS(Work::run(threads, {.next = zero, .work = same, .take = refuse}),
                    std::bad_alloc);
  }
}

}  // namespace greffier::pipeline_tests
