// usage: carried_files NOTES DOCUMENT...
//
// Each document carries the body of those notes, without its internal notes, and says that its own
// words are still those that it was made with. One line a fault; exits 1 when there are some.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "ingest/notes.hpp"
#include "kinds/internal_notes.hpp"
#include "notation/same_notes.hpp"
#include "package/package.hpp"
#include "pipeline/carried_notes.hpp"

namespace {

using namespace greffier;

std::string bytes_of(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

model::Document read(const std::string& notes) {
  diag::Sink ignored;
  return ingest::read_notes(notes, 1, ignored);
}

// What is wrong with a document, "" when nothing is.
std::string fault(const char* path, const model::Document& notes) {
  const auto package = package::read(bytes_of(path), path);
  if (!package.ok()) return "cannot be read";
  const auto carried = pipeline::unpack_carried(*package);
  if (!carried) return "carries no notes";
  if (!carried->unchanged) return "has another fingerprint";
  const model::Document back = read(carried->notes.texts.front().text);
  for (const model::Member& member : back.header.members())
    if (notes.header.find(member.key) == nullptr) return "has a field of its own: " + member.label;
  return notation::same_notes(back.body, notes.body) ? "" : "carries another body";
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  model::Document notes = read(bytes_of(arguments[1]));
  kinds::remove_containers(notes.body, {"note_interne"});
  int faults = 0;
  for (int i = 2; i < count; ++i) {
    const std::string found = fault(arguments[i], notes);
    if (found.empty()) continue;
    ++faults;
    std::cout << arguments[i] << ": " << found << '\n';
  }
  return faults > 0 ? 1 : 0;
}
