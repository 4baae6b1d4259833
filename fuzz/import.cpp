// libFuzzer: any bytes are a file to import; the first one says what it is called and how careful
// the import is. What must hold: there are notes or an error; the notes are sound; importing them
// again changes nothing; no word of a plain text is lost that is not told.
#include "pipeline/import.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "require.hpp"
#include "sound.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace {

using namespace greffier;
using fuzz::require;

constexpr std::array<const char*, 5> kNames{"brut.txt", "brut.md", "brut.html", "brut.csv",
                                            "brut.json"};

pipeline::ImportOutcome import_bytes(const std::string& name, std::string_view bytes,
                                     bool is_prudent) {
  io::MemoryFileSystem files;
  files.files[name] = std::string(bytes);
  pipeline::ImportJob job;
  job.files = {name};
  job.is_prudent = is_prudent;
  return pipeline::import_files(job, files);
}

// Letters, spaces and signs that mean nothing to Markdown, HTML or YAML.
bool is_plain(std::string_view text) {
  constexpr std::string_view kMarked = "<>&\\{}[]`@~|_*\f\r:";
  return !text::first_invalid(text) && text.find_first_of(kMarked) == std::string_view::npos &&
         text.find("---") == std::string_view::npos && std::ranges::none_of(text, [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return (byte < ' ' && c != '\n' && c != '\t') || byte == 0x7F;
         });
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::istringstream in{text::fold_name(text)};
  for (std::string word; std::getline(in, word, '_');)
    if (word.size() > 2 && word.find_first_of("0123456789") == std::string::npos)
      words.push_back(word);
  std::ranges::sort(words);
  return words;
}

void require_words(std::string_view typed, const pipeline::ImportOutcome& outcome) {
  std::string kept = *outcome.notes;
  for (const pipeline::ImportChange& change : outcome.changes) kept += "\n" + change.seen;
  const std::vector<std::string> there = words_of(kept);
  for (const std::string& word : words_of(typed))
    require(std::ranges::binary_search(there, word), "no word is lost", word + "\n\n" + kept);
}

void check_import(const std::string& name, std::string_view typed, bool is_prudent) {
  const pipeline::ImportOutcome first = import_bytes(name, typed, is_prudent);
  require(first.notes.has_value() || first.sink.has_errors(), "notes or errors", typed);
  if (!first.notes) return;
  diag::Sink ignored;
  const model::Document notes = ingest::read_notes(*first.notes, 1, ignored);
  fuzz::require_sound(notes.body);
  const pipeline::ImportOutcome again = import_bytes("notes.md", *first.notes, false);
  require(again.notes == first.notes && again.changes.empty(),
          "importing the notes changes nothing", *first.notes);
  if (name.ends_with("txt") && is_plain(typed)) require_words(typed, first);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view typed(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  check_import(kNames[bytes[0] % kNames.size()], typed, (bytes[0] & 4U) != 0);
  return 0;
}
