// What the engine of typography costs, in bytes a second on one core: on prose as it is typed, and
// on the same prose once it is right.
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "typography/engine.hpp"

namespace {

using namespace greffier;

// The lines of the notes of fixtures/, each a paragraph.
std::vector<std::string> paragraphs() {
  std::vector<std::string> lines;
  for (const char* name : {"groupe-de-travail", "bureau-conseil", "copil-court"}) {
    std::ifstream file(std::string(GREFFIER_SOURCE_DIR "/fixtures/") + name + ".md");
    for (std::string line; std::getline(file, line);)
      if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> corrected(const std::vector<std::string>& lines) {
  std::vector<std::string> result;
  for (const std::string& line : lines)
    result.push_back(typography::apply(line, typography::edits({.text = line, .can_style = false},
                                                               typography::default_profile())));
  return result;
}

void find(benchmark::State& state, const std::vector<std::string>& lines,
          const typography::Profile& profile) {
  std::size_t bytes = 0;
  for (const std::string& line : lines) bytes += line.size();
  for (auto _ : state)
    for (const std::string& line : lines)
      benchmark::DoNotOptimize(typography::edits({.text = line}, profile));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void find_edits(benchmark::State& state, const std::vector<std::string>& lines) {
  find(state, lines, typography::default_profile());
}

// The rules that ask the lexicon (T22, T23) off.
void find_edits_without_lexicon(benchmark::State& state, const std::vector<std::string>& lines) {
  typography::Profile profile = typography::default_profile();
  for (const char* id : {"T22", "T23"})
    profile.rules = profile.rules.without(*typography::find_rule(id));
  find(state, lines, profile);
}

// Prose of minutes in paragraphs of a common length.
std::vector<std::string> prose() {
  std::string text;
  for (const std::string& line : paragraphs())
    if (line.size() > 80 && line.front() != '|') text += line + " ";
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end =
        std::min(text.find(". ", std::min(begin + 500, text.size())), text.size());
    result.push_back(text.substr(begin, end + 1 - begin));
    begin = end < text.size() ? end + 2 : end;
  }
  return result;
}

BENCHMARK_CAPTURE(find_edits, as_typed, paragraphs());
BENCHMARK_CAPTURE(find_edits, already_right, corrected(paragraphs()));
BENCHMARK_CAPTURE(find_edits, prose, prose());
BENCHMARK_CAPTURE(find_edits, prose_already_right, corrected(prose()));
BENCHMARK_CAPTURE(find_edits_without_lexicon, prose, prose());
BENCHMARK_CAPTURE(find_edits_without_lexicon, prose_already_right, corrected(prose()));

}  // namespace

BENCHMARK_MAIN();
