// What `greffier typo` does with more than anyone reads: long lines, many findings.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "pipeline/typo.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

constexpr std::string_view kTyped = "L'eau monte! ";
constexpr std::string_view kRight = "L’eau monte\u00A0! ";

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  result.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

pipeline::TypoOutcome typo(io::MemoryFileSystem& files, const std::string& name, bool fix) {
  pipeline::TypoJob job;
  job.files = {name};
  job.fix = fix;
  return pipeline::typo(job, files);
}

bool says_many(const pipeline::TypoOutcome& outcome) {
  return std::ranges::any_of(outcome.sink.diagnostics(), [](const diag::Diagnostic& each) {
    return each.message->code == std::string_view("P058");
  });
}

}  // namespace

TEST_CASE("the first findings of a file are kept, the others counted, in every format") {
  constexpr std::size_t kLines = 15'000;  // of two findings
  for (const std::string name : {"notes.txt", "notes.md"}) {
    CAPTURE(name);
    io::MemoryFileSystem files;
    const std::string ends = name.ends_with("md") ? "\n\n" : "\n";
    files.files[name] = repeated(std::string(kTyped) + ends, kLines);
    const auto found = typo(files, name, false);
    CHECK(found.findings.size() == pipeline::kMostTold);
    CHECK(found.untold.safe == 2 * kLines - pipeline::kMostTold);
    CHECK(says_many(found));
    const auto fixed = typo(files, name, true);
    CHECK(fixed.findings.size() == pipeline::kMostTold);
    CHECK(fixed.untold.fixed == 2 * kLines - pipeline::kMostTold);
    CHECK(files.files[name].find('\'') == std::string::npos);
    const auto again = typo(files, name, false);
    CHECK(again.findings.empty());
    CHECK_FALSE(says_many(again));
  }
}

TEST_CASE("a line of megabytes is read in pieces that nobody sees") {
  constexpr std::size_t kSentences = 250'000;  // more than three pieces
  io::MemoryFileSystem files;
  files.files["ligne.txt"] = repeated(kTyped, kSentences);
  (void)typo(files, "ligne.txt", true);
  CHECK((files.files["ligne.txt"] == repeated(kRight, kSentences)));
}

TEST_CASE("a line without a blank is cut between characters") {
  io::MemoryFileSystem files;
  const std::string line = "a" + repeated("é", 3'000'000);
  files.files["ligne.txt"] = line + "\nL'eau";
  (void)typo(files, "ligne.txt", true);
  CHECK((files.files["ligne.txt"] == line + "\nL’eau"));
}
