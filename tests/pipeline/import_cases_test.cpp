// Small imports, each one construct: what a person had typed, and the notes that it makes. Every
// case is also imported a second time, which must change nothing, and its words are counted.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "notation/same_notes.hpp"
#include "pipeline/import.hpp"
#include "source_folder.hpp"
#include "text/fold.hpp"

using namespace greffier;

namespace {

// === name / --- entrée [.html] / --- sortie
struct Case {
  std::string file, name, extension, input, output;
};

std::string trimmed_end(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text + "\n";
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::ifstream in(path);
  std::string* part = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      cases.push_back({path.filename().string(), line.substr(4), ".txt", {}, {}});
      part = nullptr;
    } else if (line.starts_with("--- entrée")) {
      part = &cases.back().input;
      if (const std::size_t dot = line.find('.'); dot != std::string::npos)
        cases.back().extension = line.substr(dot);
    } else if (line == "--- sortie") {
      part = &cases.back().output;
    } else if (part != nullptr) {
      *part += line + "\n";
    }
  }
  return cases;
}

std::vector<Case> all_cases() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(in_source("tests/pipeline/import_cases")))
    paths.push_back(entry.path());
  std::ranges::sort(paths);
  std::vector<Case> cases;
  for (const auto& path : paths)
    for (Case& each : read_cases(path)) cases.push_back(std::move(each));
  return cases;
}

pipeline::ImportOutcome import_text(const std::string& name, const std::string& text,
                                    bool is_prudent = false) {
  io::MemoryFileSystem files;
  files.files[name] = text;
  pipeline::ImportJob job;
  job.files = {name};
  job.is_prudent = is_prudent;
  return pipeline::import_files(job, files);
}

// The words of a text, folded; figures apart, since numbers typed before titles go.
std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = text::fold_name(text);
  std::vector<std::string> words;
  std::istringstream in{folded};
  for (std::string word; std::getline(in, word, '_');)
    if (word.size() > 2 && word.find_first_of("0123456789") == std::string::npos)
      words.push_back(word);
  std::ranges::sort(words);
  return words;
}

// The words of the input that are neither in the notes nor in what was told.
std::string lost_words(const std::string& input, const pipeline::ImportOutcome& outcome) {
  std::string kept = *outcome.notes;
  for (const pipeline::ImportChange& change : outcome.changes) kept += "\n" + change.seen;
  const std::vector<std::string> there = words_of(kept);
  std::string lost;
  for (const std::string& word : words_of(input))
    if (!std::ranges::binary_search(there, word)) lost += word + " ";
  return lost;
}

}  // namespace

TEST_CASE("raw material becomes the notes that a careful person would write") {
  const std::vector<Case> cases = all_cases();
  CHECK(cases.size() >= 60);
  for (const Case& each : cases) {
    INFO(each.file << ": " << each.name);
    const pipeline::ImportOutcome outcome = import_text("brut" + each.extension, each.input);
    REQUIRE(outcome.notes);
    CHECK(trimmed_end(*outcome.notes) == trimmed_end(each.output));
  }
}

TEST_CASE("an import drops no word that it does not tell") {
  for (const Case& each : all_cases()) {
    if (each.extension == ".html") continue;  // tags are no words
    INFO(each.file << ": " << each.name);
    const pipeline::ImportOutcome outcome = import_text("brut" + each.extension, each.input);
    REQUIRE(outcome.notes);
    CHECK(lost_words(each.input, outcome).empty());
  }
}

TEST_CASE("importing the notes of an import changes nothing") {
  for (const Case& each : all_cases()) {
    INFO(each.file << ": " << each.name);
    const pipeline::ImportOutcome first = import_text("brut" + each.extension, each.input);
    REQUIRE(first.notes);
    const pipeline::ImportOutcome second = import_text("notes.md", *first.notes);
    REQUIRE(second.notes);
    CHECK(*second.notes == *first.notes);
    CHECK(second.changes.empty());
  }
}

// What Markdown says by itself is no repair: whoever reads the notes reads the same text.
TEST_CASE("a prudent import of Markdown says what the Markdown says") {
  for (const std::string text :
       {"# **Le budget**\n\n* une tondeuse ;\n* un camion.\n    + avec benne\n\n1) premier\n2) "
        "second\n",
        "## *I. Le matériel*\n\nTexte.\n\n- un\n- deux\n• trois\n",
        "1. Le matériel\n2. Le budget\n3. Divers\n", "# RELEVÉ\n\n**Décisions**\n\n- une\n"}) {
    INFO(text);
    const pipeline::ImportOutcome outcome = import_text("notes.md", text, true);
    REQUIRE(outcome.notes);
    CHECK(std::ranges::none_of(outcome.changes, &pipeline::ImportChange::is_done));
    diag::Sink sink;
    const auto before = ingest::read_notes(text, diag::kNoSource, sink).body;
    const auto after = ingest::read_notes(*outcome.notes, diag::kNoSource, sink).body;
    CHECK(notation::same_notes(before, after));
  }
}

TEST_CASE("an import tells who is listed twice") {
  const auto told = [](const std::string& text) {
    const pipeline::ImportOutcome outcome = import_text("brut.txt", text);
    std::string made;
    for (const pipeline::ImportChange& change : outcome.changes)
      if (change.rule == "I68") made += change.seen + " | " + change.made + "\n";
    return made;
  };
  const std::string head = "Réunion du 3 mars 2026\n\nPrésents : M. Paul MARTIN, Mme Léa ROUX";
  CHECK(told(head + "\n\nExcusés : M. Luc NOIR\n").empty());
  CHECK(told(head + "\n\nExcusés : Paul MARTIN, adjoint\n") ==
        "Paul MARTIN, adjoint | presents · excuses\n");
  CHECK(told(head + ", M. Paul MARTIN\n") == "M. Paul MARTIN | presents · presents\n");
}

TEST_CASE("a prudent import lists what it would have done, and changes nothing of it") {
  const pipeline::ImportOutcome outcome =
      import_text("brut.txt", "1) Le matériel\n\n• une tondeuse ;\n• un camion.\n", true);
  REQUIRE(outcome.notes);
  CHECK(outcome.notes->find("• une tondeuse") != std::string::npos);
  REQUIRE_FALSE(outcome.changes.empty());
  CHECK(std::ranges::none_of(outcome.changes, &pipeline::ImportChange::is_done));
}
